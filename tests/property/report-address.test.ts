import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Channel, ChannelFile, type ReportField } from '@/core/model/report';
import { ADDRESS_LIMIT, type AddressContent, addressFor, type OpenAddress, type Way } from '@/core/report/address';
import { HOSTILE_WORDS } from '../support/hostile-words.ts';

/** X04 and X05 of the threat model: whatever the words, one recipient, a bounded length, and what was written comes back. */

const file: unknown = JSON.parse(readFileSync('rules/directory/channels.json', 'utf8'));
const confirmed = ChannelFile.parse(file).entries.filter(({ status }) => status === 'confirmed');
const mailed = confirmed.filter(({ email }) => email !== null);
const filled = confirmed.filter(({ prefill }) => prefill?.kind === 'query');
/** What may stand in an address that is fully encoded (RFC 3986, without quotation marks and brackets). */
const PLAIN_PART = /^(?:[A-Za-z0-9._~!*()-]|%[0-9A-F]{2})*$/;
const UNWANTED = /(?![\r\n])[\p{Control}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const content = (subject: string, body: string, cutNote = 'The rest is on the clipboard.'): AddressContent => ({
  letter: { subject, body, cutNote },
  values: { address: body },
});

function open(channel: Channel, way: Way, words: AddressContent): OpenAddress {
  const address = addressFor(channel.id, way, words, confirmed);
  if (address === null) throw new Error(`${channel.id} cannot be reached by ${way}`);
  return address;
}

/** One recipient, the two parameters once each, nothing that is not encoded, and the text as it was cut. */
function checkLetter(channel: Channel, words: AddressContent): void {
  const { href, carries } = open(channel, 'mail', words);
  const [recipient, query, ...more] = href.slice('mailto:'.length).split('?');
  const parts = (query ?? '').split('&').map((part) => part.split('='));
  const names = parts.map(([name]) => name);
  const problems = [
    href.startsWith('mailto:') || 'not a letter',
    href.length <= ADDRESS_LIMIT || `${href.length} characters`,
    recipient === channel.email || `recipient ${recipient}`,
    (more.length === 0 && !href.includes('#')) || 'more than a query',
    names.join() === (words.letter.body === '' ? 'subject' : 'subject,body') || `parameters ${names.join()}`,
    parts.every((part) => part.length === 2 && PLAIN_PART.test(part[1] ?? '')) || 'not encoded',
    !/%0[AD]/.test(parts[0]?.[1] ?? '') || 'the subject has more than one line',
    decodeURIComponent(parts[1]?.[1] ?? '') === carries || 'the text does not come back',
    !/\r(?!\n)|(?<!\r)\n/.test(carries) || 'a line end of another kind',
    !UNWANTED.test(carries) || 'an unwanted character',
  ].filter((problem) => problem !== true);
  if (problems.length > 0) throw new Error(problems.join('; '));
}

/** The form's own host and path, and only the parameters that the directory names. */
function checkForm(channel: Channel, words: AddressContent): void {
  const { href, carries, isCut } = open(channel, 'web', words);
  const link = new URL(href);
  const target = new URL(channel.url ?? '');
  expect(link.protocol).toBe('https:');
  expect([link.origin, link.pathname, link.hash]).toEqual([target.origin, target.pathname, '']);
  expect(href.length).toBeLessThanOrEqual(ADDRESS_LIMIT);
  const names = channel.prefill?.kind === 'query' ? channel.prefill.parameters.map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining([...link.searchParams.keys()]));
  expect([...link.searchParams.values()].join('\n')).toBe(carries);
  if (carries === '' && !isCut) expect(href).toBe(channel.url);
}

it('has enough hostile words, and places to try them on', () => {
  expect(new Set(HOSTILE_WORDS).size).toBeGreaterThanOrEqual(300);
  expect(mailed.length).toBeGreaterThanOrEqual(5);
  expect(filled.length).toBeGreaterThanOrEqual(1);
});

describe('hostile words', () => {
  it.each(mailed)('cannot bend a letter to $id', (channel) => {
    for (const words of HOSTILE_WORDS) {
      checkLetter(channel, content('Report', words));
      checkLetter(channel, content(words, 'A line.'));
      checkLetter(channel, content(words, words, words));
    }
  });

  it.each(confirmed.filter(({ url }) => url !== null))('cannot bend the address of $id', (channel) => {
    for (const words of HOSTILE_WORDS) checkForm(channel, content('', words));
  });

  it('are no ids, and no way to another place', () => {
    for (const words of HOSTILE_WORDS) {
      for (const way of ['web', 'mail', 'phone'] as const) {
        expect(addressFor(words, way, content('', ''), confirmed)).toBeNull();
      }
    }
  });
});

describe('any words', () => {
  const [channel] = mailed;
  const anyUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 3_000 })
    .map((units) => String.fromCharCode(...units));
  const anyWords = fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), anyUnits);

  it('give one recipient, a bounded length, and come back', () => {
    if (channel === undefined) throw new Error('no place takes letters');
    fc.assert(
      fc.property(anyWords, anyWords, anyWords, (subject, body, note) => {
        checkLetter(channel, content(subject, body, note));
      }),
      { numRuns: 500 },
    );
  });

  it('come back unchanged when they are plain and fit', () => {
    if (channel === undefined) throw new Error('no place takes letters');
    const line = fc.string({ unit: fc.constantFrom(...'aZ9 .,?&=#%+ёж药💊é'), minLength: 1, maxLength: 12 });
    const lines = fc.array(line, { minLength: 1, maxLength: 6 }).map((some) => `(${some.join('\n')})`);
    fc.assert(
      fc.property(lines, (body) => {
        const { carries, isCut } = open(channel, 'mail', content('Report', body));
        expect([carries.replaceAll('\r\n', '\n'), isCut]).toEqual([body, false]);
      }),
      { numRuns: 500 },
    );
  });

  it('fill no field but the ones that the directory names', () => {
    const values = fc.dictionary(fc.constantFrom<ReportField>('address', 'product', 'what-seen'), anyWords);
    fc.assert(
      fc.property(values, (some) => {
        for (const form of filled) checkForm(form, { letter: { subject: '', body: '', cutNote: '' }, values: some });
      }),
      { numRuns: 200 },
    );
  });
});
