import { PINNED_SOURCE } from '@/background/bundled-rules';
import { readSlot, readState } from '@/background/updates/pack-store';
import { addedSources, ownSource } from '@/background/updates/sources';
import type { AddedSource, SourceStatus, UpdateState } from '@/core/model/update';
import { freshnessOf } from '@/core/pack/schedule';

type Versions = SourceStatus['packs'];

/** What there is to say of every source of rules, our own first. Never throws. */
export async function sourceStatuses(now: number): Promise<SourceStatus[]> {
  const added = await addedSources();
  return Promise.all([ownStatus(now), ...added.map((source) => addedStatus(source, now))]);
}

async function ownStatus(now: number): Promise<SourceStatus> {
  const { address } = await ownSource();
  const kept = await keptState('own', PINNED_SOURCE.bundledSeq);
  const source = { id: 'own', trust: 'own', publisher: null, address, enabled: true, addedBy: null } as const;
  return { ...source, ...describe(kept, PINNED_SOURCE.packs, now) };
}

async function addedStatus({ id, publisher, address, enabled, addedBy }: AddedSource, now: number) {
  const kept = await keptState(id, 0);
  const signedBy = kept.state?.release?.publisher ?? publisher;
  const source = { id, trust: 'third-party', publisher: signedBy, address, enabled, addedBy } as const;
  return { ...source, ...describe(kept, [], now) };
}

interface KeptState {
  readonly state: UpdateState | null;
  /** Null: the packs of the package are in force, if any. */
  readonly versions: Versions | null;
}

async function keptState(source: string, bundledSeq: number): Promise<KeptState> {
  try {
    const state = await readState(source);
    const isNewer = state.active !== null && (state.release?.seq ?? 0) > bundledSeq;
    const slot = isNewer && state.active !== null ? await readSlot(source, state.active) : null;
    return { state, versions: slot?.packs.map(({ name, text }) => ({ name, version: versionIn(text) })) ?? null };
  } catch (error) {
    console.error(`the state of the rules of ${source} could not be read`, error);
    return { state: null, versions: null };
  }
}

function versionIn(text: string): string {
  return /^.{0,200}?"version":"([\d.]+)"/.exec(text)?.[1] ?? '';
}

type Described = Omit<SourceStatus, 'id' | 'trust' | 'publisher' | 'address' | 'enabled' | 'addedBy'>;

function describe({ state, versions }: KeptState, bundled: Versions, now: number): Described {
  const release = versions === null ? null : (state?.release ?? null);
  const certainTime = Math.max(PINNED_SOURCE.bundledAt, state?.certainTime ?? 0);
  return {
    freshness: release === null ? 'bundled' : freshnessOf(release, now, certainTime),
    held: (state?.held ?? null) !== null,
    issued: release?.issued ?? null,
    checkedAt: state?.checkedAt ?? null,
    dueAt: state?.dueAt || null,
    problem: state === null ? { kind: 'storage', at: now, detail: '' } : state.problem,
    packs: versions ?? bundled,
  };
}
