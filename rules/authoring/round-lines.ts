import type { Stance } from '@/core/model/evidence';
import { type Accepted, differences, figuresOf } from '../../tests/evaluate/accepted.ts';
import { measureRule } from '../report/measure.ts';
import type { ItemOutcome } from '../report/outcome.ts';
import type { RuleKey } from '../report/rule-facts.ts';
import type { MeasuredCorpus } from './measure-corpora.ts';

/** Most ids and lines that are shown. */
const SHOWN_IDS = 8;
const SHOWN_LINES = 20;

/** A rule that a round is about. */
export interface TriedRule {
  readonly key: RuleKey;
  readonly stance: Stance;
}

/** How many offers and lawful items of a corpus raise an alarm, beside the accepted figures. */
export function corpusLine({ path, outcomes }: MeasuredCorpus, accepted: Accepted | null): string {
  const now = figuresOf(outcomes.map(({ item }) => item));
  if (accepted === null) return `${path}: ${alarmsOf(now)}`;
  const isSame = alarmsOf(now) === alarmsOf(accepted);
  return `${path}: ${alarmsOf(now)} (${isSame ? 'as accepted' : `accepted: ${alarmsOf(accepted)}`})`;
}

function alarmsOf({ warn, quiet, missed, falseAlarms }: Accepted): string {
  const caught = warn - Object.keys(missed).length;
  return `${caught} of ${warn} offers caught, ${Object.keys(falseAlarms).length} of ${quiet} lawful ones alarm`;
}

/** What a rule hits in a corpus: on the right side and on the wrong one, with ids. */
export function hitLines({ key, stance }: TriedRule, outcomes: readonly ItemOutcome[]): string[] {
  const { right, wrong, ambiguous, decisiveRight, decisiveWrong } = measureRule(key, stance, outcomes);
  const names = stance === 'for' ? ['offers', 'lawful ones'] : ['lawful ones', 'offers'];
  const side = (ids: readonly string[], name: string | undefined, decisive: readonly string[]) =>
    `${ids.length} ${name}${decisive.length > 0 ? `, decides ${decisive.length}` : ''}`;
  const head = `${key} hits ${side(right, names[0], decisiveRight)}; ${side(wrong, names[1], decisiveWrong)}${
    ambiguous > 0 ? `; ${ambiguous} unclear ones` : ''
  }`;
  return [head, ...idLine('rightly', right), ...idLine('wrongly', wrong)];
}

function idLine(title: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return [
    `  ${title}: ${ids.slice(0, SHOWN_IDS).join(', ')}${ids.length > SHOWN_IDS ? ` and ${ids.length - SHOWN_IDS} more` : ''}`,
  ];
}

/** Items that differ from the accepted figures; those that already did at the start are only counted. */
export function differenceLines(
  now: MeasuredCorpus,
  start: MeasuredCorpus | null,
  accepted: Accepted | null,
): string[] {
  if (accepted === null) return ['there are no accepted figures to compare with'];
  const known = new Set((start ? differencesFrom(accepted, start) : []).map(placeOf));
  const all = differencesFrom(accepted, now);
  const fresh = all.filter((line) => !known.has(placeOf(line)));
  const old = all.length - fresh.length;
  const more = fresh.length > SHOWN_LINES ? [`… and ${fresh.length - SHOWN_LINES} more`] : [];
  const before = old > 0 ? [`(${old} differ from the accepted figures since before the start)`] : [];
  if (fresh.length === 0) return ['no item changes sides', ...before];
  return [...fresh.slice(0, SHOWN_LINES), ...more, ...before];
}

/** A line for every item that differs from the accepted figures. */
export function differencesFrom(accepted: Accepted | null, { outcomes }: MeasuredCorpus): string[] {
  return accepted === null
    ? []
    : differences(
        outcomes.map(({ item }) => item),
        accepted,
      );
}

/** "new false alarm: ID", without the rules that fired. */
function placeOf(line: string): string {
  return line.split(' (')[0] ?? line;
}
