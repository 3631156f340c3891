import { describe, expect, it } from 'vitest';
import { asShortText, asText, fieldsOf } from '@/core/report/as-text';
import { defang } from '@/core/report/defang';
import { ReportField } from '@/core/report/packet-words';
import { packetWords } from '@/locales/words';
import { buildPacket } from '../../../support/packets.ts';

const en = packetWords('en');
const ru = packetWords('ru');

describe('fieldsOf', () => {
  it('gives what a form asks for, in its order, empty where only the person knows', () => {
    const accepts = ['date', 'own-contact', 'address', 'order-number', 'screenshot'] as const;
    expect(fieldsOf(buildPacket(), en, { accepts }).map(({ field, value }) => [field, value])).toEqual([
      ['date', '2026-11-24 12:00:05 UTC'],
      ['own-contact', ''],
      ['address', 'https://shop.example/buy?id=7'],
      ['order-number', ''],
      ['screenshot', ''],
    ]);
  });

  it.each([en, ru])('has a label of its own for every field, in every language', (words) => {
    const labels = fieldsOf(buildPacket(), words, { accepts: ReportField.options }).map(({ label }) => label);
    expect(new Set(labels).size).toBe(ReportField.options.length);
    expect(labels.filter((label) => label.startsWith('packet_'))).toEqual([]);
  });

  it('names the goods by the title and the quotes about substances', () => {
    const [product] = fieldsOf(buildPacket(), en, { accepts: ['product'] });
    expect(product?.value).toBe('Buy alphazol without prescription\n“alphazol 2 mg”');
  });

  it('tells the host when the person took the address out', () => {
    const [address] = fieldsOf(buildPacket({ address: null }), en, { accepts: ['address'] });
    expect(address?.value).toBe('shop.example');
  });
});

describe('asText', () => {
  it('tells everything a packet has, with rules, versions and print', () => {
    const text = asText(buildPacket(), en, { sha256: 'ab'.repeat(32) });
    for (const told of [
      'https://shop.example/buy?id=7',
      '2026-11-24 12:00:05 UTC',
      '“alphazol, no prescription” – The page says that no prescription is needed. (rule: pharmacy/no-rx)',
      'Messenger: Telegram @max_77',
      'Mail: sales@shop.example',
      '“licensed by the board”',
      '“Seal of pharmacies”: it does not lead to its issuer.',
      'Found through a search.',
      'pharmacy 1.0.0 (2026-11-24)',
      'Rx Lantern 0.1.0',
      'ab'.repeat(32),
      'may be wrong',
    ])
      expect(text).toContain(told);
    expect(text).not.toContain('data of other people');
  });

  it('tells a quote once, with all rules that found it', () => {
    const quotes = ['one', 'two'].map((name) => ({ rule: `a/${name}`, reason: 'reason_price', quote: '$5' }));
    expect(asText(buildPacket({ quotes }), en)).toContain('(rule: a/one, a/two)');
  });

  it('says what the marks mean where something was taken out', () => {
    expect(asText(buildPacket({ title: 'write to […mail]' }), en)).toContain('data of other people');
  });

  it('speaks Russian', () => {
    const text = asText(buildPacket(), ru);
    expect(text).toContain('Адрес страницы: https://shop.example/buy?id=7');
    expect(text).not.toMatch(/packet_|reason_/);
  });

  it('writes out what is hidden, and keeps a quote on its line', () => {
    const quotes = [{ rule: 'a/b', reason: 'reason_price', quote: 'a\u202Eb\0c\r\nBcc: x@y.example' }];
    const text = asText(buildPacket({ quotes }), en);
    expect(text).toContain('a[U+202E]b[U+0000]c  Bcc: x@y.example');
  });

  it('writes addresses so that nothing makes a link of them', () => {
    const text = asText(buildPacket(), en, { defanged: true });
    expect(text).toContain('hxxps://shop[.]example/buy?id=7');
    expect(text).toContain('sales[@]shop[.]example');
  });
});

describe('asShortText', () => {
  it.each([10, 200, 1_000, 1_800])('fits into %i, leaving out the weakest quotes first', (most) => {
    const quotes = Array.from({ length: 40 }, (_, i) => ({
      rule: 'a/b',
      reason: 'reason_price',
      quote: `quote ${i} ${'🧪'.repeat(60)}`,
    }));
    const text = asShortText(buildPacket({ quotes }), en, { fits: (given) => given.length <= most });
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text.isWellFormed()).toBe(true);
    expect(text.includes('quote 39')).toBe(false);
    if (most === 1_800) expect(text).toContain('quote 0');
  });

  it('is the whole text where that fits', () => {
    expect(asShortText(buildPacket(), en, { fits: () => true })).toBe(asText(buildPacket(), en));
  });
});

it.each([
  ['https://shop.example/a.b?c.d', 'hxxps://shop[.]example/a.b?c.d'],
  ['http://192.0.2.7:80/', 'hxxp://192[.]0[.]2[.]7:80/'],
  ['shop.example', 'shop[.]example'],
  ['a@b.example', 'a[@]b[.]example'],
])('defang(%s)', (given, written) => expect(defang(given)).toBe(written));
