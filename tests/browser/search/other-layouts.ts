import { ENGINE_PAGES, type EnginePage } from './result-pages.ts';
import type { ResultText } from './result-text.ts';

const url = ({ host }: ResultText) => `https://${host}/pills`;

function like(engine: EnginePage['engine'], changes: Partial<EnginePage>): EnginePage {
  const known = ENGINE_PAGES.find((page) => page.engine === engine);
  if (known === undefined) throw new Error(`no page of ${engine}`);
  return { ...known, ...changes };
}

/** Other layouts of the same engines: small screens, pages without scripts, countries, and what is left of older ones. */
export const OTHER_LAYOUTS: readonly (EnginePage & { readonly what: string })[] = [
  {
    what: 'Google on a small screen',
    ...like('Google', {
      address: 'www.google.ca/search?q=x',
      result: (text) =>
        `<div class="vt6azd Ww4FFb"><a class="UBFage" role="presentation" href="${url(text)}"><span>${text.site}</span><div role="heading" aria-level="3">${text.title}</div></a><div>${text.snippet}</div></div>`,
    }),
  },
  {
    what: 'Google without the names of its classes, with links through itself',
    ...like('Google', {
      address: 'www.google.com.br/search?q=x',
      result: (text) =>
        `<div class="new1"><a href="/url?q=${encodeURIComponent(url(text))}&amp;sa=U"><h3>${text.title}</h3></a><div>${text.snippet}</div></div>`,
    }),
  },
  {
    what: 'Bing with plain links',
    ...like('Bing', {
      address: 'cn.bing.com/search?q=x',
      result: (text) =>
        `<li class="b_algo"><div class="b_algoheader"><a href="${url(text)}"><div>${text.site}</div><h2>${text.title}</h2></a></div><p>${text.snippet}</p></li>`,
    }),
  },
  {
    what: 'DuckDuckGo without scripts',
    ...like('DuckDuckGo', {
      address: 'html.duckduckgo.com/html/?q=x',
      result: (text) =>
        `<div class="result results_links web-result"><div class="links_main"><h2 class="result__title"><a class="result__a" href="//duckduckgo.com/l/?uddg=${encodeURIComponent(url(text))}&amp;rut=1">${text.title}</a></h2><a class="result__snippet" href="${url(text)}">${text.snippet}</a></div></div>`,
      page: (results, ad) =>
        `<div id="links"><div class="result result--ad"><h2><a class="result__a" href="https://${ad}/">Advertisement</a></h2></div>${results}</div>`,
    }),
  },
  {
    what: 'DuckDuckGo in its lightest form',
    ...like('DuckDuckGo', {
      address: 'lite.duckduckgo.com/lite/?q=x',
      result: (text) =>
        `<tr><td>1.</td><td><a class="result-link" href="${url(text)}">${text.title}</a></td></tr><tr><td></td><td class="result-snippet">${text.snippet}</td></tr>`,
      page: (results) => `<table>${results}</table>`,
    }),
  },
  {
    what: 'Yahoo Japan',
    ...like('Yahoo', {
      address: 'search.yahoo.co.jp/search?p=x',
      lang: 'ja',
      result: (text) =>
        `<div class="sw-CardBase"><div class="sw-Card Algo"><section><div class="sw-Card__title"><a href="${url(text)}"><h3>${text.title}</h3></a></div><p>${text.snippet}</p></section></div></div>`,
    }),
  },
  {
    what: 'Baidu on a small screen',
    ...like('Baidu', {
      address: 'm.baidu.com/s?word=x',
      result: (text) =>
        `<div class="c-result result" data-log='{"mu":"${url(text)}","order":"1"}'><article><a href="https://m.baidu.com/from=0/bd_page_type=1/tc?x=1"><h3>${text.title}</h3></a><div>${text.snippet}</div></article></div>`,
      page: (results) => `<div id="results">${results}</div>`,
    }),
  },
  {
    what: 'Naver as it was',
    ...like('Naver', {
      address: 'm.search.naver.com/search.naver?query=x',
      result: (text) =>
        `<li class="bx"><div class="total_wrap"><div class="total_tit"><a href="${url(text)}">${text.title}</a></div><div>${text.snippet}</div></div></li>`,
    }),
  },
];
