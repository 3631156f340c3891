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
  if (n === 0) return '';
  return `${formatPercent(low).slice(0, -2)}–${formatPercent(high)}`;
}

/** One decimal under 10 % and above 90 %, where it tells something; none at the ends. */
export function formatPercent(share: number): string {
  const percent = 100 * share;
  const isFine = (percent > 0 && percent < 10) || (percent > 90 && percent < 100);
  return `${percent.toFixed(isFine ? 1 : 0)} %`;
}

/** "Korean"; the code itself where it is none. */
export function languageName(code: string): string {
  return code === 'und' ? 'not stated' : (languages.of(code) ?? code);
}

/** "1 rule", "2 rules". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
