import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReportPacket } from '@/core/model/packet';
import { asCsv } from '@/core/report/as-csv';
import { asStix, stixAsJson } from '@/core/report/as-stix';
import { asShortText, asText, fieldsOf } from '@/core/report/as-text';
import { cleanPageAddress } from '@/core/report/clean-address';
import { composePacket } from '@/core/report/compose';
import { packetFileName } from '@/core/report/file-name';
import { groupBySeller } from '@/core/report/merge-by-seller';
import { ReportField } from '@/core/report/packet-words';
import { asJson, sealPacket, verifySealed } from '@/core/report/seal-packet';
import { describeWrongWarning, wrongWarningAsText } from '@/core/report/wrong-warning';
import { packetWords } from '@/locales/words';
import { buildEvidence, buildWarning } from '../support/builders.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { buildPacket, sha1, sha256 } from '../support/packets.ts';
import { readCsv } from '../support/read-csv.ts';
import { findStixFaults } from '../support/stix-rules.ts';

const words = packetWords('en');
/** A packet holds at most some 25,000 units of text; hidden characters are written out in eight. */
const LONGEST_TEXT = 60_000;

/** A packet that came of a page which holds the text in every place. */
function composeFrom(text: string): ReportPacket {
  const evidence = (['contact', 'offer', 'substance'] as const).map((family) =>
    buildEvidence(family, 40, { quote: text.slice(0, 160) }),
  );
  return composePacket({
    warning: buildWarning({ evidence, host: text.slice(0, 253) }),
    page: { address: text, title: text },
    version: '0.1.0',
    listing: text,
    licences: [text],
    seals: [{ name: text, verdict: 'unchecked' }],
    note: text,
  });
}

/** A packet whose every field somebody wrote over, or that was read from a file. */
function fillWith(text: string): ReportPacket {
  const cut = (most: number) => text.slice(0, most);
  return buildPacket({
    address: cut(2_000),
    host: cut(253),
    title: cut(300),
    quotes: [{ rule: cut(130), reason: cut(80), quote: cut(160) }],
    contacts: (['messenger', 'phone', 'mail', 'wallet', 'onion'] as const).map((kind) => ({ kind, value: cut(200) })),
    licences: [cut(160)],
    seals: [{ name: cut(160), verdict: 'unchecked' }],
    note: cut(2_000),
    packs: [{ name: cut(64), version: cut(32), date: cut(10), publisher: cut(80) }],
    version: cut(32),
  });
}

const HIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

describe(`${HOSTILE_TEXTS.length} hostile texts`, () => {
  it('are more than 300', () => expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(300));

  it('make addresses that are of the web, bounded and without a name', () => {
    for (const text of HOSTILE_TEXTS) {
      const cleaned = cleanPageAddress(text);
      if (cleaned === null) continue;
      expect(cleaned.length).toBeLessThanOrEqual(2_000);
      const { protocol, username, password } = new URL(cleaned);
      expect([protocol.replace('s', ''), username, password]).toEqual(['http:', '', '']);
      expect(cleaned).not.toMatch(/[?&](?:utm_|gclid=)/);
      expect(cleanPageAddress(cleaned)).toBe(cleaned);
    }
  });

  it('make packets of the right shape, whose print holds', async () => {
    for (const text of HOSTILE_TEXTS) {
      for (const packet of [composeFrom(text), fillWith(text)]) {
        const sealed = await sealPacket(packet, sha256);
        expect(ReportPacket.safeParse(sealed.packet).success).toBe(true);
        expect(await verifySealed(JSON.parse(asJson(sealed)), sha256)).toEqual({ ok: true, value: sealed });
      }
    }
  });

  it('make text that is bounded, in the lines that are ours, with nothing hidden', () => {
    const count = (text: string) => text.split('\n').length;
    const lines = count(asText(fillWith('x'), words));
    for (const text of HOSTILE_TEXTS) {
      const filled = { ...fillWith(text), note: 'x' };
      const told = asText(filled, words);
      expect(told.length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(told.isWellFormed()).toBe(true);
      expect(told.replaceAll('\n', '')).not.toMatch(HIDDEN);
      expect(count(told)).toBeLessThanOrEqual(lines);
      for (const { value } of fieldsOf(fillWith(text), words, { accepts: ReportField.options, defanged: true }))
        expect(value.replaceAll('\n', '')).not.toMatch(HIDDEN);
      const fits = (given: string) => encodeURIComponent(given).length <= 1_500;
      expect(fits(asShortText(fillWith(text), words, { fits }))).toBe(true);
    }
  });

  it('make one row of a table each, no cell a formula', () => {
    const packets = HOSTILE_TEXTS.map((text) => ({ packet: fillWith(text), sha256: 'a'.repeat(64) }));
    const file = asCsv(packets);
    const rows = readCsv(file);
    expect(rows).toHaveLength(packets.length + 1);
    expect(file.split('\r\n')).toHaveLength(packets.length + 2);
    expect(file.replaceAll('\r\n', '').replace(/^\ufeff/, '')).not.toMatch(HIDDEN);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^[\s"]*[=+\-@＝＋－＠|%]/u.test(cell))).toEqual([]);
  });

  it('make right STIX bundles', async () => {
    const source = { digest: sha1, newId: () => crypto.randomUUID(), now: 0, words, language: 'en' };
    for (const text of HOSTILE_TEXTS) {
      const bundle = await asStix({ packet: fillWith(text), sha256: 'a'.repeat(64) }, source);
      if (bundle === null) continue;
      const file = stixAsJson(bundle);
      expect(findStixFaults(JSON.parse(file))).toEqual([]);
      expect(file.isWellFormed()).toBe(true);
      expect(file.length).toBeLessThan(2 * LONGEST_TEXT);
    }
  });

  it('make reports of wrong warnings that are bounded and tell no hidden character', () => {
    for (const text of HOSTILE_TEXTS) {
      const evidence = [buildEvidence('offer', 40, { quote: text.slice(0, 160) })];
      const choice = { quotes: new Set([0]), site: 'address', note: text } as const;
      const warning = buildWarning({ evidence, host: text.slice(0, 253) });
      const told = wrongWarningAsText(describeWrongWarning({ warning, address: text, version: text, choice }), words);
      expect(told.length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(told.replaceAll('\n', '')).not.toMatch(HIDDEN);
      expect(told.isWellFormed()).toBe(true);
    }
  });

  it('make names of files that any system takes', () => {
    for (const text of HOSTILE_TEXTS)
      expect(packetFileName({ host: text, seenAt: text })).toMatch(/^report(?:-[a-z0-9]+(?:[.-][a-z0-9-]+)*)?[0-9-]*$/);
  });

  it('are put together with others or not, and nothing falls over', () => {
    const packets = HOSTILE_TEXTS.map(fillWith);
    const groups = groupBySeller(packets, new Set(['market.example', '']));
    expect(groups.flatMap((group) => group.packets)).toHaveLength(packets.length);
  });
});

it('any text at all makes a packet that verifies, and its table is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
      const sealed = await sealPacket(composeFrom(text), sha256);
      expect((await verifySealed(JSON.parse(asJson(sealed)), sha256)).ok).toBe(true);
      expect(readCsv(asCsv([sealed]))).toHaveLength(2);
    }),
    { numRuns: 300 },
  );
});
