import { findListed, STRONG } from '@/core/domains/find-listed';
import { type CompiledRules, compilePacks } from '@/core/match/compile';
import { type Gate, openGate, passesGate } from '@/core/match/gate';
import { gateKeys } from '@/core/match/gate-keys';
import type { Evidence } from '@/core/model/evidence';
import type { HostRole } from '@/core/model/known-host';
import type { Pack } from '@/core/model/pack';
import type { PageText } from '@/core/model/page';
import { Level } from '@/core/model/verdict';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { type JudgedUnit, judgePage } from '@/core/verdict/judge-page';
import { mayWarn } from '@/core/verdict/may-warn';
import { readLookAlikes } from '../../rules/read-look-alikes.ts';
import { readSeals } from '../../rules/read-seals.ts';
import { cpuClock } from '../support/cpu-time.ts';
import type { CorpusItem } from './items.ts';
import { readHtml, readText } from './read-page.ts';
import type { JudgedItem } from './summary.ts';

/** A text shorter than this, in UTF-16 units, is a listing (a post, a message, a card), not a page. */
const LISTING_LIMIT = 600;
/** Tags of items that the headline leaves out. */
const LEFT_OUT = ['assembled', 'title-only', 'hashtags-only'];

export type JudgeItem = (item: CorpusItem, usePages: boolean) => Promise<JudgedItem>;

/** An item with all its units: what a look at single rules needs. */
export interface JudgedUnits {
  readonly judged: JudgedItem;
  /** Strongest first. */
  readonly units: readonly JudgedUnit[];
  /** True on a page of a well-known lawful host. */
  readonly isCapped: boolean;
}

export type JudgeUnits = (item: CorpusItem, usePages: boolean) => Promise<JudgedUnits>;

/** Judges items as the product does: same rules, same collector for pages, same cap for well-known lawful hosts. */
export function createJudge(packs: readonly Pack[], roleOf: (host: string) => HostRole | null): JudgeItem {
  const judgeUnits = createUnitJudge(packs, roleOf);
  return async (item, usePages) => (await judgeUnits(item, usePages)).judged;
}

/** The same, with the units that the verdict comes from. @param read reads a saved page; it does not depend on the rules */
export function createUnitJudge(
  packs: readonly Pack[],
  roleOf: (host: string) => HostRole | null,
  read: typeof readHtml = readHtml,
): JudgeUnits {
  const compiled = { ...compilePacks(packs, ['stable'], readLookAlikes()), seals: prepareSeals(readSeals()) };
  const gate = openGate(gateKeys(packs));
  return async (item, usePages) => {
    const html = usesPage(item, usePages) ? item.html : null;
    const collected = html === null ? null : await read(html, item);
    const spent = cpuClock();
    const page = collected ?? readText(item);
    const found = isLookedAt(page, gate, compiled) ? judgePage(page, compiled, packs) : [];
    // the product asks this first; asked afterwards, only of what was found, it says the same and takes less time
    const isFound = found.some(({ decision }) => decision.level !== 'clear');
    const units = isFound && !mayWarn(page, compiled, packs) ? [] : found;
    const isPage = collected !== null || (item.text ?? '').length >= LISTING_LIMIT;
    const isCapped = isPage && isLawful(page, roleOf);
    const judged = toJudged(item, strongestOf(units, isCapped), spent());
    return { judged, units, isCapped };
  };
}

/** In the browser the worker is asked only about pages that show a word of the gate, and about listed hosts. */
function isLookedAt({ host, title, blocks }: PageText, gate: Gate, { domains }: CompiledRules): boolean {
  const isListed = STRONG.some((standing) => standing === findListed(host, domains)?.standing);
  return isListed || passesGate([title, ...blocks.map(({ text }) => text)].join('\n'), gate);
}

/** True when an item is judged by its HTML: always when it stands in place of the text, else when asked for. */
export function usesPage(item: CorpusItem, usePages: boolean): boolean {
  return item.html !== null && (usePages || item.file !== undefined);
}

/** Names of the rules that fired, those that speak against a warning with a minus. */
export function ruleNames(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ ruleId, stance }) => (stance === 'for' ? ruleId : `-${ruleId}`));
}

function isLawful({ host }: PageText, roleOf: (host: string) => HostRole | null): boolean {
  return host !== null && roleOf(host) !== null;
}

export interface Strongest {
  readonly level: Level;
  readonly unit: JudgedUnit | null;
}

/** The unit with the highest level; on a well-known lawful host the page's own unit is a note at most. */
export function strongestOf(units: readonly JudgedUnit[], isCapped: boolean): Strongest {
  const rank = (level: Level) => Level.options.indexOf(level);
  return units.reduce<Strongest>(
    (best, unit) => {
      const { level: found } = unit.decision;
      const level = isCapped && unit.unit === 'page' && found !== 'clear' ? 'note' : found;
      return best.unit === null || rank(level) > rank(best.level) ? { level, unit } : best;
    },
    { level: 'clear', unit: null },
  );
}

function toJudged(item: CorpusItem, { level, unit }: Strongest, ms: number): JudgedItem {
  return {
    id: item.id,
    label: item.label,
    kind: item.kind,
    lang: item.lang,
    level,
    score: unit?.decision.score ?? 0,
    families: unit?.decision.families ?? [],
    rules: ruleNames(unit?.evidence ?? []),
    ms,
    site: item.site ?? null,
    length: item.text?.length ?? 0,
    tagged: (item.tags ?? []).some((tag) => LEFT_OUT.includes(tag)),
  };
}
