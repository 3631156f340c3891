import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlers } from '@/background/handlers';
import { useReports } from '@/background/storage/reports';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';
import { buildReportEntry } from '../../support/report-entries.ts';

const PAGE = { asker: 'page', tabId: 1, frameId: 0, url: null, incognito: false } as const;
const listed = () => useReports((reports) => reports.list({ limit: 50, state: null, text: '' }));

beforeEach(resetFakeBrowser);
afterEach(() => void vi.restoreAllMocks());

describe('erasing everything', () => {
  it('leaves no settings and no reports', async () => {
    await fakeBrowser.storage.local.set({ settings: 1 });
    await useReports((reports) => reports.save(buildReportEntry()));
    await handlers['everything/erase']({}, PAGE);
    expect((await listed())?.found).toEqual([]);
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({});
  });

  it('erases the rest where a part cannot be erased, and says that it could not', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await useReports((reports) => reports.save(buildReportEntry()));
    vi.spyOn(fakeBrowser.storage.session, 'clear').mockRejectedValueOnce(new Error('no'));
    await expect(handlers['everything/erase']({}, PAGE)).rejects.toThrow('no');
    expect((await listed())?.found).toEqual([]);
  });
});
