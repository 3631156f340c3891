import type { EngineName } from '@/core/search/result-pages';
import { escapeHtml, type ResultText, STYLE } from './result-text.ts';

/** A page of results as an engine lays it out; the words on it are ours. */
export interface EnginePage {
  readonly engine: EngineName;
  /** Without the scheme. */
  readonly address: string;
  readonly lang: string;
  readonly dir?: 'rtl';
  /** The markup of one result. */
  readonly result: (text: ResultText) => string;
  /** The results with what stands around them; advertisements and boxes of the engine lead to `adHost`. */
  readonly page: (results: string, adHost: string) => string;
}

const encode = encodeURIComponent;
const toBase64Url = (text: string) => Buffer.from(text).toString('base64url');
const url = ({ host }: ResultText) => `https://${host}/pills?a=1&b=2`;

/** A page that leads to `hosts`, in this order. */
export function writePage(engine: EnginePage, texts: readonly ResultText[], adHost: string): string {
  const { lang, dir = 'ltr', page, result } = engine;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Results</title><style>${STYLE}</style></head>
<body><header><b>${engine.engine}</b><form><input aria-label="Search" value="…"></form></header>
${page(texts.map(result).join('\n'), adHost)}</body></html>`;
}

export const ENGINE_PAGES: readonly EnginePage[] = [
  {
    engine: 'Google',
    address: 'www.google.com/search?q=x',
    lang: 'en',
    result: (
      text,
    ) => `<div class="MjjYud"><div class="g Ww4FFb vt6azd tF2Cxc"><div class="N54PNb"><div class="kb0PBd"><div class="yuRUbf"><div><span>
<a href="${url(text)}"><div class="site"><span>${text.site}</span> <cite>https://${text.host} › pills</cite></div><h3>${text.title}</h3></a></span></div></div></div>
<div class="kb0PBd"><div class="VwiC3b"><span>${text.snippet}</span></div></div></div></div></div>`,
    page: (
      results,
      ad,
    ) => `<div id="tads" class="ad"><div data-text-ad="1"><a href="https://${ad}/"><div role="heading"><span>Advertisement</span></div></a></div></div>
<div id="search"><div id="rso">${results}
<div class="related-question-pair box"><div>What do people ask?</div><div class="g Ww4FFb vt6azd"><div class="yuRUbf"><a href="https://${ad}/q"><h3>An answer from somewhere</h3></a></div></div></div>
<div class="g Ww4FFb vt6azd"><div class="yuRUbf"><a href="/search?q=more"><h3>More on this engine</h3></a></div></div></div></div>`,
  },
  {
    engine: 'Bing',
    address: 'www.bing.com/search?q=x',
    lang: 'en',
    result: (
      text,
    ) => `<li class="b_algo"><div class="b_tpcn"><a class="tilk" href="https://www.bing.com/ck/a?!&amp;&amp;p=0&amp;u=a1${toBase64Url(url(text))}&amp;ntb=1"><div class="site">${text.site}</div>
<div class="b_attribution"><cite>https://${text.host} › pills</cite></div></a></div><h2><a href="https://www.bing.com/ck/a?!&amp;&amp;p=0&amp;u=a1${toBase64Url(url(text))}&amp;ntb=1">${text.title}</a></h2>
<div class="b_caption"><p class="b_lineclamp2">${text.snippet}</p></div></li>`,
    page: (
      results,
      ad,
    ) => `<div id="b_content"><main><ol id="b_results"><li class="b_ad ad"><ul><li class="b_algo"><h2><a href="https://www.bing.com/aclk?u=a1${toBase64Url(`https://${ad}/`)}">Advertisement</a></h2></li></ul></li>
${results}<li class="b_ans box"><h2>People also ask</h2><div id="relatedQnAListDisplay"><div class="b_algo"><h2><a href="https://${ad}/q">An answer</a></h2></div></div></li></ol></main></div>`,
  },
  {
    engine: 'DuckDuckGo',
    address: 'duckduckgo.com/?q=x',
    lang: 'en',
    result: (
      text,
    ) => `<li><article data-testid="result"><div class="site">${text.site} <a href="${url(text)}" data-testid="result-extras-url-link"><span>${text.host}</span></a></div>
<div class="title"><h2><a href="/l/?uddg=${encode(url(text))}&amp;rut=0" data-testid="result-title-a"><span>${text.title}</span></a></h2></div><div data-result="snippet">${text.snippet}</div></article></li>`,
    page: (
      results,
      ad,
    ) => `<div id="react-layout"><section data-testid="mainline"><ol><li data-layout="ads" class="ad"><article data-testid="ad"><h2><a href="https://duckduckgo.com/y.js?ad_domain=${ad}">Advertisement</a></h2></article></li>
${results}</ol></section></div>`,
  },
  {
    engine: 'Yandex',
    address: 'yandex.ru/search/?text=x',
    lang: 'ru',
    result: (
      text,
    ) => `<li class="serp-item"><div class="Organic organic"><div class="Path"><a href="${url(text)}"><b>${text.host}</b> › pills</a></div>
<div class="OrganicTitle"><a class="Link OrganicTitle-Link" href="${url(text)}"><h2 class="OrganicTitle-LinkText"><span>${text.title}</span></h2></a></div><div class="OrganicText">${text.snippet}</div></div></li>`,
    page: (
      results,
      ad,
    ) => `<div class="main__content"><ul id="search-result"><li class="serp-item" data-fast-name="direct"><div class="Organic Organic_withAdvLabel ad"><div class="OrganicTitle"><a href="https://${ad}/"><h2>Реклама</h2></a></div></div></li>
${results}</ul></div>`,
  },
  {
    engine: 'Yahoo',
    address: 'search.yahoo.com/search?p=x',
    lang: 'en',
    result: (text) =>
      `<li><div class="dd algo algo-sr"><div class="compTitle options-toggle"><a href="https://r.search.yahoo.com/_ylt=A0;_ylu=Y29s/RV=2/RE=1/RO=10/RU=${encode(url(text))}/RK=2/RS=0-"><span class="site">${text.site} <span>${text.host} › pills</span></span><h3 class="title"><span>${text.title}</span></h3></a></div><div class="compText"><p>${text.snippet}</p></div></div></li>`,
    page: (results, ad) =>
      `<div id="web"><ol class="searchCenterTopAds ad"><li><div class="algo"><div class="compTitle"><a href="https://${ad}/"><h3>Advertisement</h3></a></div></div></li></ol><ol class="searchCenterMiddle">${results}</ol><div class="AlsoTry"><h3><a href="https://${ad}/">Also try</a></h3></div></div>`,
  },
  {
    engine: 'Ecosia',
    address: 'www.ecosia.org/search?q=x',
    lang: 'en',
    result: (text) =>
      `<div class="mainline__result-wrapper"><article class="result web-result"><div class="result__header"><span class="site">${text.site}</span><div class="result__title"><a class="result__link" href="${url(text)}"><h2 class="result-title__heading">${text.title}</h2></a></div></div><div class="result__columns"><p class="web-result__description">${text.snippet}</p></div></article></div>`,
    page: (results, ad) =>
      `<section class="mainline"><div class="result result--ad ad"><a class="result__link" href="https://${ad}/"><h2>Advertisement</h2></a></div>${results}<div class="related-queries"><h2><a href="https://${ad}/">Related</a></h2></div></section>`,
  },
  {
    engine: 'Brave Search',
    address: 'search.brave.com/search?q=x',
    lang: 'en',
    result: (text) =>
      `<div class="snippet svelte-1" data-type="web"><div class="result-wrapper"><div class="result-content"><a class="svelte-1" href="${url(text)}"><div class="site-name-wrapper"><span class="site">${text.site}</span> <cite>${text.host} › pills</cite></div><div class="title search-snippet-title">${text.title}</div></a><div class="generic-snippet"><div class="content">${text.snippet}</div></div></div></div></div>`,
    page: (results, ad) =>
      `<main id="results"><div class="snippet ad" data-type="ad"><a href="https://${ad}/"><div class="title">Advertisement</div></a></div>${results}<div data-type="faq"><div class="snippet" data-type="web"><a href="https://${ad}/"><div class="title">A question</div></a></div></div></main>`,
  },
  {
    engine: 'Baidu',
    address: 'www.baidu.com/s?wd=x',
    lang: 'zh',
    result: (text) =>
      `<div class="result c-container new-pmd" tpl="www_index" mu="${text.isStated === false ? 'http://nourl.ubs.baidu.com/1' : url(text)}"><div class="c-container"><h3 class="t c-title"><a href="http://www.baidu.com/link?url=k0Zq${text.host.length}xA" target="_blank">${text.title}</a></h3><div class="c-span">${text.snippet}</div><div class="c-row"><a class="c-showurl" href="http://www.baidu.com/link?url=k0Zq">${text.host}/pills</a></div></div></div>`,
    page: (results, ad) =>
      `<div id="container"><div id="content_left"><div class="result EC_result ad" mu="https://${ad}/"><h3><a href="http://www.baidu.com/baidu.php?url=00">广告</a></h3></div>${results}</div></div>`,
  },
  {
    engine: 'Naver',
    address: 'search.naver.com/search.naver?query=x',
    lang: 'ko',
    result: (text) =>
      `<div class="fds-web-doc-root fds-web-normal-doc-root"><div class="sds-comps-vertical-layout"><div class="sds-comps-profile"><a href="${url(text)}"><span class="sds-comps-text site">${text.site}</span></a></div><div class="sds-comps-vertical-layout"><a nocr="1" href="${url(text)}"><span class="sds-comps-text sds-comps-text-type-headline1">${text.title}</span></a><a nocr="1" href="${url(text)}"><span class="sds-comps-text sds-comps-text-type-body1">${text.snippet}</span></a></div></div></div>`,
    page: (results, ad) =>
      `<div id="main_pack"><div class="ad_section ad"><ul><li><a href="https://ader.naver.com/v1/${ad}">광고</a></li></ul></div><section class="sc_new"><div class="fds-web-list">${results}</div></section></div>`,
  },
  {
    engine: 'Seznam',
    address: 'search.seznam.cz/?q=x',
    lang: 'cs',
    result: (text) =>
      `<div class="f2c528"><div class="c8774a"><div class="b1"><h3 class="a1"><a href="${url(text)}">${text.title}</a></h3><span class="site">${text.host}</span></div><p class="d4">${text.snippet}</p></div></div>`,
    page: (results, ad) =>
      `<div id="searchpage-root"><div class="Layout"><div class="Layout--left"><div data-dot="advert" class="ad"><h3><a href="https://c.imedia.cz/click?u=${ad}">Reklama</a></h3></div>${results}</div><div class="Layout--right"></div></div></div>`,
  },
];

/** A page in Arabic, from right to left. */
export const ARABIC: EnginePage = {
  ...(ENGINE_PAGES[0] as EnginePage),
  address: 'www.google.com.eg/search?q=x',
  lang: 'ar',
  dir: 'rtl',
};

/** A result that says in its own words what our mark would. */
export function imitation(host: string): ResultText {
  const box = `<section class="mark licensed" role="note" aria-label="Rx Lantern about this result"><button class="what" aria-expanded="false">In a register of licensed pharmacies</button></section>`;
  return { host, site: escapeHtml('Rx Lantern'), title: 'Checked by everybody', snippet: box };
}
