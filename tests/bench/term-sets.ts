import { readFileSync } from 'node:fs';
import { foldText } from '@/core/text/fold';
import { makeWord, seededRandom, shuffle } from './seeded.ts';

const PACKS = 'src/generated/packs.json';
const LARGEST = 50_000;

interface PackTerms {
  readonly lists: readonly { readonly terms: readonly string[] }[];
}

/** Terms for every size asked for; a smaller set is part of every larger one. */
export type TermSets = (size: number) => readonly string[];

/** All terms of the rule packs as they are written, `*` included. */
export function readPackTerms(): string[] {
  const packs: PackTerms[] = JSON.parse(readFileSync(PACKS, 'utf8'));
  return packs.flatMap((pack) => pack.lists.flatMap((list) => list.terms));
}

/**
 * Term sets that all competitors can hold: folded, without `*`, letters and digits with single spaces between words,
 * no two alike. Half of a set comes from the rule packs as far as they reach, the rest are made words, one in five of
 * them two words long and one in five Cyrillic.
 */
export function makeTermSets(): TermSets {
  const random = seededRandom(1);
  const listed = readPackTerms().map((term) => foldText(term).text);
  const real = shuffle([...new Set(listed)].filter(isComparable), random);
  const known = new Set(real);
  const made = new Set<string>();
  while (made.size < LARGEST) {
    const script = random() < 0.2 ? 'cyrillic' : 'latin';
    const word = makeWord(random, script);
    const term = foldText(random() < 0.2 ? `${word} ${makeWord(random, script)}` : word).text;
    if (!known.has(term)) made.add(term);
  }
  const others = [...made];
  return (size) => {
    const fromPacks = real.slice(0, size / 2);
    return [...fromPacks, ...others.slice(0, size - fromPacks.length)];
  };
}

function isComparable(term: string): boolean {
  return /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(term) && !UNSPACED.test(term);
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
