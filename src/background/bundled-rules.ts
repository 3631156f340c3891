/// <reference types="vite/client" />
import type { Pack } from '@/core/model/pack';
import text from '@/generated/packs.json?raw';
import source from '@/generated/rule-source.json';

let packs: readonly Pack[] | null = null;

/** The packs that came with the extension, checked when it was built; taken apart only when something needs them. */
export function bundledPacks(): readonly Pack[] {
  packs ??= JSON.parse(text) as readonly Pack[];
  return packs;
}

/** Where rules come from, as this build knows it; see rules/pin-source.ts. */
export const PINNED_SOURCE = source;
