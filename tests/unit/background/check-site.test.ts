import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSiteOf } from '@/background/check-site';
import { buildEvidence, buildSiteFacts, buildWarning } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

/** The document of tab 7 answers so. */
function answer(facts: unknown): void {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tabId, message, options) => {
    expect({ message, options }).toEqual({ message: { name: 'page/facts' }, options: { frameId: 0 } });
    if (tabId !== 7) throw new Error('no such tab');
    return facts;
  });
}

beforeEach(resetFakeBrowser);

describe('the check of a tab', () => {
  it('holds no warning against it that is about another site', async () => {
    const facts = buildSiteFacts({ host: 'elm-pharmacy.example' });
    const evidence = [buildEvidence('offer', 60)];
    const standings = async (host: string) => {
      const warnings = [buildWarning({ host, evidence, level: 'danger' })];
      const unread = { images: 0, frames: 0, videos: 0 };
      const status = { state: 'checked', host, characters: 9, partial: [], unread, warnings, bannerRemoved: false };
      vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_tab, message) =>
        (message as { name: string }).name === 'page/facts' ? facts : status,
      );
      return (await checkSiteOf(7))?.status.map(({ standing }) => standing);
    };
    expect(await standings('elm-pharmacy.example')).toEqual(['rogue-signs']);
    expect(await standings('frame.example')).toEqual(['unknown']);
  });

  it('is made from what the page of the tab shows', async () => {
    answer(buildSiteFacts({ host: 'elm-pharmacy.example', title: 'Elm Pharmacy' }));
    expect(await checkSiteOf(7)).toMatchObject({ host: 'elm-pharmacy.example', kind: 'other' });
  });

  it.each([
    ['has no host', { ...buildSiteFacts(), host: null }],
    ['says nothing', undefined],
    ['says what nothing of ours says', { ...buildSiteFacts(), blocks: Array.from({ length: 5_001 }, () => '') }],
    [
      'says more than is ever read',
      { ...buildSiteFacts(), blocks: Array.from({ length: 1_000 }, () => 'x'.repeat(4_000)) },
    ],
    ['adds to it', { ...buildSiteFacts(), extra: 1 }],
  ])('is none where the page %s', async (_name, facts) => {
    answer(facts);
    expect(await checkSiteOf(7)).toBeNull();
  });

  it('is none of a tab that is gone, and of a page that never answers', async () => {
    answer(buildSiteFacts());
    expect(await checkSiteOf(8)).toBeNull();
    vi.useFakeTimers();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(() => new Promise(() => undefined));
    const asked = checkSiteOf(7);
    await vi.advanceTimersByTimeAsync(11_000);
    vi.useRealTimers();
    expect(await asked).toBeNull();
  });
});
