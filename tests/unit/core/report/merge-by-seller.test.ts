import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportPacket, SellerContact } from '@/core/model/packet';
import { contactKey } from '@/core/report/find-contacts';
import { groupBySeller } from '@/core/report/merge-by-seller';
import { buildPacket } from '../../../support/packets.ts';

const PLATFORMS = new Set(['market.example']);
const packet = (host: string, contacts: readonly SellerContact[] = [], unit: ReportPacket['unit'] = 'page') =>
  buildPacket({ host, contacts: [...contacts], unit });
const phone = (value: string): SellerContact => ({ kind: 'phone', value });
const messenger = (value: string): SellerContact => ({ kind: 'messenger', value });
const hosts = (packets: readonly ReportPacket[]) =>
  groupBySeller(packets, PLATFORMS).map((group) => group.packets.map(({ host }) => host));

describe('contactKey', () => {
  it.each([
    [messenger('Telegram: @Max_77'), messenger('t.me/max_77')],
    [messenger('телеграм @max_77'), messenger('@max_77 on Telegram')],
    [messenger('Telegram @ m a x 7 7'), messenger('telegram @max77')],
    [messenger('WhatsApp +1 (555) 123-4567'), phone('+1 555 123 4567')],
    [messenger('wa.me/15551234567'), phone('+1.555.123.4567')],
    [messenger('wickr: Max77'), messenger('Wickr me – max77')],
    [
      { kind: 'wallet', value: '0xABCDEF0000000000000000000000000000000001' } as const,
      { kind: 'wallet', value: '0xabcdef0000000000000000000000000000000001' } as const,
    ],
  ])('is the same for %j and %j', (a, b) => expect(contactKey(a)).toBe(contactKey(b)));

  it.each([
    [messenger('Telegram @max_77'), messenger('Wickr @max_77')],
    [messenger('Telegram @max_77'), messenger('Telegram @max_78')],
    [phone('+1 555 123 4567'), phone('+1 555 123 4568')],
  ])('differs for %j and %j', (a, b) => expect(contactKey(a)).not.toBe(contactKey(b)));
});

describe('groupBySeller', () => {
  it('joins by a contact, by the site, and by way of others', () => {
    expect(
      hosts([
        packet('a.example', [phone('+1 555 123 4567')]),
        packet('b.example', [messenger('Telegram @x_1')]),
        packet('c.example'),
        packet('d.example', [messenger('t.me/x_1'), phone('+1 (555) 123-4567')]),
        packet('www.c.example'),
      ]),
    ).toEqual([
      ['a.example', 'b.example', 'd.example'],
      ['c.example', 'www.c.example'],
    ]);
  });

  it('does not join strangers on one platform, nor listings by their site', () => {
    expect(hosts([packet('market.example'), packet('www.market.example')])).toHaveLength(2);
    expect(hosts([packet('x.example', [], 'listing'), packet('x.example', [], 'listing')])).toHaveLength(2);
  });

  it('says what is shared', () => {
    const groups = groupBySeller([packet('a.example', [phone('+1 555 123 4567')]), packet('a.example')], PLATFORMS);
    expect(groups.map(({ shared }) => shared)).toEqual([['site:a.example']]);
  });

  it('loses and doubles nothing, groups share nothing, and the order does not matter', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.subarray([1, 2, 3, 4, 5])), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (given) => {
        const packets = given.map(([name, ids]) =>
          packet(
            `${name}.example`,
            ids.map((id) => phone(`+1 555 123 456${id}`)),
          ),
        );
        const groups = groupBySeller(packets, PLATFORMS).map((group) => group.packets);
        expect(groups.flat()).toHaveLength(packets.length);
        expect(new Set(groups.flat())).toEqual(new Set(packets));
        const keys = groups.map((group) => new Set(group.flatMap((p) => [p.host, ...p.contacts.map(contactKey)])));
        keys.forEach((own, i) => {
          for (const other of keys.slice(i + 1)) expect([...own].filter((key) => other.has(key))).toEqual([]);
        });
        const reversed = groupBySeller([...packets].reverse(), PLATFORMS).map((group) => new Set(group.packets));
        expect(new Set(reversed.map(({ size }) => size))).toEqual(new Set(groups.map((group) => group.length)));
      }),
      { numRuns: 300 },
    );
  });
});
