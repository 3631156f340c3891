import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '@/core/domains/registrable-domain';

describe('registrableDomain', () => {
  it.each([
    ['a host below a domain', 'www.shop.example.co.uk', 'example.co.uk'],
    ['capital letters and a point at the end', 'WWW.Example.COM.', 'example.com'],
    ['somebody’s part of a shared name', 'somebody.github.io', 'somebody.github.io'],
    ['letters of another script', 'аптека.рф', 'xn--80aaouxs.xn--p1ai'],
    ['the same in ASCII', 'shop.xn--80aaouxs.xn--p1ai', 'xn--80aaouxs.xn--p1ai'],
    ['a shared name itself', 'co.uk', null],
    ['one word', 'localhost', null],
    ['an address of version 4', '192.0.2.1', null],
    ['an address of version 6', '[2001:db8::1]', null],
    ['a whole address', 'https://example.com/', null],
    ['somebody before the host', 'me@example.com', null],
    ['white space inside', 'exam ple.com', null],
    ['nothing', '', null],
  ])('%s', (_, host, expected) => expect(registrableDomain(host)).toBe(expected));

  it('never fails, and gives names that stay as they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'binary', maxLength: 300 })), (host) => {
        const domain = registrableDomain(host);
        if (domain !== null) expect(registrableDomain(domain)).toBe(domain);
      }),
    );
  });
});
