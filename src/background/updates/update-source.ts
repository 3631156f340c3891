import type { PreparedRules } from '@/background/rules-in-force';
import { fetchPacks, findManifest, type Refusal, type ReleaseEdge, refuse } from '@/background/updates/find-release';
import {
  changeState,
  readSlot,
  readState,
  removeSlot,
  type SlotName,
  writeSlot,
} from '@/background/updates/pack-store';
import type { RuleSource } from '@/background/updates/rule-source';
import { withMark, writeMark } from '@/background/updates/sequence-mark';
import type { Manifest } from '@/core/model/manifest';
import type { PackSlot, Release, UpdateState } from '@/core/model/update';
import { digestOf } from '@/core/pack/digest';
import { nextDueAt, readRetryAfter } from '@/core/pack/schedule';
import type { VerifiedManifest } from '@/core/pack/verify';
import type { Result } from '@/core/result';

/** A large change waits at least so long: until the next scheduled check, however often a person asks by hand. */
const HELD_MS = 6 * 3_600_000;

/** What an update needs beside the network and the database. */
export interface UpdateEdge extends ReleaseEdge {
  /** From 0 to 1. */
  random(): number;
  /** Texts of the packs that came with the extension. */
  bundledTexts(): readonly string[];
  /** Would these packs, put in force, warn about lawful pages or miss plain offers? Do they change much? */
  tryOut(source: RuleSource, release: TriedRelease): Promise<Result<Tried, Refusal>>;
  /** Put what was accepted to use: in the worker, in open pages. */
  tellChange(tried: Tried): Promise<void>;
}

/** A release that is to be tried. */
export interface TriedRelease {
  readonly packs: PackSlot['packs'];
  /** Null for our own. */
  readonly publisher: string | null;
  /** Texts of the source's packs that are in force now. */
  readonly before: readonly string[];
}

/** Packs that passed, as they are with all the others; so nothing has to be read and compiled again. */
export interface Tried {
  readonly isLarge: boolean;
  readonly prepared: PreparedRules | null;
}

export type UpdateOutcome = 'busy' | 'unchanged' | 'updated' | 'held' | 'refused';

/**
 * Look for newer rules at one source. Whatever goes wrong, the packs in force stay; the outcome and the time of the next
 * try are kept. One update of a source runs at a time: the lock goes with the context that holds it, so a worker that is
 * ended leaves nothing locked, and the next one starts over.
 */
export async function updateSource(source: RuleSource, edge: UpdateEdge): Promise<UpdateOutcome> {
  if (source.address === null) return 'unchanged';
  return navigator.locks.request(lockOf(source), { ifAvailable: true }, async (lock) => {
    if (lock === null) return 'busy';
    await edge.pass('locked');
    return runUpdate(source, edge);
  });
}

/** Wait until no update of the source runs. */
export async function endOfUpdate(source: RuleSource): Promise<void> {
  await navigator.locks.request(lockOf(source), () => undefined);
}

function lockOf({ id }: RuleSource): string {
  return `rules/${id}`;
}

async function runUpdate(source: RuleSource, edge: UpdateEdge): Promise<UpdateOutcome> {
  const outcome = await tryUpdate(source, edge).catch((error) => {
    console.error(`the rules of ${source.id} could not be kept`, error);
    return refuse('storage', error instanceof Error ? error.message : '');
  });
  await edge.pass('scheduling');
  const now = edge.now();
  await changeState(source.id, (state) => scheduled(state, outcome, now, edge.random())).catch((error) => {
    console.error('the outcome of the update could not be kept', error); // no room: the old due time stays, and is past
  });
  return outcome.ok ? outcome.value : 'refused';
}

type Done = 'unchanged' | 'updated' | 'held';

async function tryUpdate(source: RuleSource, edge: UpdateEdge): Promise<Result<Done, Refusal>> {
  const state = await withMark(source.id, await readState(source.id));
  const found = await findManifest(source, state, edge);
  if (!found.ok) return found;
  if (found.value === null) return { ok: true, value: 'unchanged' };
  const { manifest } = found.value;
  const current = await textsInForce(source, state, edge);
  const packs = await fetchPacks(source, manifest, current, edge);
  if (!packs.ok) return packs;
  const slot: SlotName = state.active === 'a' ? 'b' : 'a';
  await edge.pass('staging');
  await writeSlot(source.id, slot, { schema: 1, release: releaseOf(manifest), packs: packs.value });
  await edge.pass('staged');
  const publisher = source.trust === 'own' ? null : manifest.publisher;
  const before = [...current.values()];
  const tried = await edge.tryOut(source, { packs: packs.value, publisher, before });
  if (!tried.ok) return tried;
  await edge.pass('tested');
  if (tried.value.isLarge && !manifest.reviewed && !wasHeld(state, manifest, edge.now())) {
    return hold(source, manifest, edge);
  }
  await activate(source, { slot, tried: tried.value, ...found.value }, edge);
  return { ok: true, value: 'updated' };
}

/** Packs that a delta may start from, by digest. */
async function textsInForce(source: RuleSource, state: UpdateState, edge: UpdateEdge): Promise<Map<string, string>> {
  const slot = state.active === null ? null : await readSlot(source.id, state.active);
  const texts = slot?.packs.map(({ text }) => text) ?? (source.trust === 'own' ? edge.bundledTexts() : []);
  const encoder = new TextEncoder();
  return new Map(await Promise.all(texts.map(async (text) => [await digestOf(encoder.encode(text)), text] as const)));
}

function wasHeld({ held }: UpdateState, { seq }: Manifest, now: number): boolean {
  return held !== null && held.seq === seq && Math.abs(now - held.since) >= HELD_MS;
}

async function hold(source: RuleSource, { seq }: Manifest, edge: UpdateEdge): Promise<Result<Done, Refusal>> {
  const since = edge.now();
  await changeState(source.id, (state) => (state.held?.seq === seq ? state : { ...state, held: { seq, since } }));
  return { ok: true, value: 'held' };
}

interface Accepted extends VerifiedManifest {
  readonly slot: SlotName;
  readonly tried: Tried;
}

/** The one step that changes what is in force: a single transaction moves the pointer and the mark. */
async function activate(source: RuleSource, { slot, tried, manifest, rotates }: Accepted, edge: UpdateEdge) {
  await edge.pass('flipping');
  const rotatedTo = rotates ? source.nextKey : undefined;
  const { active: before } = await readState(source.id);
  const state = await changeState(source.id, (state) => ({
    ...state,
    active: slot,
    release: releaseOf(manifest),
    mark: rotates ? manifest.seq : Math.max(state.mark, manifest.seq),
    certainTime: Math.max(state.certainTime, manifest.issued),
    rotatedTo: rotatedTo ?? state.rotatedTo,
    held: null,
  }));
  await writeMark(source.id, state);
  await edge.pass('flipped');
  await edge.tellChange(tried);
  await edge.pass('told');
  await edge.pass('cleaning');
  if (before !== null && before !== slot) await removeSlot(source.id, before);
}

function releaseOf({ seq, issued, expires, publisher }: Manifest): Release {
  return { seq, issued, expires, publisher };
}

function scheduled(state: UpdateState, outcome: Result<Done, Refusal>, now: number, random: number): UpdateState {
  if (outcome.ok) {
    const dueAt = nextDueAt({ kind: 'checked', afterFailures: state.failures > 0 }, now, random);
    return { ...state, dueAt, failures: 0, checkedAt: now, problem: null };
  }
  const { kind, detail, retryAfter } = outcome.problem;
  const failures = state.failures + 1;
  const dueAt = nextDueAt({ kind: 'failed', failures, retryAfterMs: readRetryAfter(retryAfter, now) }, now, random);
  return { ...state, dueAt, failures, problem: { kind, detail, at: now } };
}
