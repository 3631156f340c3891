/** Pages of results: where they lie. */
export interface ResultPages {
  /** `*.name` stands for the name and all below it. */
  readonly hosts: readonly string[];
  /** What path and query begin with. */
  readonly path: string;
}

/** Names behind `www.google.`; as Google lists them, without regional names that lead to one of these. */
const GOOGLE = `
ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn co.ao co.bw co.ck co.cr co.id co.il co.in
co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th co.tz co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw com com.af com.ag
com.ar com.au com.bd com.bh com.bn com.bo com.br com.bz com.co com.cu com.cy com.do com.ec com.eg com.et com.fj com.gh
com.gi com.gt com.hk com.jm com.kh com.kw com.lb com.ly com.mm com.mt com.mx com.my com.na com.ng com.ni com.np com.om
com.pa com.pe com.pg com.ph com.pk com.pr com.py com.qa com.sa com.sb com.sg com.sl com.sv com.tj com.tr com.tw com.ua
com.uy com.vc com.vn cv cz de dj dk dm dz ee es fi fm fr ga ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz
la li lk lt lu lv md me mg mk ml mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg
tl tm tn to tt vu ws`;

/** Names behind `yandex.`. */
const YANDEX = 'az by com com.am com.ge com.tr co.il ee eu kz lt lv md ru tj tm uz';

/** The pages of results of each engine. It needs nothing else of ours: the manifest is made from it. */
export const RESULT_PAGES = {
  Google: [{ hosts: namesOf(GOOGLE).map((name) => `www.google.${name}`), path: '/search?' }],
  Bing: [{ hosts: ['*.bing.com'], path: '/search?' }],
  DuckDuckGo: [
    { hosts: ['duckduckgo.com', 'safe.duckduckgo.com', 'start.duckduckgo.com', 'noai.duckduckgo.com'], path: '/?' },
    { hosts: ['html.duckduckgo.com', 'duckduckgo.com'], path: '/html' },
    { hosts: ['lite.duckduckgo.com', 'duckduckgo.com'], path: '/lite' },
  ],
  Yandex: [{ hosts: ['ya.ru', ...namesOf(YANDEX).map((name) => `yandex.${name}`)], path: '/search/' }],
  Yahoo: [{ hosts: ['*.search.yahoo.com', 'search.yahoo.co.jp'], path: '/search' }],
  Ecosia: [{ hosts: ['www.ecosia.org'], path: '/search?' }],
  'Brave Search': [{ hosts: ['search.brave.com'], path: '/search?' }],
  Baidu: [{ hosts: ['www.baidu.com', 'm.baidu.com', 'baidu.com'], path: '/s?' }],
  Naver: [{ hosts: ['search.naver.com', 'm.search.naver.com'], path: '/search.naver' }],
  Seznam: [{ hosts: ['search.seznam.cz'], path: '/?' }],
} as const satisfies Readonly<Record<string, readonly ResultPages[]>>;

/** The name that people know an engine by. */
export type EngineName = keyof typeof RESULT_PAGES;

/** Patterns of addresses at which the script for results runs. */
export function resultPagePatterns(): string[] {
  const pages: readonly ResultPages[] = Object.values(RESULT_PAGES).flat();
  return pages.flatMap(({ hosts, path }) => hosts.map((host) => `*://${host}${path}*`));
}

/** The engine whose page of results this address is, or null. */
export function engineNameOf({ hostname, pathname, search }: URL): EngineName | null {
  const place = pathname + search;
  const holds = ({ hosts, path }: ResultPages) => place.startsWith(path) && isOneOf(hostname, hosts);
  const names = Object.keys(RESULT_PAGES) as EngineName[];
  return names.find((name) => RESULT_PAGES[name].some(holds)) ?? null;
}

/** Is a host one of these? `*.name` stands for the name and all below it. */
export function isOneOf(host: string, names: readonly string[]): boolean {
  return names.some((name) =>
    name.startsWith('*.') ? host === name.slice(2) || host.endsWith(name.slice(1)) : host === name,
  );
}

function namesOf(list: string): string[] {
  return list.trim().split(/\s+/);
}
