// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type JsonProblem, PACK_LIMITS, readCanonicalJson } from '@/core/pack/read-json';

const encode = (text: string) => new TextEncoder().encode(text);
const outcome = (bytes: Uint8Array, limits = PACK_LIMITS) => {
  const read = readCanonicalJson(bytes, limits);
  return read.ok ? 'read' : read.problem;
};

describe('readCanonicalJson', () => {
  it.each([{}, [], 'text', 0, -1.5, null, { a: [{ b: 'ё "quoted" back\\slash' }], ключ: true, emoji: '💊' }])(
    'reads %j as JSON.stringify writes it',
    (value) => {
      expect(readCanonicalJson(encode(JSON.stringify(value)), PACK_LIMITS)).toEqual({ ok: true, value });
    },
  );

  it.each<[string, string, JsonProblem]>([
    ['depth of 10,000', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too-deep'],
    ['depth of 10,000 in objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'too-deep'],
    [
      'a hundred thousand keys',
      `{${Array.from({ length: 100_000 }, (_, i) => `"${i}":1`).join(',')}}`,
      'too-many-keys',
    ],
    ['two hundred thousand items', `[${'0,'.repeat(200_000)}0]`, 'too-many-items'],
    ['a key twice', '{"a":1,"a":2}', 'not-canonical'],
    ['a key twice, escaped', '{"a":1,"\\u0061":2}', 'odd-character'],
    ['white space', '{"a": 1}', 'not-canonical'],
    ['a line break', '{"a":\n1}', 'odd-character'],
    ['a number that is none', '{"a":NaN}', 'not-json'],
    ['a number without end', '{"a":1e999}', 'not-canonical'],
    ['minus nothing', '[-0]', 'not-canonical'],
    ['a number written otherwise', '[1.0]', 'not-canonical'],
    ['half a character', '["\\ud800"]', 'odd-character'],
    ['nothing, escaped', '["\\u0000"]', 'odd-character'],
    ['nothing', '["\u0000"]', 'odd-character'],
    ['a line break, escaped', '["\\n"]', 'odd-character'],
    ['a slash, escaped', '["\\/"]', 'odd-character'],
    ['a byte order mark', '\uFEFF{}', 'not-json'],
    ['nothing at all', '', 'not-json'],
    ['two values', '{}{}', 'not-json'],
    ['an end too early', '{"a":[1', 'not-json'],
    ['an escape at the end', '["\\', 'odd-character'],
  ])('refuses %s', (_what, text, problem) => expect(outcome(encode(text))).toBe(problem));

  it('refuses more bytes than allowed, before it looks at them', () => {
    expect(outcome(new Uint8Array(PACK_LIMITS.bytes + 1))).toBe('too-long');
  });

  it('refuses other ways to write text', () => {
    expect(outcome(new Uint8Array(Buffer.from('{"a":1}', 'utf16le')))).toBe('odd-character');
    expect(outcome(Uint8Array.of(0x22, 0xff, 0x22))).toBe('not-utf-8');
    expect(outcome(Uint8Array.of(0x22, 0xc0, 0xaf, 0x22))).toBe('not-utf-8');
    expect(outcome(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toBe('not-utf-8');
  });

  it('keeps what looks like a prototype an ordinary key, and changes nothing', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const read = readCanonicalJson(encode('{"__proto__":{"polluted":1},"constructor":{"prototype":{}}}'), PACK_LIMITS);
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
