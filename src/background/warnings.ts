import { roleOf } from '@/background/known-hosts';
import type { PackInForce } from '@/background/rules-in-force';
import type { Evidence } from '@/core/model/evidence';
import type { UnitKind } from '@/core/model/verdict';
import type { HistoryRecord, PackStamp, Warning } from '@/core/model/warning';
import { offerKindOf } from '@/core/verdict/decide';
import { judgeEvidence } from '@/core/verdict/judge-page';
import { rankOf } from '@/core/verdict/levels';

const MINUTE_MS = 60_000;

/** What was found in one unit of a page; which pack's kind of offer fits best is decided from the evidence. */
export interface FoundUnit {
  readonly unit: UnitKind;
  /** Index into `PageText.listings`; null for the page itself. */
  readonly listing: number | null;
  readonly evidence: readonly Evidence[];
}

/** Where it was found, and when. */
export interface FoundPage {
  readonly host: string;
  readonly muted: Warning['muted'];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A warning, and which unit of the page it is about. */
export interface UnitWarning {
  readonly listing: number | null;
  readonly warning: Warning;
}

/** Judge what was found on a page of this host; strongest first, of equals the page first. */
export function judgeFound(units: readonly FoundUnit[], packs: readonly PackInForce[], page: FoundPage): UnitWarning[] {
  const { host, muted, now } = page;
  const found = units.flatMap(({ unit, listing, evidence }) => {
    const { level } = judgeEvidence(evidence, packs);
    const capped = unit === 'page' && roleOf(host) !== null && level !== 'clear' ? 'note' : level;
    if (capped === 'clear') return [];
    const warning: Warning = {
      id: crypto.randomUUID(),
      level: capped,
      unit,
      kind: offerKindOf(evidence, packs),
      host,
      evidence: withHostRole(evidence, host),
      packs: stampsOf(evidence, packs),
      seenAt: now,
      muted,
    };
    return [{ listing, warning }];
  });
  return found.sort((a, b) => rank(b.warning) - rank(a.warning));
}

/** What history keeps of a warning. */
export function toRecord({ id, seenAt, host, unit, level, kind, evidence, packs }: Warning): HistoryRecord {
  const rules = evidence.filter(({ stance }) => stance === 'for').map(({ pack, ruleId }) => `${pack}/${ruleId}`);
  return { id, seenAt: toMinute(seenAt), host, unit, level, kind, rules, packs, action: 'none' };
}

/** A time without its seconds: enough to remember by, less to be known by. */
export function toMinute(time: number): number {
  return time - (time % MINUTE_MS);
}

/** Amber and red; grey notes are neither shown on the page nor recorded. */
export function isAlarm({ level }: Warning): boolean {
  return level === 'caution' || level === 'danger';
}

function rank({ level, unit }: Warning): number {
  return rankOf(level) * 2 + (unit === 'page' ? 1 : 0);
}

function withHostRole(evidence: readonly Evidence[], host: string): Evidence[] {
  if (roleOf(host) === null) return [...evidence];
  const known: Evidence = {
    pack: 'bundled',
    ruleId: 'known-lawful-host',
    family: 'licensed',
    stance: 'against',
    points: 50,
    reason: 'reason_known_lawful_host',
    quote: host,
  };
  return [...evidence, known];
}

function stampsOf(evidence: readonly Evidence[], packs: readonly PackInForce[]): PackStamp[] {
  const names = new Set(evidence.map(({ pack }) => pack));
  const used = packs.filter(({ name }) => names.has(name));
  return used.map(({ name, version, date, publisher }) => ({ name, version, date, publisher }));
}
