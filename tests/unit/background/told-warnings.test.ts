// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryRecord, Warning } from '@/core/model/warning';
import { OFFER } from '../../browser/offer.ts';
import { buildEvidence, buildPage, buildWarning } from '../../support/builders.ts';

const NOON = new Date(2026, 10, 24, 12).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HERE = { asker: 'content', tabId: 1, frameId: 0, url: 'https://www.shop.example/a', incognito: false } as const;

const caution = (changes: Partial<Warning> = {}) =>
  buildWarning({ evidence: [buildEvidence('offer', 40), buildEvidence('price', 20)], ...changes });
const danger = (changes: Partial<Warning> = {}) => caution({ level: 'danger', ...changes });

/** A worker that has just started: nothing but what is stored is there. */
async function startWorker() {
  const memory = await (await import('../../support/fake-browser.ts')).fakeBrowser.storage.session.get(null);
  vi.resetModules();
  const { fakeBrowser } = await import('../../support/fake-browser.ts');
  await fakeBrowser.storage.session.set(memory as Record<string, unknown>);
  const { useHistory } = await import('@/background/storage/history-store');
  return {
    fakeBrowser,
    ...(await import('@/background/told-warnings')),
    ...(await import('@/background/keep-warnings')),
    ...(await import('@/background/check-page')),
    all: async () => (await useHistory((history) => history.since(0))) ?? [],
  };
}
let worker: Awaited<ReturnType<typeof startWorker>>;
const toldOf = (records: readonly HistoryRecord[]) => records.map(({ told }) => told);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  worker = await startWorker();
  await (await import('../../support/fake-browser.ts')).resetFakeBrowser();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a warning that was told', () => {
  it('is told once for a site and day, and again the day after', async () => {
    expect(await worker.formOf(caution(), NOON)).toBe('full');
    await worker.noteTold(caution(), NOON);
    expect(await worker.formOf(caution({ host: 'pay.shop.example' }), NOON + HOUR)).toBe('quiet');
    expect(await worker.formOf(caution({ host: 'other.example' }), NOON + HOUR)).toBe('full');
    expect(await worker.formOf(caution(), NOON + DAY)).toBe('full');
  });

  it("is told each time where everybody writes: the next page may be another seller's", async () => {
    await worker.noteTold(caution({ host: 'someone.blogspot.com' }), NOON);
    expect(await worker.formOf(caution({ host: 'another.blogspot.com' }), NOON + MINUTE)).toBe('full');
  });

  it('is not told again when the worker ended meanwhile', async () => {
    await worker.noteTold(danger(), NOON);
    worker = await startWorker();
    expect(await worker.formOf(danger(), NOON + MINUTE)).toBe('quiet');
  });

  it('is told again when it is red and the browser was started anew', async () => {
    await worker.noteTold(danger(), NOON);
    await worker.fakeBrowser.storage.session.clear();
    expect(await worker.formOf(danger(), NOON + MINUTE)).toBe('full');
    expect(await worker.formOf(caution(), NOON + MINUTE)).toBe('quiet');
  });

  it('is told again when it names a new kind of sign, and then no more', async () => {
    const more = caution({ evidence: [buildEvidence('contact', 20), buildEvidence('offer', 40)] });
    await worker.noteTold(caution(), NOON);
    expect(await worker.formOf(more, NOON + MINUTE)).toBe('full');
    await worker.noteTold(more, NOON + MINUTE);
    expect(await worker.formOf(more, NOON + 2 * MINUTE)).toBe('quiet');
    expect(await worker.formOf(caution(), NOON + 2 * MINUTE)).toBe('quiet');
  });

  it('that was only found, and not seen, is told', async () => {
    await worker.keepInHistory([caution({ seenAt: NOON })]);
    expect(await worker.formOf(caution(), NOON + MINUTE)).toBe('full');
    expect(toldOf(await worker.all())).toEqual([undefined]);
  });

  it('joins the record of its visit, and keeps what the person did', async () => {
    const first = caution({ id: 'first', seenAt: NOON });
    await worker.keepInHistory([first]);
    await worker.noteWrong(first, 'muted-page');
    await worker.noteTold(caution({ id: 'second' }), NOON + 5 * MINUTE);
    const records = await worker.all();
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ id: 'first', seenAt: NOON, action: 'muted-page', told: ['offer', 'price'] });
  });

  it('counts for the day on which it was seen', async () => {
    const midnight = new Date(2026, 10, 25).getTime();
    const opened = caution({ seenAt: midnight - 5 * MINUTE });
    await worker.keepInHistory([opened]);
    await worker.noteTold(opened, midnight + 3 * MINUTE);
    expect(await worker.formOf(caution(), midnight + 4 * MINUTE)).toBe('quiet');
    expect(await worker.all()).toHaveLength(1);
  });

  it('in the future says nothing: the clock was set back', async () => {
    await worker.noteTold(caution({ id: 'ahead' }), NOON + 2 * HOUR);
    expect(await worker.formOf(caution(), NOON)).toBe('full');
    await worker.noteTold(caution({ id: 'now' }), NOON);
    expect(await worker.formOf(caution(), NOON + MINUTE)).toBe('quiet');
  });
});

describe('where nothing can be known, the warning is told', () => {
  it.each<[string, () => void]>([
    ['there is no database', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
    [
      'it cannot be opened',
      () => {
        globalThis.indexedDB.open = () => {
          throw new Error('denied');
        };
      },
    ],
  ])('%s', async (_what, breakIt) => {
    await worker.noteTold(caution(), NOON);
    worker = await startWorker();
    breakIt();
    expect(await worker.formOf(caution(), NOON + MINUTE)).toBe('full');
    await worker.noteTold(caution(), NOON + MINUTE);
  });

  it('the disk is full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await worker.noteTold(danger(), NOON);
    expect(await worker.formOf(danger(), NOON + MINUTE)).toBe('full');
  });

  it('the memory of the browser cannot be read', async () => {
    await worker.noteTold(danger(), NOON);
    vi.spyOn(worker.fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('none'));
    expect(await worker.formOf(danger(), NOON + MINUTE)).toBe('full');
  });
});

describe('a banner that was seen', () => {
  it('is kept under the host that the browser names', async () => {
    await worker.noteSeen(caution({ host: 'forged.example' }), HERE, NOON);
    expect(await worker.all()).toMatchObject([{ host: 'www.shop.example', told: ['offer', 'price'] }]);
  });

  it.each([
    ['in a private window', caution(), { ...HERE, incognito: true }],
    ['of a silenced place', caution({ muted: 'site' }), HERE],
    ['on a page about help', caution(), { ...HERE, url: 'https://www.samhsa.gov/' }],
    ['that is no alarm', caution({ level: 'note' }), HERE],
    ['of a document without an address', caution(), { ...HERE, url: null }],
  ])('leaves nothing %s', async (_what, warning, origin) => {
    await worker.noteSeen(warning, origin, NOON);
    await worker.noteSeen({ ...warning, level: warning.level === 'note' ? 'note' : 'danger' }, origin, NOON);
    expect(await worker.all()).toEqual([]);
    expect(await worker.fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

describe('a page that is checked', () => {
  const request = {
    page: buildPage([OFFER]),
    scope: 'page',
    kept: null,
    recorded: { page: null, listing: null },
    visit: 'a visit',
  } as const;
  const check = async (origin: Parameters<typeof worker.noteSeen>[1], now: number) =>
    (await worker.checkPage(request, origin, now)).found[0];

  it('is warned about in full, and reminds once that was seen', async () => {
    const found = await check(HERE, NOON);
    expect(found?.words).toMatchObject({ form: 'full', again: 'Warned today – why?' });
    if (found) await worker.noteSeen(found.warning, HERE, NOON);
    expect((await check(HERE, NOON + MINUTE))?.words?.form).toBe('quiet');
    expect((await check({ ...HERE, url: 'https://other.example/' }, NOON + MINUTE))?.words?.form).toBe('full');
  });

  it('in a private window is always warned about in full, and leaves nothing', async () => {
    const hidden = { ...HERE, incognito: true };
    const found = await check(hidden, NOON);
    if (found) await worker.noteSeen(found.warning, hidden, NOON);
    expect(await worker.all()).toEqual([]);
    if (found) await worker.noteSeen(found.warning, HERE, NOON);
    expect((await check(hidden, NOON + MINUTE))?.words?.form).toBe('full');
  });

  it('where warnings were turned off leaves nothing', async () => {
    await worker.fakeBrowser.storage.local.set({
      mutes: [{ scope: 'site', host: 'www.shop.example', hash: '', since: NOON }],
    });
    const found = await check(HERE, NOON);
    expect(found).toMatchObject({ words: null, warning: { level: 'danger', muted: 'site' } });
    expect(await worker.all()).toEqual([]);
  });
});

describe('a warning that was called wrong', () => {
  const page = caution({ seenAt: NOON });
  const mute = { scope: 'site', host: page.host, hash: '', since: NOON } as const;
  const actions = async () => (await worker.all()).map(({ action }) => action);

  it('is marked, also when it shares the record of an earlier page', async () => {
    await worker.keepInHistory([page]);
    await worker.noteWrong({ ...page, id: 'of the second page' }, 'muted-site');
    expect(await actions()).toEqual(['muted-site']);
  });

  it('marks no other host and no other unit', async () => {
    await worker.keepInHistory([page]);
    await worker.noteWrong({ ...page, id: 'a', host: 'example' }, 'muted-site');
    await worker.noteWrong({ ...page, id: 'b', unit: 'listing' }, 'muted-site');
    expect(await actions()).toEqual(['none']);
  });

  it('is unmarked when warnings are wanted again', async () => {
    await worker.keepInHistory([page]);
    await worker.keepInHistory([{ ...page, id: 'other', host: 'other.example' }]);
    await worker.noteWrong(page, 'muted-site');
    await worker.takeBackWrong({ ...mute, scope: 'page' });
    await worker.takeBackWrong({ ...mute, host: 'other.example' });
    expect((await actions()).sort()).toEqual(['muted-site', 'none']);
    await worker.takeBackWrong(mute);
    expect(await actions()).toEqual(['none', 'none']);
  });
});
