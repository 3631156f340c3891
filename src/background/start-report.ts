import browser from 'webextension-polyfill';
import { bundledSeals } from '@/background/bundled-seals';
import { addressOf, factsOf, isPrivateTab, statusOf, titleOf } from '@/background/tabs';
import { siteHost } from '@/core/domains/site-host';
import type { SealFinding } from '@/core/model/seal';
import type { Warning } from '@/core/model/warning';
import { checkSeals } from '@/core/pharmacy/seals';
import { composePacket } from '@/core/report/compose';
import type { ResponseOf } from '@/messages/protocol';

/**
 * What a report about a warning of a tab would say. Nothing is kept: that is for the person to decide.
 * @returns no report when the tab is gone, or shows this warning no more
 */
export async function startReport(tabId: number, warningId: string): Promise<ResponseOf<'report/start'>> {
  const mayKeep = !(await isPrivateTab(tabId));
  const warning = await warningOf(tabId, warningId);
  if (warning === null) return { report: null, mayKeep };
  const [address, title, seals] = await Promise.all([addressOf(tabId), titleOf(tabId), sealsOf(tabId, warning)]);
  // the tab may have gone on to another page while this one was read: what was read is then that page's
  if ((await warningOf(tabId, warningId)) === null) return { report: null, mayKeep };
  const packet = composePacket({
    warning,
    page: { address: address?.href ?? null, title },
    version: browser.runtime.getManifest().version,
    seals,
    licences: warning.evidence.filter(({ family }) => family === 'licence-claim').map(({ quote }) => quote),
  });
  return { report: { packet, offer: warning.kind }, mayKeep };
}

async function warningOf(tabId: number, warningId: string): Promise<Warning | null> {
  const status = await statusOf(tabId);
  const warnings = status.state === 'checked' ? status.warnings : [];
  return warnings.find(({ id }) => id === warningId) ?? null;
}

/** The seals that the page shows. Those of a page on which others write are not the seller's; a frame's page is not read. */
async function sealsOf(tabId: number, { unit, host }: Warning): Promise<SealFinding[]> {
  const facts = unit === 'page' ? await factsOf(tabId) : null;
  return facts?.host === siteHost(host) ? checkSeals(facts, bundledSeals()) : [];
}
