import { isShared, roleOf } from '@/background/known-hosts';
import { readyToCheck } from '@/background/pharmacy-rules';
import { rulesInForce } from '@/background/rules-in-force';
import { siteStatus } from '@/background/site-status';
import { readSettings } from '@/background/storage/settings';
import { factsOf, statusOf } from '@/background/tabs';
import { siteHost } from '@/core/domains/site-host';
import type { SiteCheck } from '@/core/model/site-check';
import type { Warning } from '@/core/model/warning';
import { checkSite } from '@/core/pharmacy/check-site';

/** Check the seller of the page in a tab; null where nothing can be read. Nobody is asked, and nothing of it is kept. */
export async function checkSiteOf(tabId: number): Promise<SiteCheck | null> {
  const facts = await factsOf(tabId);
  if (facts === null || facts.host === null) return null;
  const { compiled } = await rulesInForce();
  const warning = await pageWarningOf(tabId, facts.host);
  const country = await chosenCountry();
  const { host } = facts;
  const status = siteStatus(host, { domains: compiled.domains, country, warning });
  const ofHost = { role: roleOf(host), isShared: isShared(host) };
  return checkSite({ ...facts, host }, { compiled, ofHost, status, country }, readyToCheck());
}

/** The warning about the page itself, if there is one; a frame's is about another site. */
async function pageWarningOf(tabId: number, ofHost: string): Promise<Warning | null> {
  const tab = await statusOf(tabId);
  const isAboutIt = ({ unit, host }: Warning) => unit === 'page' && siteHost(host) === ofHost;
  return (tab.state === 'checked' && tab.warnings.find(isAboutIt)) || null;
}

/** "Another country" is a code that ISO keeps free for users. */
const OTHER_COUNTRY = 'ZZ';

/** What the person chose; a guess would be too little to call a licence foreign. */
async function chosenCountry(): Promise<string | null> {
  const { country } = (await readSettings()).settings;
  return country === OTHER_COUNTRY ? null : country;
}
