import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseReports, reportHandlers } from '@/background/handlers-reports';
import { openReports, useReports } from '@/background/storage/reports';
import type { ReportEntry } from '@/core/model/report-entry';
import type { Origin } from '@/messages/protocol';
import { buildReportEntry, buildReportPacket } from '../../../support/report-entries.ts';

const PICTURE = `data:image/jpeg;base64,${'A'.repeat(4_000)}`;
const ALL = { limit: 50, state: null, text: '' } as const;
const PAGE: Origin = { asker: 'page', tabId: 1, frameId: 0, url: null, incognito: false };
const withPicture = buildReportEntry({ packet: buildReportPacket({ picture: PICTURE }) });
const report = (id: string, changes: Partial<ReportEntry> = {}) => buildReportEntry({ id, ...changes });

const save = (entry: ReportEntry) => useReports((reports) => reports.save(entry).then(() => true));
const get = (id: string) => useReports((reports) => reports.get(id));
const list = (filter = {}) => useReports((reports) => reports.list({ ...ALL, ...filter }));
const ids = async (filter = {}) => (await list(filter))?.found.map(({ entry }) => entry.id);

beforeEach(async () => {
  await eraseReports();
});
afterEach(() => vi.restoreAllMocks());

describe('the reports of a device', () => {
  it('give back what was kept, with its picture; a list leaves the picture out', async () => {
    await save(withPicture);
    expect(await get('a-report')).toEqual(withPicture);
    const listed = await list();
    expect(listed?.found).toEqual([{ entry: buildReportEntry(), hasPicture: true }]);
  });

  it('let a picture go with the change that took it out, and with the report', async () => {
    await save(withPicture);
    await save(buildReportEntry());
    expect((await get('a-report'))?.packet.picture).toBeNull();
    await save(withPicture);
    await useReports((reports) => reports.remove('a-report'));
    expect(await get('a-report')).toBeNull();
    const db = await openReports();
    expect(await db.getAllKeys('pictures')).toEqual([]);
    db.close();
  });

  it('come changed last first, by state and by any word of them, a page at a time', async () => {
    await save(report('old', { changedAt: 1, state: 'sent', reference: 'REF-77' }));
    await save(report('new', { changedAt: 3, note: 'Called them' }));
    await save(report('middle', { changedAt: 2, packet: buildReportPacket({ host: 'other.example', title: 'Тест' }) }));
    expect(await ids()).toEqual(['new', 'middle', 'old']);
    expect(await ids({ state: 'sent' })).toEqual(['old']);
    expect(await ids({ text: 'ref-77' })).toEqual(['old']);
    expect(await ids({ text: ' called ' })).toEqual(['new']);
    expect(await ids({ text: 'тест' })).toEqual(['middle']);
    expect(await list({ limit: 2 })).toMatchObject({ more: true });
    expect(await list({ limit: 3 })).toMatchObject({ more: false });
  });

  it('keep what another version wrote, say so, and go on with the rest', async () => {
    await save(report('readable'));
    const db = await openReports();
    await db.put('entries', { ...report('newer'), schema: 2 } as unknown as ReportEntry);
    db.close();
    expect(await list()).toMatchObject({ unreadable: 1, more: false });
    expect(await ids()).toEqual(['readable']);
    expect(await get('newer')).toBeNull();
  });

  it('last over a closed connection', async () => {
    await save(report('kept'));
    const db = await openReports();
    expect(await db.count('entries')).toBe(1);
    db.close();
    expect(await ids()).toEqual(['kept']);
  });
});

describe('a disk that is full', () => {
  it('is told, and leaves neither half of a report', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'pictures') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    expect(await reportHandlers['report/save']({ entry: withPicture }, PAGE)).toEqual({ isKept: false });
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect(await ids()).toEqual([]);
    expect(await reportHandlers['report/save']({ entry: withPicture }, PAGE)).toEqual({ isKept: true });
  });

  it('and a browser without a database keep nothing, and the list says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    // the open connection breaks
    await useReports(() => Promise.reject(new Error('broken')));
    expect(await reportHandlers['report/save']({ entry: withPicture }, PAGE)).toEqual({ isKept: false });
    expect(await reportHandlers['report/list'](ALL, PAGE)).toMatchObject({ state: 'off', found: [] });
    await expect(reportHandlers['report/get']({ id: 'a-report' }, PAGE)).rejects.toThrow();
    await expect(reportHandlers['report/erase']({}, PAGE)).rejects.toThrow();
    vi.mocked(IDBFactory.prototype.open).mockRestore();
  });
});

describe('a private window', () => {
  it('leaves nothing, whatever its page asks for', async () => {
    const fromPrivate = { ...PAGE, incognito: true };
    expect(await reportHandlers['report/save']({ entry: withPicture }, fromPrivate)).toEqual({ isKept: false });
    expect(await ids()).toEqual([]);
  });
});

describe('the reminder', () => {
  it('counts what was sent a month ago, until the person has looked', async () => {
    await save(report('draft'));
    await save(report('sent', { state: 'sent', sentAt: 1, remindAt: 2 }));
    await save(report('just-sent', { state: 'sent', sentAt: Date.now(), remindAt: Date.now() + 1_000_000 }));
    expect(await reportHandlers['report/due']({}, PAGE)).toEqual({ due: 1 });
    await reportHandlers['report/mark']({ id: 'sent', mark: { isReminded: true } }, PAGE);
    expect(await reportHandlers['report/due']({}, PAGE)).toEqual({ due: 0 });
  });

  it('keeps the picture of a report that is noted about', async () => {
    await save(withPicture);
    await reportHandlers['report/mark']({ id: 'a-report', mark: { state: 'sent' } }, PAGE);
    expect(await get('a-report')).toMatchObject({ state: 'sent', packet: { picture: PICTURE } });
    expect(await reportHandlers['report/mark']({ id: 'gone', mark: {} }, PAGE)).toEqual({ isKept: false });
  });
});
