/**
 * How often honest texts seem to be in disguise, by language. Runs where the development corpus is; the figures are
 * printed. A word counts when it names a substance only in a disguised reading, or in letters that hide it.
 */
import { existsSync, globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { readPage } from '@/core/match/page-words';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { type CorpusItem, readCorpus } from '../evaluate/items.ts';
import { readText } from '../evaluate/read-page.ts';

const TEXTS = '../shared/corpus/negative/texts.jsonl';
/** Of all texts: the rows of the matrix have to stay rarer than this on texts that hide nothing. */
const MOST_SHARE = 0.002;
/** … and rarer than this in any language with as many texts as say something. */
const MOST_SHARE_OF_LANGUAGE = 0.01;
const ENOUGH_TEXTS = 50;

const compiled = compilePacks(globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder));

/** The disguised words of a text. */
function disguisedWords(item: CorpusItem): string[] {
  const { text, marks } = readPage(readText(item), compiled);
  return marks.flatMap(({ what, start, end }) => (what === 'disguised-word' ? [text.slice(start, end)] : []));
}

it.skipIf(!existsSync(TEXTS))(
  'honest texts are hardly ever taken for disguised',
  () => {
    const quiet = readCorpus([TEXTS]).items.filter(({ label }) => label === 'quiet');
    const counts = [...Map.groupBy(quiet, ({ lang }) => lang)].map(([lang, items]) => {
      const hits = items.map(disguisedWords).filter((words) => words.length > 0);
      return { lang, texts: items.length, disguised: hits.length, words: [...new Set(hits.flat())] };
    });
    const found = counts.filter(({ disguised }) => disguised > 0);
    const lines = found.map(
      ({ lang, texts, disguised, words }) => `${lang} ${disguised} of ${texts}: ${JSON.stringify(words)}`,
    );
    const total = counts.reduce((sum, { disguised }) => sum + disguised, 0);
    console.log(`disguise on quiet texts: ${total} of ${quiet.length}\n${lines.join('\n')}`);
    expect(total / quiet.length).toBeLessThanOrEqual(MOST_SHARE);
    const many = found.filter(
      ({ texts, disguised }) => texts >= ENOUGH_TEXTS && disguised / texts > MOST_SHARE_OF_LANGUAGE,
    );
    expect(many).toEqual([]);
  },
  300_000,
);
