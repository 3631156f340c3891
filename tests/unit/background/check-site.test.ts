import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSiteOf } from '@/background/check-site';
import { buildSiteFacts } from '../../support/builders.ts';
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
  it('is made from what the page of the tab shows', async () => {
    answer(buildSiteFacts({ host: 'elm-pharmacy.example', title: 'Elm Pharmacy' }));
    expect(await checkSiteOf(7)).toMatchObject({ host: 'elm-pharmacy.example', kind: 'other' });
  });

  it.each([
    ['has no host', { ...buildSiteFacts(), host: null }],
    ['says nothing', undefined],
    ['says what nothing of ours says', { ...buildSiteFacts(), blocks: Array.from({ length: 5_001 }, () => '') }],
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
