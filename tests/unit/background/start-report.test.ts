import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startReport } from '@/background/start-report';
import { ReportPacket } from '@/core/model/packet';
import type { TabStatus } from '@/core/model/warning';
import { buildEvidence, buildSiteFacts, buildWarning } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const TAB = 7;
const ADDRESS = 'https://me:secret@shop.example/pills?utm_source=mail&id=12#top';
const evidence = [
  buildEvidence('contact', 30, { quote: 'write to Telegram @some_shop' }),
  buildEvidence('licence-claim', 10, { quote: 'FDA approved pharmacy' }),
];
const warning = buildWarning({ kind: 'drug-sale', evidence });

/** A tab whose page knows this warning. */
function showPage({ isPrivate = false, title = 'Pills' as unknown, facts = null as unknown } = {}): void {
  const status: TabStatus = {
    state: 'checked',
    host: 'shop.example',
    characters: 100,
    partial: [],
    unread: { images: 0, frames: 0, videos: 0 },
    warnings: [warning],
    bannerRemoved: false,
  };
  const answers: Record<string, unknown> = {
    'page/status': status,
    'page/address': ADDRESS,
    'page/title': title,
    'page/facts': facts,
  };
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(
    async (...[, message]) => answers[(message as { name: string }).name],
  );
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => ({ incognito: isPrivate }));
}

beforeEach(resetFakeBrowser);

describe('a report about a warning of a tab', () => {
  it('says what the page shows, without what follows a person around', async () => {
    showPage();
    const { report, mayKeep } = await startReport(TAB, warning.id);
    expect(mayKeep).toBe(true);
    expect(report?.offer).toBe('drug-sale');
    const packet = ReportPacket.parse(report?.packet);
    expect(packet).toMatchObject({
      host: 'shop.example',
      title: 'Pills',
      level: 'caution',
      version: '0.0.0',
      picture: null,
    });
    expect(packet.address).toBe('https://shop.example/pills?id=12');
    expect(packet.licences).toEqual(['FDA approved pharmacy']);
    expect(packet.contacts.map(({ value }) => value).join()).toContain('some_shop');
  });

  it('of a private window may not be kept', async () => {
    showPage({ isPrivate: true });
    expect((await startReport(TAB, warning.id)).mayKeep).toBe(false);
  });

  it('needs no title, and takes none that is no text', async () => {
    showPage({ title: { toString: 'x' } });
    expect((await startReport(TAB, warning.id)).report?.packet.title).toBe('');
  });

  it('names the seals of the page, and none of another one', async () => {
    const link = 'https://www.legitscript.com/pharmacy/another.example';
    const picture = { source: '', alt: 'LegitScript seal', title: '', link, around: '' };
    const facts = buildSiteFacts({ host: 'shop.example', pictures: [picture], cartControls: 1 });
    showPage({ facts });
    expect((await startReport(TAB, warning.id)).report?.packet.seals).toMatchObject([{ verdict: 'other-domain' }]);
    showPage({ facts: { ...facts, host: 'other.example' } });
    expect((await startReport(TAB, warning.id)).report?.packet.seals).toEqual([]);
  });

  it('is none where the tab goes on to another page while this one is read', async () => {
    showPage();
    const answer = vi.mocked(fakeBrowser.tabs.sendMessage).getMockImplementation();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (...asked) => {
      if ((asked[1] as { name: string }).name === 'page/title')
        vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ state: 'unavailable' });
      return answer?.(...asked);
    });
    expect(await startReport(TAB, warning.id)).toEqual({ report: null, mayKeep: true });
  });

  it('is none where the warning is gone, or the tab', async () => {
    showPage();
    expect((await startReport(TAB, 'another')).report).toBeNull();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('no tab'));
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('no tab'));
    expect(await startReport(TAB, warning.id)).toEqual({ report: null, mayKeep: false });
  });
});
