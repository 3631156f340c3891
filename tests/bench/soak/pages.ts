import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGate, passesGate } from '@/core/match/gate';
import { unpackKeys } from '@/core/match/packed-keys';
import type { SitePage } from '../../browser/site.ts';
import { readSaved } from '../pages/list-pages.ts';
import { makeWord, pick, seededRandom } from '../seeded.ts';

const DEMO = 'tests/demo/pages';
const OFFERS_AND_HONEST = ['illicit-pharmacy', 'zakladki-ru', 'feed', 'licensed-pharmacy', 'news', 'harm-reduction'];
const ARTICLES = 40;
const FEEDS = 3;
/** The page at which memory is compared, and the one that stays open. */
export const REFERENCE = '/reference';
export const STAYING = '/staying';

export interface SoakSite {
  readonly pages: Readonly<Record<string, SitePage>>;
  /** Paths by step. */
  readonly paths: Readonly<Record<'ordinary' | 'feed' | 'words', readonly string[]>>;
}

/** @param saved folder of saved pages in place of made-up articles, or null */
export function makeSoakSite(saved: string | null): SoakSite {
  const words = quietWords();
  const random = seededRandom(7);
  const demo = OFFERS_AND_HONEST.map((name) => [`/words/${name}`, readFileSync(join(DEMO, `${name}.html`), 'utf8')]);
  const articles =
    saved === null
      ? Array.from({ length: ARTICLES }, (_, i) => [`/article/${i}`, article(words, random, 2 + 3 * (i % 12))])
      : readSaved(saved).map(({ path, html }) => [path, html]);
  const feeds = Array.from({ length: FEEDS }, (_, i) => [`/feed/${i}`, changingPage(words, random, 2_000)]);
  const pathsOf = (entries: readonly (readonly (string | undefined)[])[]) => entries.map(([path]) => path ?? '');
  return {
    pages: {
      ...Object.fromEntries([...demo, ...articles, ...feeds]),
      [REFERENCE]: article(words, random, 12),
      [STAYING]: changingPage(words, random, 200),
    },
    paths: { ordinary: pathsOf(articles), feed: pathsOf(feeds), words: pathsOf(demo) },
  };
}

/** Made-up words none of which opens the gate. */
function quietWords(): string[] {
  const packed = JSON.parse(readFileSync('src/generated/gate.json', 'utf8')) as { certain: string; hinted: string };
  const gate = openGate({ certain: unpackKeys(packed.certain), hinted: unpackKeys(packed.hinted) });
  const random = seededRandom(6);
  const made = Array.from({ length: 1_500 }, (_, i) => makeWord(random, i % 5 === 0 ? 'cyrillic' : 'latin'));
  return made.filter((word) => !passesGate(word, gate));
}

function sentence(words: readonly string[], random: () => number): string {
  return `${Array.from({ length: 25 }, () => pick(words, random)).join(' ')}.`;
}

function article(words: readonly string[], random: () => number, paragraphs: number): string {
  const text = Array.from({ length: paragraphs }, () => `<p>${sentence(words, random)} ${sentence(words, random)}</p>`);
  return `<!doctype html><title>${pick(words, random)}</title><h1>${pick(words, random)}</h1>${text.join('\n')}`;
}

/**
 * A feed that grows, and forgets its oldest posts when it holds `most`; now and then it shows another address.
 * It counts no further than to 50: some numbers are words of the gate.
 */
function changingPage(words: readonly string[], random: () => number, most: number): string {
  const texts = Array.from({ length: 200 }, () => sentence(words, random));
  return `<!doctype html><title>Feed</title><main role="feed"></main><script>
    const texts = ${JSON.stringify(texts)};
    const feed = document.querySelector('main');
    let turn = 0;
    setInterval(() => {
      for (let i = 0; i < 5; i++) {
        const post = document.createElement('article');
        post.innerHTML = '<h2></h2><p></p><button>Like</button>';
        post.querySelector('h2').textContent = 'Name ' + (turn % 50);
        post.querySelector('p').textContent = texts[(turn * 5 + i) % texts.length];
        feed.append(post);
      }
      while (feed.children.length > ${most}) feed.firstChild.remove();
      if (++turn % 60 === 0) history.replaceState(null, '', '?turn=' + turn);
    }, 500);
  </script>`;
}
