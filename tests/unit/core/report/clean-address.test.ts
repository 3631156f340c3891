import { describe, expect, it } from 'vitest';
import { cleanPageAddress } from '@/core/report/clean-address';

describe('cleanPageAddress', () => {
  it.each([
    ['leaves an address as it is', 'https://shop.example/a/b?id=7&page=2', 'https://shop.example/a/b?id=7&page=2'],
    ['campaigns', 'https://shop.example/?utm_source=x&id=7&UTM_Campaign=y', 'https://shop.example/?id=7'],
    ['clicks', 'https://shop.example/p?gclid=1&fbclid=2&msclkid=3&yclid=4', 'https://shop.example/p'],
    ['a name that is written in codes', 'https://shop.example/?%75tm_source=x&id=7', 'https://shop.example/?id=7'],
    ['mails to a person', 'https://shop.example/p?mc_eid=abc&_hsenc=d&sku=1', 'https://shop.example/p?sku=1'],
    [
      'a mail address in any parameter',
      'https://shop.example/p?u=ann%40mail.example&sku=1',
      'https://shop.example/p?sku=1',
    ],
    ['a session', 'https://shop.example/p;jsessionid=AB12?PHPSESSID=9f&sku=1', 'https://shop.example/p?sku=1'],
    ['a token', 'https://shop.example/p?access_token=secret&sku=1', 'https://shop.example/p?sku=1'],
    ['user name and password', 'https://me:secret@shop.example/p', 'https://shop.example/p'],
    ['a place on the page', 'https://shop.example/p#:~:text=Buy', 'https://shop.example/p'],
    ['a route stays', 'https://shop.example/#!/item/7', 'https://shop.example/#!/item/7'],
    ['a route with a campaign', 'https://shop.example/#/item?id=7&utm_source=x', 'https://shop.example/#/item?id=7'],
    [
      'a variant of the goods stays',
      'https://shop.example/p?var=30mg&ref=partner9',
      'https://shop.example/p?var=30mg&ref=partner9',
    ],
    ['a seller stays, a forum session goes', 'https://m.example/?sid=77', 'https://m.example/?sid=77'],
    ['a forum session', `https://f.example/t?sid=${'0a1b'.repeat(8)}&t=5`, 'https://f.example/t?t=5'],
    ['sharing a video', 'https://www.youtube.com/watch?v=abc&si=xyz', 'https://www.youtube.com/watch?v=abc'],
    ['the same letters elsewhere', 'https://shop.example/watch?si=xyz', 'https://shop.example/watch?si=xyz'],
    [
      'how values are written',
      'https://shop.example/s?q=a+b%20c&q=%D0%B0',
      'https://shop.example/s?q=a+b%20c&q=%D0%B0',
    ],
    ['a port stays', 'http://shop.example:8080/p', 'http://shop.example:8080/p'],
  ])('%s', (_name, given, cleaned) => {
    expect(cleanPageAddress(given)).toBe(cleaned);
    expect(cleanPageAddress(cleaned)).toBe(cleaned);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    'mailto:a@b.example',
    'no address',
  ])('gives nothing for %j', (given) => expect(cleanPageAddress(given)).toBeNull());

  it('keeps the site of an endless address', () => {
    expect(cleanPageAddress(`https://shop.example/p?q=${'x'.repeat(5_000)}`)).toBe('https://shop.example/p');
    expect(cleanPageAddress(`https://shop.example/${'x'.repeat(5_000)}`)).toBe('https://shop.example/');
  });
});
