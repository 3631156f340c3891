import { registrableDomain } from '@/core/domains/registrable-domain';
import type { Evidence, SignalFamily } from '@/core/model/evidence';
import type { HistoryRecord, Warning } from '@/core/model/warning';
import { rankOf, strongestOf } from '@/core/verdict/levels';

/** How a page's warning is shown: with all its words, or as a reminder of what was told already. */
export type NoticeForm = 'full' | 'quiet';

/** What a warning tells a person. */
export interface Told extends Pick<Warning, 'level' | 'kind'> {
  readonly families: readonly SignalFamily[];
}

/**
 * A warning is told in full once for a site and day, and again when it says more: a higher level, another kind of
 * offer, or a family of signs that was not among those told. What is said too often is read by nobody.
 * @param told what was told of the same site today; null when that cannot be known, and then it is told
 * @param isNewToSession nothing red was told of this site since the browser was started
 */
export function noticeForm(warning: Told, told: readonly Told[] | null, isNewToSession: boolean): NoticeForm {
  if (told === null || (warning.level === 'danger' && isNewToSession)) return 'full';
  const before = told.filter(({ kind }) => kind === warning.kind);
  const families = new Set(before.flatMap((each) => each.families));
  const isKnown =
    rankOf(strongestOf(before.map(({ level }) => level))) >= rankOf(warning.level) &&
    warning.families.every((family) => families.has(family));
  return isKnown ? 'quiet' : 'full';
}

/** What some records say was told of the site of a host. */
export function toldOfSite(records: readonly HistoryRecord[], host: string): Told[] {
  const site = siteOf(host);
  return records.flatMap(({ level, kind, told, host: known }) =>
    told === undefined || siteOf(known) !== site ? [] : [{ level, kind, families: told }],
  );
}

/** Families of what speaks for a warning, each once. */
export function toldFamilies(evidence: readonly Evidence[]): SignalFamily[] {
  return [...new Set(evidence.filter(({ stance }) => stance === 'for').map(({ family }) => family))];
}

/** What all hosts of one owner share; a host without a registered name stands for itself. */
export function siteOf(host: string): string {
  return registrableDomain(host) ?? host;
}
