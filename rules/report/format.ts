import type { Level } from '@/core/model/verdict';
import type { JudgedItem } from '../../tests/evaluate/summary.ts';
import type { Share } from './measure.ts';

/** How labels of the corpus are called for a reader. */
export const LABEL_NAMES: Readonly<Record<JudgedItem['label'], string>> = {
  warn: 'Offers',
  quiet: 'Lawful items',
  ambiguous: 'Ambiguous items',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  clear: 'Clear',
  note: 'Note',
  caution: 'Caution',
  danger: 'Danger',
};

const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const numbers = new Intl.NumberFormat('en');
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "91 %"; a dash where there is nothing to count. */
export function formatShare({ hits, n }: Share): string {
  return n === 0 ? '–' : formatPercent(hits / n);
}

/** "86–94 %"; empty where there is nothing to count. */
export function formatInterval({ n, ci95: [low, high] }: Share): string {
  return n === 0 ? '' : `${formatFigure(low)}–${formatPercent(high)}`;
}

/** "446 of 573 (74–81 %)": a share with what it is measured on. */
export function formatBasis(share: Share): string {
  return `${formatCount(share.hits)} of ${formatCount(share.n)}${share.n === 0 ? '' : ` (${formatInterval(share)})`}`;
}

export function formatPercent(share: number): string {
  return `${formatFigure(share)}\u00a0%`;
}

/** One decimal near the ends, where it tells something; none at them. */
function formatFigure(share: number): string {
  const fine = (100 * share).toFixed(1);
  if (fine === '0.0' || fine === '100.0') return fine.slice(0, -2);
  return share < 0.1 || share > 0.99 ? fine : (100 * share).toFixed(0);
}

/** "Korean"; the code itself where it is none. */
export function languageName(code: string): string {
  if (code === 'und') return 'not stated';
  return LANGUAGE_CODE.test(code) ? (languages.of(code) ?? code) : code;
}

/** "1 rule", "2 rules". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
