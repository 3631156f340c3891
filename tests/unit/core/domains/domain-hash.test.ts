import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areHashes,
  hashOfDomain,
  isHash,
  joinHashes,
  mayBeListed,
  printsOf,
  splitHashes,
} from '@/core/domains/domain-hash';
import { sha256 } from '@/core/domains/sha256';
import { applyDelta } from '@/core/pack/delta';
import { makeDelta } from '../../../../rules/publish/make-delta.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

describe('sha256', () => {
  it('is SHA-256, for texts that end anywhere in a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = sha256(text);
        const expected = digest(new TextEncoder().encode(text) as unknown as string);
        expect(Array.from(words)).toEqual(Array.from({ length: 8 }, (_, i) => expected.readUInt32BE(4 * i)));
      }),
    );
  });
});

describe('hashOfDomain', () => {
  it('is the first eight bytes of SHA-256 in base64url: what anybody can make with other tools', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(hashOfDomain(domain)).toBe(digest(domain).subarray(0, 8).toString('base64url'));
        expect(isHash(hashOfDomain(domain))).toBe(true);
      }),
    );
  });
});

describe('a set of hashes', () => {
  const names = Array.from({ length: 3_000 }, (_, i) => `shop-${i}.example`);
  const text = joinHashes(names.map(hashOfDomain));

  it('has one way of being written', () => {
    expect(joinHashes([...splitHashes(text)].reverse())).toBe(text);
    expect(areHashes(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['out of order', splitHashes(text).reverse().join(',')],
    ['one twice', `${splitHashes(text)[0]},${splitHashes(text)[0]}`],
    ['a name', 'shop.example'],
    ['one cut short', text.slice(0, -1)],
    ['bits that no eight bytes have', 'AAAAAAAAAAB'],
    ['a comma too many', `${text},`],
  ])('is refused: %s', (_, wrong) => expect(areHashes(wrong)).toBe(false));

  it('needs a small delta where ten of three thousand names changed', () => {
    const after = joinHashes([...names.slice(5), ...[1, 2, 3, 4, 5].map((i) => `new-${i}.example`)].map(hashOfDomain));
    const delta = makeDelta(text, after);
    expect(delta && applyDelta(text, delta, after.length)).toEqual({ ok: true, value: after });
    expect(JSON.stringify(delta).length).toBeLessThan(300);
  });
});

describe('mayBeListed', () => {
  const prints = printsOf(['rogue.example', 'bad.co.uk'].map(hashOfDomain));
  it.each([
    ['the domain', 'rogue.example', true],
    ['a host below it', 'www.shop.rogue.example', true],
    ['a host below it, with a point at its end', 'www.rogue.example.', true],
    ['a domain under a public suffix of two words', 'shop.bad.co.uk', true],
    ['another domain', 'honest.example', false],
    ['one that only ends alike', 'notrogue.example', false],
    ['one word', 'localhost', false],
    ['nothing', '', false],
  ])('%s', (_, host, expected) => expect(mayBeListed(host, prints)).toBe(expected));

  it('finds no print that two others make between them', () => {
    const [first = '', second = ''] = [hashOfDomain('a.example').slice(0, 4), hashOfDomain('b.example').slice(0, 4)];
    const between = first.slice(2) + second.slice(0, 2);
    const names = Array.from({ length: 2_000 }, (_, i) => `name-${i}.example`);
    const others = names.filter((name) => hashOfDomain(name).startsWith(between));
    expect(others.filter((name) => mayBeListed(name, first + second))).toEqual([]);
    expect(mayBeListed('rogue.example', '')).toBe(false);
  });
});
