/// <reference types="vite/client" />
import { bundledPacks } from '@/background/bundled-rules';
import type { Canaries } from '@/core/model/canary';
import type { FloorChoice } from '@/core/model/floor';
import type { Pack } from '@/core/model/pack';
import { floorOf, withFloor } from '@/core/pack/floor';
import { clampPack, type LimitProblem, type Trust } from '@/core/pack/limits';
import { type Result, succeed } from '@/core/result';
import safeguards from '@/generated/safeguards.json?raw';

/** Canaries and floor, taken apart when they are needed. */
export function readSafeguards(): { readonly canaries: Canaries; readonly floor: FloorChoice } {
  return JSON.parse(safeguards);
}

/**
 * Downloaded packs as they may be used: every figure within its limits, and of ours nothing below the floor. The same on
 * trial and in force, so that what was tried is what is used.
 */
export function admitPacks(packs: readonly Pack[], trust: Trust): Result<readonly Pack[], LimitProblem> {
  const bundled = bundledPacks();
  const admitted: Pack[] = [];
  for (const pack of packs) {
    const clamped = clampPack(pack, bundled, trust);
    if (!clamped.ok) return clamped;
    admitted.push(clamped.value.pack);
  }
  return succeed(trust === 'own' ? withFloor(admitted, floorOf(bundled, readSafeguards().floor)) : admitted);
}
