import { describe, expect, it } from 'vitest';
import { siteHost } from '@/core/domains/site-host';

describe('siteHost', () => {
  it.each([
    ['shop.example', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['[2001:db8::7]', '[2001:db8::7]'],
    ['', ''],
  ])('calls %j %j', (hostname, host) => {
    expect(siteHost(hostname)).toBe(host);
  });

  it('keeps the end of a name that no list could hold', () => {
    const host = siteHost(`${'a'.repeat(5_000)}.shop.example.`);
    expect(host).toHaveLength(253);
    expect(host.endsWith('a.shop.example')).toBe(true);
  });
});
