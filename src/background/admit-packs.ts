/// <reference types="vite/client" />
import { bundledPacks } from '@/background/bundled-rules';
import type { Canaries } from '@/core/model/canary';
import type { FloorChoice } from '@/core/model/floor';
import type { Pack } from '@/core/model/pack';
import { floorOf, withFloor } from '@/core/pack/floor';
import { listsAgainstLawful } from '@/core/pack/limit-domains';
import { clampPack, type LimitProblem, type Trust } from '@/core/pack/limits';
import { fail, type Result, succeed } from '@/core/result';
import safeguards from '@/generated/safeguards.json?raw';

export interface Safeguards {
  readonly canaries: Canaries;
  readonly floor: FloorChoice;
  /** Hashes of domains that no list may speak against. */
  readonly lawful: readonly string[];
}

/** Taken apart when they are needed. */
export function readSafeguards(): Safeguards {
  return JSON.parse(safeguards);
}

/**
 * Downloaded packs as they may be used: every figure within its limits, and of ours nothing below the floor. The same on
 * trial and in force, so that what was tried is what is used.
 */
export function admitPacks(packs: readonly Pack[], trust: Trust): Result<readonly Pack[], LimitProblem> {
  const bundled = bundledPacks();
  const { floor, lawful } = readSafeguards();
  const protectedHashes = new Set(lawful);
  const admitted: Pack[] = [];
  for (const pack of packs) {
    if (listsAgainstLawful(pack, protectedHashes).length > 0) return fail('names-a-lawful-site');
    const clamped = clampPack(pack, bundled, trust);
    if (!clamped.ok) return clamped;
    admitted.push(clamped.value.pack);
  }
  return succeed(trust === 'own' ? withFloor(admitted, floorOf(bundled, floor)) : admitted);
}
