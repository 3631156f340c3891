import { describe, expect, it } from 'vitest';
import { cleanAddress, findHosts, readAddress } from '@/core/domains/given-address';
import { cpuClock } from '../../../support/cpu-time.ts';

describe('readAddress', () => {
  it.each([
    ['https://shop.example/a?b=c', 'https://shop.example/a?b=c'],
    ['  http://SHOP.example \n', 'http://shop.example/'],
    ['shop.com', 'http://shop.com/'],
    ['www.shop.co.uk/pills', 'http://www.shop.co.uk/pills'],
    ['somebody.github.io', 'http://somebody.github.io/'],
    ['hxxps://shop[.]example/x', 'https://shop.example/x'],
    ['shop[dot]com', 'http://shop.com/'],
    ['<https://shop.example>', 'https://shop.example/'],
    ['https://me:secret@shop.example/#part', 'https://shop.example/'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
    ['аптека.рф', 'http://xn--80aaouxs.xn--p1ai/'],
  ])('reads %s', (text, address) => expect(readAddress(text)?.href).toBe(address));

  it.each([
    ['nothing', ' \n '],
    ['a sentence', 'see https://shop.example'],
    ['two addresses', 'https://a.example https://b.example'],
    ['a word', 'xanax'],
    ['a file', 'notes.txt'],
    ['a forgotten space', 'yes.and'],
    ['a mailbox', 'somebody@shop.com'],
    ['a mail link', 'mailto:somebody@shop.com'],
    ['a script', 'javascript:alert(1)'],
    ['a file on this device', 'file:///etc/passwd'],
    ['an extension', 'chrome-extension://abc/popup.html'],
    ['data', 'data:text/html,<b>x</b>'],
    ['no host', 'https://'],
    ['half a character', 'https://\ud800'],
    ['something endless', `https://shop.example/${'x'.repeat(3_000)}`],
  ])('takes %s for a text', (_, text) => expect(readAddress(text)).toBeNull());
});

describe('cleanAddress', () => {
  it('leaves out who somebody is, and takes addresses of the web only', () => {
    expect(cleanAddress('https://me:secret@shop.example/a#b')?.href).toBe('https://shop.example/a');
    for (const href of ['', 'ftp://shop.example/', 'javascript:alert(1)', 'blob:https://shop.example/1', 'about:blank'])
      expect(cleanAddress(href)).toBeNull();
  });
});

describe('findHosts', () => {
  it.each<[string, string[]]>([
    ['no address here. None at all.', []],
    ['write to me@shop.com, see notes.txt', []],
    ['order at https://shop.example/a, or (www.other.com)!', ['shop.example', 'www.other.com']],
    ['**shop.com** and shop.com/again.', ['shop.com']],
    ['hxxps://shop[.]example and other[dot]com', ['shop.example', 'other.com']],
    ['“аптека.рф” — вот', ['xn--80aaouxs.xn--p1ai']],
    ['اطلب من shop.com الآن', ['shop.com']],
    ['https://me:secret@shop.example', ['shop.example']],
  ])('%s', (text, hosts) => expect(findHosts(text)).toEqual(hosts));

  it('ends with a text that is made to hold it up', () => {
    for (const text of ['.'.repeat(1 << 20), 'a.'.repeat(1 << 19), 'a'.repeat(1 << 20), '[dot]'.repeat(200_000)]) {
      const spent = cpuClock();
      expect(findHosts(text).length).toBeLessThanOrEqual(500);
      expect(spent()).toBeLessThan(2_000);
    }
  });
});
