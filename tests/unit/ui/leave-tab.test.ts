import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeTab, leaveSite, openSite } from '@/ui/leave-tab';
import { fakeBrowser } from '../../support/fake-browser.ts';

const SHOP = 'https://shop.example/pills';
const LONG = 5_000;

describe('ways from our page before a site', () => {
  const go = vi.fn();
  const replace = vi.fn();
  const create = vi.fn(async () => undefined);
  const remove = vi.fn(async () => undefined);
  let tabs = 2;
  const withHistory = (length: number) => vi.stubGlobal('history', { length, go });

  beforeEach(() => {
    vi.useFakeTimers();
    for (const spy of [go, replace, create, remove]) spy.mockClear();
    tabs = 2;
    vi.stubGlobal('location', { replace });
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockImplementation(async () => ({ id: 5 }));
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => Array.from({ length: tabs }, () => ({})));
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(create);
    vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation(remove);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it.each([
    ['past the site that was stopped', true, 3, -2],
    ['to the page before ours', false, 2, -1],
  ])('back leads %s', (_, isBehind, length, steps) => {
    withHistory(length);
    leaveSite({ isBehind, isAgain: false });
    expect(go).toHaveBeenCalledExactlyOnceWith(steps);
    expect(remove).not.toHaveBeenCalled();
  });

  it.each([
    [true, 2],
    [false, 1],
  ])('back closes the tab where nothing is there (site behind: %s)', async (isBehind, length) => {
    withHistory(length);
    leaveSite({ isBehind, isAgain: false });
    await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(5));
    expect(go).not.toHaveBeenCalled();
  });

  it('back closes the tab where the page before only leads here again', async () => {
    withHistory(4);
    leaveSite({ isBehind: true, isAgain: true });
    await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(5));
    expect(go).not.toHaveBeenCalled();
  });

  it('back closes the tab where a step leads nowhere, and not once the page went', async () => {
    withHistory(3);
    leaveSite({ isBehind: true, isAgain: false });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(remove).toHaveBeenCalledOnce();
    leaveSite({ isBehind: true, isAgain: false });
    dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(LONG);
    expect(remove).toHaveBeenCalledOnce();
  });

  it('on leads back to the page that was stopped, or opens its address where that does not lead there', async () => {
    withHistory(3);
    openSite(SHOP, true);
    expect(go).toHaveBeenCalledExactlyOnceWith(-1);
    expect(replace).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(replace).toHaveBeenCalledExactlyOnceWith(SHOP);
  });

  it.each([
    ['the page before is another one', false, 3],
    ['nothing is before ours', true, 1],
  ])('on opens the address where %s', (_, isBehind, length) => {
    withHistory(length);
    openSite(SHOP, isBehind);
    expect(replace).toHaveBeenCalledExactlyOnceWith(SHOP);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://me:x@shop.example/'])(
    'on opens nothing that is no page of a site: %s',
    (address) => {
      withHistory(3);
      openSite(address, true);
      expect(replace).not.toHaveBeenCalled();
      expect(go).not.toHaveBeenCalled();
    },
  );

  it('the last tab leaves another one behind', async () => {
    tabs = 1;
    await closeTab();
    expect(create).toHaveBeenCalledOnce();
    expect(remove).toHaveBeenCalledWith(5);
  });
});
