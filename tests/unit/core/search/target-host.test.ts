import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineOf, SEARCH_ENGINES, type SearchEngine } from '@/core/search/engines';
import { hostShown, type ResultLink, targetHost } from '@/core/search/target-host';

function engine(name: SearchEngine['name']): SearchEngine {
  const found = SEARCH_ENGINES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no engine ${name}`);
  return found;
}

const BASES: Readonly<Record<SearchEngine['name'], string>> = {
  Google: 'https://www.google.co.uk/search?q=x',
  Bing: 'https://www.bing.com/search?q=x',
  DuckDuckGo: 'https://duckduckgo.com/?q=x',
  Yandex: 'https://yandex.com.tr/search/?text=x',
  Yahoo: 'https://uk.search.yahoo.com/search?p=x',
  Ecosia: 'https://www.ecosia.org/search?q=x',
  'Brave Search': 'https://search.brave.com/search?q=x',
  Baidu: 'https://www.baidu.com/s?wd=x',
  Naver: 'https://search.naver.com/search.naver?query=x',
  Seznam: 'https://search.seznam.cz/?q=x',
};

function leadsTo(name: SearchEngine['name'], href: string, more: Partial<ResultLink> = {}): string | null {
  return targetHost({ href, base: BASES[name], stated: '', shown: '', ...more }, engine(name));
}

const TARGET = encodeURIComponent('https://shop.example/a?b=c&d');
const inBase64 = (text: string) => Buffer.from(text).toString('base64url');

describe('where a result leads', () => {
  it.each<[string, SearchEngine['name'], string, string | null]>([
    ['a plain link', 'Google', 'https://www.shop.example/pills', 'www.shop.example'],
    ['… of any engine', 'Seznam', 'http://shop.example:8080/', 'shop.example'],
    ['… in other letters', 'Yandex', 'https://магазин.рф/', 'xn--80aairftm.xn--p1ai'],
    ['… with capitals and a point at its end', 'Brave Search', 'HTTPS://Shop.Example./', 'shop.example'],
    ['Google, wrapped', 'Google', `/url?q=${TARGET}&sa=U&ved=1`, 'shop.example'],
    ['Google, wrapped the other way', 'Google', `https://www.google.com/url?sa=t&url=${TARGET}`, 'shop.example'],
    ['Google, more of its own', 'Google', '/search?q=more', null],
    ['Google, its own site behind a wrap', 'Google', '/url?q=https://support.google.com/', null],
    ['Bing, wrapped', 'Bing', `/ck/a?!&&p=1&u=a1${inBase64('https://shop.example/ä?x=1')}&ntb=1`, 'shop.example'],
    ['Bing, something else than an address', 'Bing', `/ck/a?u=a1${inBase64('not an address')}`, null],
    ['Bing, no base64', 'Bing', '/ck/a?u=a1%%%', null],
    ['Bing, base64 of no length', 'Bing', '/ck/a?u=a1abcde', null],
    ['DuckDuckGo, wrapped', 'DuckDuckGo', `//duckduckgo.com/l/?uddg=${TARGET}&rut=1`, 'shop.example'],
    ['DuckDuckGo, an advertisement', 'DuckDuckGo', 'https://duckduckgo.com/y.js?ad_domain=shop.example', null],
    ['Yahoo, wrapped', 'Yahoo', `https://r.search.yahoo.com/_ylt=A/RV=2/RO=10/RU=${TARGET}/RK=2/RS=x-`, 'shop.example'],
    ['Yahoo, percent signs that stand for nothing', 'Yahoo', 'https://r.search.yahoo.com/RU=https%3a%2f%2f%zz/', null],
    ['Yandex, wrapped', 'Yandex', `https://yandex.ru/clck/jsredir?from=x&url=${TARGET}`, 'shop.example'],
    ['Yandex, an advertisement', 'Yandex', 'https://yabs.yandex.ru/count/x', null],
    ['Naver, wrapped', 'Naver', `https://cr.naver.com/rd?m=1&u=${TARGET}`, 'shop.example'],
    ['a script', 'Google', 'javascript:alert(1)', null],
    ['a part of the page', 'Bing', '#more', null],
    ['a wrapped script', 'Google', '/url?q=javascript%3Aalert(1)', null],
    ['one word', 'Google', 'http://localhost/', null],
    ['nothing', 'Ecosia', '', null],
    ['far too much', 'Google', `https://shop.example/${'x'.repeat(9_000)}`, null],
  ])('%s', (_what, name, href, expected) => expect(leadsTo(name, href)).toBe(expected));

  it.each<[string, Partial<ResultLink>, string | null]>([
    ['what it states', { stated: 'https://shop.example/a', shown: 'other.example/…' }, 'shop.example'],
    ['what it shows, where it states nothing', { shown: 'https://www.shop.example › pills' }, 'www.shop.example'],
    [
      'what it shows, where it states a place of the engine',
      { stated: 'http://nourl.ubs.baidu.com/1', shown: 'shop.example/' },
      'shop.example',
    ],
    ['nothing, where what it shows is a name', { shown: 'The Corner Shop' }, null],
    ['nothing, where what it shows is cut', { shown: 'very-long-name.exam…' }, null],
  ])('where a link tells nothing, it is %s', (_what, more, expected) =>
    expect(leadsTo('Baidu', 'http://www.baidu.com/link?url=k0Zq', more)).toBe(expected),
  );

  it('what a link tells counts before all that is shown', () => {
    const shown = { stated: 'https://licensed.example/', shown: 'licensed.example' };
    expect(leadsTo('Baidu', 'https://shop.example/', shown)).toBe('shop.example');
    expect(leadsTo('Google', '/search?q=licensed.example', shown)).toBeNull();
  });

  it('never fails, and gives hosts alone', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }));
    const wrapped = fc.tuple(
      fc.constantFrom('/url?q=', '/ck/a?u=a1', '/l/?uddg=', '/RU=', '/rd?u=', '/link?url='),
      anything,
    );
    const href = fc.oneof(
      anything,
      wrapped.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SEARCH_ENGINES), href, anything, (each, text, other) => {
        const link = { href: text, base: BASES[each.name], stated: other, shown: other };
        const host = targetHost(link, each);
        if (host !== null) expect(host).toMatch(/^[^\s/?#@]{1,253}$/);
      }),
    );
  });
});

describe('an address as it is shown', () => {
  it.each([
    ['https://www.shop.example › pills › all', 'www.shop.example'],
    ['shop.example/pills', 'shop.example'],
    ['  Shop.Example  ', 'shop.example'],
    ['пример.рф › таблетки', 'xn--e1afmkfd.xn--p1ai'],
    ['192.0.2.1/pills', null],
    ['me@shop.example', null],
    ['shop.example...', null],
    ['Shop', null],
    ['', null],
  ])('%s', (shown, expected) => expect(hostShown(shown)).toBe(expected));
});

describe('a page of results', () => {
  it.each(Object.entries(BASES))('%s', (name, base) => expect(engineOf(new URL(base))?.name).toBe(name));

  it.each([
    'https://www.google.com/maps?q=x',
    'https://www.google.com/',
    'https://google.example.com/search?q=x',
    'https://www.google.com.shop.example/search?q=x',
    'https://notbing.com/search?q=x',
    'https://duckduckgo.com/about',
    'https://yandex.ru/maps/',
    'https://example.com/search?q=x',
  ])('%s is none', (address) => expect(engineOf(new URL(address))).toBeNull());
});
