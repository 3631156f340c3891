import { describe, expect, it } from 'vitest';
import { asCsv } from '@/core/report/as-csv';
import { buildPacket } from '../../../support/packets.ts';
import { readCsv } from '../../../support/read-csv.ts';

const table = (...packets: ReturnType<typeof buildPacket>[]) =>
  readCsv(asCsv(packets.map((packet) => ({ packet, sha256: 'a'.repeat(64) }))));

describe('asCsv', () => {
  it('is a table with one row for each packet', () => {
    const [head = [], first = [], ...rest] = table(buildPacket(), buildPacket({ note: 'a "quoted", word' }));
    const row = Object.fromEntries(head.map((name, i) => [name, first[i]]));
    expect(row).toMatchObject({
      seen_at: '2026-11-24T12:00:05Z',
      address: 'https://shop.example/buy?id=7',
      contacts: 'messenger: Telegram @max_77 | mail: sales@shop.example',
      rules: 'pharmacy/no-rx | pharmacy/names-pill',
      seals: 'Seal of pharmacies: linked-elsewhere',
      sha256: 'a'.repeat(64),
    });
    expect(rest).toHaveLength(1);
    expect(rest[0]?.[head.indexOf('note')]).toBe('a "quoted", word');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', ' =1', '＝1', '"=1', '|x', '%x'])(
    'makes text of %j',
    (title) => {
      const [head = [], row = []] = table(buildPacket({ title }));
      expect(row[head.indexOf('title')]).toMatch(/^'/);
    },
  );

  it('is only its head when there is nothing', () => expect(table()).toHaveLength(1));
});
