import browser from 'webextension-polyfill';
import { addressOf, isPrivateTab, statusOf, titleOf } from '@/background/tabs';
import { composePacket } from '@/core/report/compose';
import type { ResponseOf } from '@/messages/protocol';

/**
 * What a report about a warning of a tab would say. Nothing is kept: that is for the person to decide.
 * @returns no report when the tab is gone, or shows this warning no more
 */
export async function startReport(tabId: number, warningId: string): Promise<ResponseOf<'report/start'>> {
  const status = await statusOf(tabId);
  const warnings = status.state === 'checked' ? status.warnings : [];
  const warning = warnings.find(({ id }) => id === warningId);
  const mayKeep = !(await isPrivateTab(tabId));
  if (warning === undefined) return { report: null, mayKeep };
  const [address, title] = await Promise.all([addressOf(tabId), titleOf(tabId)]);
  const packet = composePacket({
    warning,
    page: { address: address?.href ?? null, title },
    version: browser.runtime.getManifest().version,
    licences: warning.evidence.filter(({ family }) => family === 'licence-claim').map(({ quote }) => quote),
  });
  return { report: { packet, offer: warning.kind }, mayKeep };
}
