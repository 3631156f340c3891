/**
 * `npm run rules:frequency [-- PATH…]`: fails when a word that counts as evidence by itself stands in more than 0.1 % of
 * honest texts about other subjects, and says what to do about it.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import { readCorpus } from '../tests/evaluate/items.ts';
import { readPackFolder } from './authoring/read-pack-folder.ts';
import { type FrequentTerm, findFrequentTerms } from './term-frequency.ts';

const ROOT = join(import.meta.dirname, '..');
const DEVELOPMENT = join(ROOT, '../shared/corpus');
const PLAIN_NAMES = join(ROOT, 'rules/plain-names.json');

function check(): boolean {
  const paths = process.argv.slice(2);
  if (paths.length === 0 && !existsSync(DEVELOPMENT)) {
    console.log(`${DEVELOPMENT} is not there, so nothing was counted: skipped`);
    return true;
  }
  const { items } = readCorpus(paths.length > 0 ? paths : [DEVELOPMENT]);
  const packs = globSync(join(ROOT, 'rules/packs/*/pack.json')).map(dirname).sort().map(readPackFolder);
  const { names } = JSON.parse(readFileSync(PLAIN_NAMES, 'utf8')) as { names: Record<string, string> };
  const found = findFrequentTerms(items, compilePacks(packs), new Set(Object.keys(names)));
  for (const source of found.leftOut) console.log(`left out, for it is about substances: ${source}`);
  for (const term of found.frequent) console.error(describe(term));
  console.log(`${found.items} general texts, ${found.frequent.length} words too frequent to be evidence by themselves`);
  return found.frequent.length === 0;
}

function describe({ term, list, points, hits, of, language }: FrequentTerm): string {
  const [pack, name] = list.split('/');
  const files = filesWith(term, join(ROOT, `rules/packs/${pack}/lists/${name}.*.json`));
  const share = `${hits} of ${of} general texts${language === null ? '' : ` in "${language}"`} (${((100 * hits) / of).toFixed(2)} %)`;
  return (
    `${files.join(', ')}: "${term}" (${points} points) is all that names something in ${share}. ` +
    'Keep it on a list of few points only (everyday-names, drug-slang); if it means nothing else, say so in rules/plain-names.json.'
  );
}

/** Files of a list that hold a word, endings and accents aside; the list itself when none can be told. */
function filesWith(word: string, pattern: string): string[] {
  const files = globSync(pattern).sort();
  const holding = files.filter((file) => {
    const { terms } = JSON.parse(readFileSync(file, 'utf8')) as { terms: string[] };
    return terms.some((term) => isFormOf(plain(word), plain(term)));
  });
  return (holding.length > 0 ? holding : files).map((file) => relative(ROOT, file));
}

function isFormOf(word: string, term: string): boolean {
  const [parts, wanted] = [word.split(' '), term.split(' ')];
  if (parts.length !== wanted.length) return false;
  return wanted.every((part, i) => (part.endsWith('*') ? parts[i]?.startsWith(part.slice(0, -1)) : parts[i] === part));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

process.exitCode = check() ? 0 : 1;
