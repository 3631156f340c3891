import { type EngineName, engineNameOf, isOneOf, RESULT_PAGES, type ResultPages } from '@/core/search/result-pages';

/** One way in which a search engine lays out its results. Selectors are tried as they stand; what fits nothing does nothing. */
export interface ResultShape {
  /** The results. */
  readonly result: string;
  /** Within a result, the link that its title is; null when the result is the link itself. */
  readonly link: string | null;
  /** Within a result, the line behind which a mark stands; without it, the heading around the link or the link. */
  readonly place?: string;
}

/** A link of the engine's own that carries the address it leads to. */
export interface Wrap {
  readonly path: string;
  /** Parameters that may hold the address. In `segment` form it is a part of the path that begins so. */
  readonly names: readonly string[];
  /** `plain`: the address itself. `a1`: base64url behind these two characters. `segment`: in the path, percent-encoded. */
  readonly form: 'plain' | 'a1' | 'segment';
}

/** What is known of one search engine. */
export interface SearchEngine {
  readonly name: EngineName;
  readonly shapes: readonly ResultShape[];
  /** What is never a result: advertisements, questions of other people, the engine's own boxes. */
  readonly never: string;
  /** Domains of the engine itself, beside the hosts of its pages: links to them lead nowhere else unless they are wraps. */
  readonly own: readonly string[];
  readonly wraps: readonly Wrap[];
  /** Paths of its links that do not tell where they lead: there, what the result states or shows of its address counts. */
  readonly opaque: readonly string[];
  /** Attribute of a result that states its address, as it is or as a field of JSON. */
  readonly stated?: readonly { readonly attribute: string; readonly field?: string }[];
  /** Within a result, the address as it is shown. */
  readonly shown?: string;
  /** The page is built by scripts that may start over when they find something unknown; they are left to finish first. */
  readonly settleMs?: number;
}

/**
 * Where results stand on the pages of search engines. The layouts of Google, Bing, Brave, DuckDuckGo, Ecosia, Yahoo Japan
 * and Yandex were seen in the descriptions that come with uBlacklist (as of June 2026); those of Bing, Brave, DuckDuckGo,
 * Naver, Seznam and Yahoo in the engines of SearXNG (as of August 2026); that of Baidu in user scripts (as of September
 * 2024). Each was read there in November 2026 and not on the live pages. Looser selectors behind them are guesses for a
 * layout that has moved on.
 */
export const SEARCH_ENGINES: readonly SearchEngine[] = [
  {
    name: 'Google',
    shapes: [
      {
        result: '.vt6azd:not(.g-blk), .Ww4FFb, #rso .g',
        link: ':is(.yuRUbf, .xe8e1b) a[href], a.UBFage[href], a[role="presentation"][href]',
      },
      { result: '#rso a[href]:has(> h3)', link: null },
    ],
    never: '#tads, #tadsb, #bottomads, [data-text-ad], .related-question-pair, [data-initq]',
    own: ['google.com', 'googleadservices.com'],
    wraps: [{ path: '/url', names: ['q', 'url'], form: 'plain' }],
    opaque: [],
  },
  {
    name: 'Bing',
    shapes: [{ result: '.b_algo', link: 'h2 a[href], .b_algoheader > a[href]' }],
    never: '.b_ad, .b_rs, #relatedQnAListDisplay',
    own: ['bing.com'],
    wraps: [{ path: '/ck/a', names: ['u'], form: 'a1' }],
    opaque: ['/ck/a'],
    shown: '.b_attribution cite, cite',
  },
  {
    name: 'DuckDuckGo',
    shapes: [
      { result: '[data-testid="result"], [data-testid="web-vertical"] li > article', link: 'h2 > a[href]' },
      { result: '#links .result', link: '.result__a[href]' },
      { result: 'tr:has(.result-link)', link: '.result-link[href]' },
    ],
    never: '.result--ad, [data-testid="ad"], [data-layout="ads"], .result-sponsored',
    own: ['duckduckgo.com'],
    wraps: [{ path: '/l/', names: ['uddg'], form: 'plain' }],
    opaque: [],
    settleMs: 400,
  },
  {
    name: 'Yandex',
    shapes: [{ result: '.Organic', link: '.OrganicTitle a[href], a.OrganicTitle-Link[href], h2 a[href]' }],
    never: '.Organic_withAdvLabel, .serp-adv-item, [data-fast-name="direct"], .RelatedBottom, .Questions',
    own: ['yandex.ru', 'yandex.com', 'yandex.net'],
    wraps: [{ path: '/clck/jsredir', names: ['url'], form: 'plain' }],
    opaque: [],
  },
  {
    name: 'Yahoo',
    shapes: [
      {
        result: '.algo-sr, .algo',
        link: '.compTitle h3 a[href], .compTitle > a[href], h3 a[href]',
        place: '.compTitle',
      },
      { result: '.sw-Card.Algo', link: 'a[href]:has(h3), h3 a[href]' },
    ],
    never: '.ads, .searchCenterTopAds, .searchCenterBottomAds, .AlsoTry, .sw-Card.Ad',
    own: ['search.yahoo.com', 'search.yahoo.co.jp'],
    wraps: [{ path: '/', names: ['RU='], form: 'segment' }],
    opaque: [],
    settleMs: 400,
  },
  {
    name: 'Ecosia',
    shapes: [{ result: '.result', link: 'a.result__link[href], .result__title a[href], h2 a[href]' }],
    never: '.result--ad, .ad-result, [data-test-id="mainline-result-ad"], .related-queries',
    own: ['ecosia.org'],
    wraps: [],
    opaque: [],
    settleMs: 400,
  },
  {
    name: 'Brave Search',
    shapes: [{ result: '.snippet[data-type="web"]', link: 'a[href]:has(.title), a[href]' }],
    never: '[data-type="ad"], #search-ad, [data-type="faq"]',
    own: ['search.brave.com'],
    wraps: [],
    opaque: [],
    settleMs: 400,
  },
  {
    name: 'Baidu',
    shapes: [
      {
        result: '#content_left .result, #content_left .result-op, .c-container[mu], .c-result[data-log]',
        link: 'h3 a[href], .c-title a[href], a[href]',
      },
    ],
    never: '.EC_result, .ec_wise_ad, [data-tuiguang]',
    own: ['baidu.com'],
    wraps: [],
    opaque: ['/link', '/from=', '/bd_page_type'],
    stated: [{ attribute: 'mu' }, { attribute: 'data-log', field: 'mu' }],
    shown: '.c-showurl, [class*="showurl"], [class*="source-text"]',
  },
  {
    name: 'Naver',
    shapes: [
      { result: '.fds-web-normal-doc-root', link: 'a[href]:has(.sds-comps-text-type-headline1)' },
      { result: '.total_wrap, .web-doc', link: '.total_tit a[href], a.link_tit[href]' },
    ],
    never: '.ad_section, .power_link, [class*="ad_area"]',
    own: ['search.naver.com', 'cr.naver.com', 'ader.naver.com'],
    wraps: [
      { path: '/p/crd/rd', names: ['u'], form: 'plain' },
      { path: '/rd', names: ['u'], form: 'plain' },
    ],
    opaque: [],
  },
  {
    // the names of its classes are made anew with each release: results are known by what a title is
    name: 'Seznam',
    shapes: [{ result: '.Layout--left h3 > a[href], #searchpage-root h3 > a[href]', link: null }],
    never: '[data-dot="advert"], [class*="sklik" i], [class*="advert" i]',
    own: ['search.seznam.cz', 'imedia.cz'],
    wraps: [],
    opaque: [],
    settleMs: 400,
  },
];

/** The engine whose page of results this address is, or null. */
export function engineOf(address: URL): SearchEngine | null {
  const name = engineNameOf(address);
  return SEARCH_ENGINES.find((engine) => engine.name === name) ?? null;
}

/** Does a host belong to the engine itself? */
export function isOwnHost(host: string, { name, own }: SearchEngine): boolean {
  const pages: readonly ResultPages[] = RESULT_PAGES[name];
  const names = [...pages.flatMap(({ hosts }) => hosts), ...own.map((domain) => `*.${domain}`)];
  return isOneOf(host, names);
}
