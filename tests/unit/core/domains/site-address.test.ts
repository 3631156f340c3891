import { describe, expect, it } from 'vitest';
import { readSiteAddress, siteAddressOf } from '@/core/domains/site-address';

describe('readSiteAddress', () => {
  it.each(['https://shop.example/', 'http://shop.example:8080/a?b=c#d', 'https://магазин.example/'])(
    'takes a page of a site: %s',
    (text) => expect(readSiteAddress(text)?.href).toBe(new URL(text).href),
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'blob:https://shop.example/1',
    'file:///home/me',
    'ftp://shop.example/',
    'about:blank',
    'view-source:https://shop.example/',
    'chrome-extension://abc/options.html',
    'https://me@shop.example/',
    'https://me:secret@shop.example/',
    'https://',
    '/options.html',
    '//shop.example/',
    '',
    `https://shop.example/${'a'.repeat(5_000)}`,
  ])('refuses %s', (text) => expect(readSiteAddress(text)).toBeNull());

  it('refuses none at all', () => expect(readSiteAddress(null)).toBeNull());
});

describe('siteAddressOf', () => {
  it('leaves names and passwords out', () => {
    expect(siteAddressOf('https://me:secret@shop.example/a?b')?.href).toBe('https://shop.example/a?b');
  });

  it('keeps the site of an address that is too long', () => {
    expect(siteAddressOf(`https://shop.example/?${'a'.repeat(5_000)}`)?.href).toBe('https://shop.example/');
  });

  it.each([null, '', 'about:blank', 'file:///home/me'])('is null for %j', (href) =>
    expect(siteAddressOf(href)).toBeNull(),
  );
});
