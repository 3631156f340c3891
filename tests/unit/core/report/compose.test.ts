import { describe, expect, it } from 'vitest';
import { ReportPacket } from '@/core/model/packet';
import { composePacket, type PacketSource } from '@/core/report/compose';
import { buildEvidence, buildWarning } from '../../../support/builders.ts';

const source = (changes: Partial<PacketSource> = {}): PacketSource => ({
  warning: buildWarning(),
  page: { address: 'https://shop.example/buy?id=7&utm_source=mail', title: 'Buy alphazol' },
  version: '0.1.0',
  ...changes,
});
const quoting = (...evidence: readonly (readonly [Parameters<typeof buildEvidence>[0], string])[]) =>
  buildWarning({ evidence: evidence.map(([family, quote], i) => buildEvidence(family, 50 - i, { quote })) });

describe('composePacket', () => {
  it('has the shape of a packet, the time of the warning to the second, and a clean address', () => {
    const packet = composePacket(source({ note: 'hello' }));
    expect(ReportPacket.parse(packet)).toEqual(packet);
    expect(packet).toMatchObject({
      seenAt: '2026-11-24T12:00:00Z',
      kind: 'medicine-site',
      address: 'https://shop.example/buy?id=7',
      host: 'shop.example',
      title: 'Buy alphazol',
      note: 'hello',
      picture: null,
    });
  });

  it('quotes what speaks for the warning, the strongest first, each rule and quote once', () => {
    const evidence = [
      buildEvidence('price', 10, { quote: '$5' }),
      buildEvidence('advice', 90, { quote: 'ask a doctor', stance: 'against' }),
      buildEvidence('substance', 40, { quote: 'alphazol' }),
      buildEvidence('substance', 40, { quote: 'alphazol' }),
      buildEvidence('offer', 40, { quote: 'alphazol' }),
    ];
    expect(composePacket(source({ warning: buildWarning({ evidence }) })).quotes).toEqual([
      { rule: 'test-pack/test-substance', reason: 'reason_unknown', quote: 'alphazol' },
      { rule: 'test-pack/test-offer', reason: 'reason_unknown', quote: 'alphazol' },
      { rule: 'test-pack/test-price', reason: 'reason_unknown', quote: '$5' },
    ]);
  });

  it('keeps the seller’s contacts as evidence, each once, and takes out those of others', () => {
    const warning = quoting(
      ['contact', 'order: Telegram @max_77 or +1 555 123 4567'],
      ['offer', 'alphazol in stock, t.me/max_77, write sales@shop.example'],
      ['no-prescription', 'ann@mail.example wrote: no prescription, +44 20 7946 0018'],
      ['payment', 'BTC 1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
    );
    const packet = composePacket(source({ warning }));
    expect(packet.contacts).toEqual([
      { kind: 'messenger', value: 'Telegram @max_77' },
      { kind: 'phone', value: '+1 555 123 4567' },
      { kind: 'wallet', value: '1BoatSLRHtKNngkdXEeobR76b53LETtpyT' },
      { kind: 'mail', value: 'sales@shop.example' },
    ]);
    expect(packet.quotes.map(({ quote }) => quote)).toEqual([
      'order: Telegram @max_77 or +1 555 123 4567',
      'alphazol in stock, t.me/max_77, write sales@shop.example',
      '[…mail] wrote: no prescription, […phone]',
      'BTC 1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
    ]);
  });

  it('takes what a listing itself names for the seller’s', () => {
    const page = quoting(['offer', 'alphazol, call +44 20 7946 0018']);
    expect(composePacket(source({ warning: page })).contacts).toEqual([]);
    const warning = { ...page, unit: 'listing' as const };
    const ofQuotes = composePacket(source({ warning }));
    expect(ofQuotes.contacts.map(({ value }) => value)).toEqual(['+44 20 7946 0018']);
    const listing = 'alphazol for sale, call +44 20 7946 0018 or ann@mail.example';
    const ofListing = composePacket(source({ warning, listing }));
    expect(ofListing.contacts.map(({ value }) => value)).toEqual(['+44 20 7946 0018', 'ann@mail.example']);
    expect(ofListing.quotes[0]?.quote).toBe('alphazol, call +44 20 7946 0018');
  });

  it.each([
    ['alphazol in stock ✈️ @max_77', '@max_77'],
    ['RT @max_77: alphazol in stock', '@max_77'],
    ['alphazol, hmu on tele @max_77', '@max_77'],
    ['в наличии, писать @max_77', '@max_77'],
    ['@max_77 alphazol in stock', '@max_77'],
  ])('sees that the account in "%s" is the seller’s', (listing, value) => {
    const warning = { ...quoting(['offer', listing]), unit: 'listing' as const };
    const packet = composePacket(source({ warning, listing }));
    expect(packet.contacts).toEqual([{ kind: 'messenger', value }]);
    expect(packet.quotes[0]?.quote).toBe(listing);
  });

  it('does not guess among several accounts', () => {
    const listing = 'alphazol in stock, thanks @ann_lee and @bob_lee';
    const packet = composePacket(source({ warning: quoting(['offer', listing]), listing }));
    expect(packet.contacts).toEqual([]);
    expect(packet.quotes[0]?.quote).toBe('alphazol in stock, thanks […handle] and […handle]');
  });

  it.each([
    ['mail', 'Email....max77@mail.example', 'max77@mail.example'],
    ['phone', 'call +1 213-318-0488 20 pills', '+1 213-318-0488'],
  ] as const)('takes of a %s only what belongs to it', (kind, quote, value) => {
    expect(composePacket(source({ warning: quoting(['contact', quote]) })).contacts).toEqual([{ kind, value }]);
  });

  it('leaves no half of a mail address where a title is cut', () => {
    const title = `${'Pills '.repeat(48)}ann.example@mail.example`;
    const cut = composePacket(source({ page: { address: null, title } })).title;
    expect(cut).toContain('[…mail]');
    expect(cut).not.toContain('ann');
  });

  it('takes no postcode for a messenger', () => {
    const packet = composePacket(source({ warning: quoting(['contact', 'Town, WA 98101-1234']) }));
    expect(packet.contacts).toEqual([]);
  });

  it('takes a street out of a story and leaves a shop its address', () => {
    const street = 'visit us at 221B Baker Street';
    const packet = composePacket(source({ warning: quoting(['offer', street], ['shop', street]) }));
    expect(packet.quotes.map(({ quote }) => quote)).toEqual(['visit us at […street]', street]);
  });

  it('takes other people out of claims about licences, and leaves the shop its address', () => {
    const licences = [
      'Licence 123, 221B Baker Street, says ann@mail.example',
      'Licence 123, 221B Baker Street, says ann@mail.example',
    ];
    expect(composePacket(source({ licences })).licences).toEqual(['Licence 123, 221B Baker Street, says […mail]']);
  });

  it('has no address and no contacts where there is no page', () => {
    const packet = composePacket(source({ page: { address: null, title: '' }, warning: buildWarning({ host: '' }) }));
    expect(packet).toMatchObject({ address: null, host: '', title: '', contacts: [] });
  });
});
