import { isShared, roleOf } from '@/background/known-hosts';
import { protectedNames } from '@/background/look-alikes';
import { rulesInForce } from '@/background/rules-in-force';
import { factsOf } from '@/background/tabs';
import type { LicenceRules } from '@/core/model/licence-scheme';
import type { SiteCheck } from '@/core/model/site-check';
import { checkSite, type KnownToCheck } from '@/core/pharmacy/check-site';
import { indexKindWords, type KindWordsFile } from '@/core/pharmacy/kind-words';
import { createLicenceFinder } from '@/core/pharmacy/licences';
import licences from '../../rules/licences/schemes.json';
import words from '../../rules/site-kinds/words.json';

/** Made when a person first asks. */
let ready: Pick<KnownToCheck, 'kindWords' | 'findLicences'> | null = null;

function makeReady(): Pick<KnownToCheck, 'kindWords' | 'findLicences'> {
  return {
    kindWords: indexKindWords(words as Pick<KindWordsFile, 'words' | 'host'>),
    findLicences: createLicenceFinder(licences as LicenceRules),
  };
}

/** Check the seller of the page in a tab; null where nothing can be read. Nobody is asked, and nothing of it is kept. */
export async function checkSiteOf(tabId: number): Promise<SiteCheck | null> {
  const facts = await factsOf(tabId);
  if (facts === null || facts.host === null) return null;
  const { compiled } = await rulesInForce();
  ready ??= makeReady();
  const { host } = facts;
  const ofHost = { role: roleOf(host), isShared: isShared(host) };
  return checkSite({ ...facts, host }, { ...ready, compiled, names: protectedNames(), ofHost });
}
