import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportPacket } from '@/core/model/packet';
import { asJson, sealPacket, verifySealed } from '@/core/report/seal-packet';
import { buildPacket, sha256 } from '../../../support/packets.ts';

const changed: Readonly<Record<keyof Omit<ReportPacket, 'format'>, Partial<ReportPacket>>> = {
  seenAt: { seenAt: '2026-11-24T12:00:06Z' },
  kind: { kind: 'drug-sale' },
  address: { address: null },
  host: { host: 'shop2.example' },
  title: { title: 'Buy alphazol without prescription ' },
  level: { level: 'caution' },
  unit: { unit: 'listing' },
  quotes: { quotes: [...buildPacket().quotes].reverse() },
  contacts: { contacts: buildPacket().contacts.slice(1) },
  licences: { licences: [] },
  seals: { seals: [{ name: 'Seal of pharmacies', verdict: 'unlinked' }] },
  note: { note: 'found through a search.' },
  packs: { packs: [{ name: 'pharmacy', version: '1.0.1', date: '2026-11-24', publisher: null }] },
  version: { version: '0.1.1' },
  picture: { picture: 'data:image/png;base64,AAAA' },
};

describe('a sealed packet', () => {
  it('verifies after it was written to a file and read, whatever the order of its names', async () => {
    const sealed = await sealPacket(buildPacket(), sha256);
    expect(await verifySealed(JSON.parse(asJson(sealed)), sha256)).toEqual({ ok: true, value: sealed });
    const other = { sha256: sealed.sha256, packet: Object.fromEntries(Object.entries(sealed.packet).reverse()) };
    expect(await verifySealed(other, sha256)).toEqual({ ok: true, value: sealed });
  });

  it.each(Object.entries(changed))('tells that %s was changed', async (_field, change) => {
    const sealed = await sealPacket(buildPacket(), sha256);
    const forged = { ...sealed, packet: { ...sealed.packet, ...change } };
    expect(await verifySealed(forged, sha256)).toEqual({ ok: false, problem: 'changed' });
    expect((await sealPacket(buildPacket(change), sha256)).sha256).not.toBe(sealed.sha256);
  });

  it.each([
    null,
    [],
    'x',
    {},
    { packet: buildPacket() },
    { packet: { ...buildPacket(), more: 1 }, sha256: '0'.repeat(64) },
    { packet: buildPacket(), sha256: 'x'.repeat(64) },
  ])('is not %j', async (given) => {
    expect(await verifySealed(given, sha256)).toEqual({ ok: false, problem: 'not-a-packet' });
  });

  it('is never one with half a character that somebody wrote into a file', async () => {
    const forged = { packet: buildPacket({ note: '\ud800' }), sha256: '0'.repeat(64) };
    expect(await verifySealed(forged, sha256)).toEqual({ ok: false, problem: 'changed' });
  });

  it('may hold the largest picture', async () => {
    const picture = `data:image/png;base64,${'A'.repeat((6 << 20) - 22)}`;
    const sealed = await sealPacket(buildPacket({ picture }), sha256);
    expect((await verifySealed(JSON.parse(asJson(sealed)), sha256)).ok).toBe(true);
  });

  it('comes of any texts, and verifies', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, note, quote) => {
        const quotes = [{ rule: 'a/b', reason: 'reason_unknown', quote }];
        const sealed = await sealPacket(buildPacket({ title, note, quotes }), sha256);
        expect((await verifySealed(JSON.parse(asJson(sealed)), sha256)).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
