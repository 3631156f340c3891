import browser from 'webextension-polyfill';
import { bundledPacks } from '@/background/bundled-rules';
import { adoptRules, forgetRules, type PreparedRules, sourcesInForce } from '@/background/rules-in-force';
import { ONLY_BUNDLED, stampInForce } from '@/background/updates/stamp';
import { ADDED_DOMAINS, printsOf } from '@/core/domains/domain-hash';
import { strongHashes } from '@/core/domains/find-listed';
import { ADDED_KEYS } from '@/core/match/gate';
import { gateKeys, gateTerms } from '@/core/match/gate-keys';
import { packKeys } from '@/core/match/packed-keys';
import type { Pack } from '@/core/model/pack';

/** What was last told, so that a change is told even when the worker was ended before it could be. */
const TOLD = 'rules-told';

/** Put what changed to use: the worker takes the new rules, the gate in pages the new names, and open pages are checked again. */
export async function tellChange(prepared: PreparedRules | null = null): Promise<void> {
  if (prepared === null) forgetRules();
  else await adoptRules(prepared);
  const stamp = await stampInForce();
  const packs = (prepared?.sources ?? (await sourcesInForce())).flatMap(({ packs }) => packs);
  const added = { [ADDED_KEYS]: addedKeys(packs), [ADDED_DOMAINS]: addedPrints(packs) };
  await browser.storage.local.set({ ...added, [TOLD]: stamp });
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? null : browser.tabs.sendMessage(id, { name: 'page/recheck' }).catch(() => null),
    ),
  );
}

/** At the start of the worker: tell a change that was made and never told. */
export async function tellMissedChange(): Promise<void> {
  const kept = (await browser.storage.local.get(TOLD)) as Record<string, unknown>;
  const stamp = await stampInForce();
  if (stamp !== (kept[TOLD] ?? ONLY_BUNDLED)) await tellChange();
}

/** Keys that the gate of the package does not have, packed; empty when there are none. All of them open it by themselves. */
function addedKeys(packs: readonly Pack[]): string {
  const known = gateTerms(bundledPacks());
  const wanted = gateTerms(packs);
  const added = [
    ...[...wanted.certain].filter((term) => !known.certain.has(term)),
    ...[...wanted.hinted].filter((term) => !known.certain.has(term) && !known.hinted.has(term)),
  ];
  if (added.length === 0) return '';
  const list = { name: 'added', language: 'en', source: '', gate: true, terms: added };
  const { certain, hinted } = gateKeys([{ name: 'added', lists: [list], rules: [] }]);
  return packKeys([...certain, ...hinted]);
}

/** Prints of rogue sellers' domains that the package does not know. */
function addedPrints(packs: readonly Pack[]): string {
  const known = new Set(strongHashes(bundledPacks()));
  return printsOf(strongHashes(packs).filter((hash) => !known.has(hash)));
}
