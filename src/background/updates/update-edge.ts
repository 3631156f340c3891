import browser from 'webextension-polyfill';
import { bundledPacks, PINNED_SOURCE } from '@/background/bundled-rules';
import type { UpdateStep } from '@/background/updates/rule-source';
import { tellChange } from '@/background/updates/tell-change';
import { tryOut } from '@/background/updates/try-out';
import type { UpdateEdge } from '@/background/updates/update-source';

const HALT_AT = 'development-halt-at';

/** The update client's hold on the world: clock, chance, the packs of the package. */
export const updateEdge: UpdateEdge = {
  now: () => Date.now(),
  random: () => Math.random(),
  extensionVersion: browser.runtime.getManifest().version,
  bundledTexts: () => bundledPacks().map((pack) => JSON.stringify(pack)),
  pass: PINNED_SOURCE.development ? haltWhereAsked : async () => undefined,
  tryOut,
  tellChange: ({ prepared }) => tellChange(prepared),
};

/** In builds for trying out a test may name the step at which an update stands still, to end the worker there. */
async function haltWhereAsked(step: UpdateStep): Promise<void> {
  const kept = (await browser.storage.local.get(HALT_AT)) as Record<string, unknown>;
  if (kept[HALT_AT] !== step) return;
  await browser.storage.local.set({ [HALT_AT]: `reached ${step}` });
  await new Promise(() => undefined);
}
