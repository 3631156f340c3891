/** One visit to a page in a process of its own, where nothing has run before: prints the milliseconds to a verdict. */
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { type CompiledRules, compilePacks } from '@/core/match/compile';
import { openGate, passesGate } from '@/core/match/gate';
import { unpackKeys } from '@/core/match/packed-keys';
import { scanText } from '@/core/match/scan';
import { foldText } from '@/core/text/fold';
import { makeWord, pick, seededRandom } from './seeded.ts';

export const VISITS = [
  'ordinary page',
  'seller, rules at hand',
  'seller, compiled rules kept on the device',
  'seller, rules to be compiled',
  'split + Map',
] as const;
export type Visit = (typeof VISITS)[number];

const WORDS = 3000;
const OFFER = 'Buy Xanax 2mg without prescription, $50, telegram @some_shop.\n';

const packsText = readFileSync('src/generated/packs.json', 'utf8');
const packed = JSON.parse(readFileSync('src/generated/gate.json', 'utf8')) as { certain: string; hinted: string };

/** What the page's script does before anything else. */
function opens(text: string): boolean {
  return passesGate(text, openGate({ certain: unpackKeys(packed.certain), hinted: unpackKeys(packed.hinted) }));
}

/** The words of a page on their way to the worker. */
function send(text: string): string {
  return (JSON.parse(JSON.stringify({ text })) as { text: string }).text;
}

/** What one would do without an engine: the rules' terms come to the page, are folded and looked up word by word. */
function splitAndMap(text: string): number {
  const packs = JSON.parse(packsText) as { lists: { terms: string[] }[] }[];
  const terms = packs.flatMap(({ lists }) => lists.flatMap((list) => list.terms));
  const known = new Map(terms.map((term, i) => [foldText(term.replaceAll('*', '')).text, i]));
  const words = foldText(text).text.split(/[^\p{L}\p{N}]+/u);
  let found = 0;
  for (let i = 0; i < words.length; i++)
    for (let to = i + 1; to <= i + 4; to++) if (known.has(words.slice(i, to).join(' '))) found++;
  return found;
}

function rulesFrom(kept: Buffer | null): CompiledRules {
  return kept === null ? compilePacks(JSON.parse(packsText)) : deserialize(kept);
}

function visit(kind: Visit): number {
  const random = seededRandom(5);
  const words = Array.from({ length: WORDS }, () => makeWord(random, 'latin') + pick(['', '', '', '', '.\n'], random));
  const page = words.join(' ');
  const text = kind === 'ordinary page' ? page : page + OFFER;
  const ready = kind === 'seller, rules at hand' ? compilePacks(JSON.parse(packsText)) : null;
  // the form in which V8 writes what a browser's database keeps
  const kept = kind.includes('kept') ? serialize(compilePacks(JSON.parse(packsText))) : null;
  const start = performance.now();
  const seen = kind === 'split + Map' ? splitAndMap(text) > 0 : opens(text);
  if (seen !== (kind !== 'ordinary page')) throw new Error(`${kind}: the page was not seen as it is`);
  if (seen && kind !== 'split + Map') scanText(send(text), ready ?? rulesFrom(kept));
  return performance.now() - start;
}

if (process.argv[1] === import.meta.filename) console.log(visit(process.argv[2] as Visit));
