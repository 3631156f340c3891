import { isShared, roleOf } from '@/background/known-hosts';
import { rulesInForce } from '@/background/rules-in-force';
import { factsOf } from '@/background/tabs';
import type { SiteCheck } from '@/core/model/site-check';
import { checkSite } from '@/core/pharmacy/check-site';
import { indexKindWords, type KindIndex, type KindWordsFile } from '@/core/pharmacy/kind-words';
import words from '../../rules/site-kinds/words.json';

let kindWords: KindIndex | null = null;

/** Check the seller of the page in a tab; null where nothing can be read. Nobody is asked, and nothing of it is kept. */
export async function checkSiteOf(tabId: number): Promise<SiteCheck | null> {
  const facts = await factsOf(tabId);
  if (facts === null || facts.host === null) return null;
  const { compiled } = await rulesInForce();
  kindWords ??= indexKindWords(words as Pick<KindWordsFile, 'words' | 'host'>);
  const { host } = facts;
  return checkSite(
    { ...facts, host },
    { compiled, kindWords, ofHost: { role: roleOf(host), isShared: isShared(host) } },
  );
}
