import { LONGEST_ENDING } from '@/core/match/endings';
import { opensWithEnding, printOf } from '@/core/match/gate';
import { addToHash, LONG_RUN, pairKey, runKey, SHORT_RUN, stemKey, WORD_SEED, wordKey } from '@/core/match/hash';
import { TermReader, type TermWords } from '@/core/match/term-reader';
import type { Pack } from '@/core/model/pack';
import { FUNCTION_WORDS } from '@/core/text/function-words';

/** A beginning shorter than this is shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 5;

/**
 * Choose the keys of the gate: as few as will do, each as rare as can be. Every place where a term of the gate stands
 * shows one of them. Made when the rules are built; what reads a page needs none of this.
 * @returns their prints, in rising order
 */
export function gateKeys(packs: readonly Pick<Pack, 'lists'>[]): Uint32Array {
  const lists = packs.flatMap((pack) => pack.lists);
  const termsOf = (gate: boolean) => [
    ...new Set(lists.filter((list) => list.gate === gate).flatMap(({ terms }) => terms)),
  ];
  return new KeyChooser(termsOf(true).sort(), termsOf(false)).choose();
}

/** A key that a term shows, and how much it tells. */
interface ShownKey {
  readonly key: number;
  /** Letters in its words, little words left out. */
  readonly letters: number;
}

class KeyChooser {
  readonly #read: TermReader;
  readonly #terms: readonly TermWords[];
  readonly #keys = new Set<number>();
  /** Pairs that ordinary words of trade hold too. */
  readonly #common: ReadonlySet<number>;

  constructor(terms: readonly string[], others: readonly string[]) {
    this.#read = new TermReader(terms);
    this.#terms = terms.map(() => this.#read.nextTerm()).filter(({ count }) => count > 0);
    const { hash, sentence } = new TermReader(others).words;
    this.#common = new Set(
      [...hash].flatMap((first, i) => (sentence[i] === sentence[i + 1] ? [pairKey(first, hash[i + 1] ?? 0)] : [])),
    );
  }

  choose(): Uint32Array {
    const words = this.#terms.filter(({ count }) => count === 1).map(({ first }) => first);
    for (const word of words) if (this.#read.isOpen(word)) this.#keys.add(stemKey(this.#hash(word)));
    this.#joinByStem(words);
    for (const word of words) if (!this.#showsWord(word)) this.#keys.add(wordKey(this.#hash(word)));
    // shorter ones first: longer terms often hold them
    const others = this.#terms.filter(({ count }) => count > 1).sort((a, b) => a.count - b.count);
    const shared = countAll(others.flatMap((term) => this.#keysOf(term).map(({ key }) => key)));
    for (const term of others) if (!this.#shows(term)) this.#keys.add(this.#bestKey(term, shared));
    return Uint32Array.from(new Set([...this.#keys].map(printOf))).sort();
  }

  /** One key for words that differ by their endings only: `alphazol`, `alphazole`, `alphazolen`. */
  #joinByStem(words: readonly number[]): void {
    const byStem = new Map<number, number[]>();
    for (const word of words.filter((word) => !this.#showsWord(word))) {
      for (const stem of this.#stems(word, SHORTEST_STEM)) byStem.set(stem, [...(byStem.get(stem) ?? []), word]);
    }
    for (const [stem, joined] of [...byStem].sort(([, a], [, b]) => b.length - a.length)) {
      if (joined.filter((word) => !this.#showsWord(word)).length > 1) this.#keys.add(stem);
    }
  }

  /** True when a key stands wherever the term does. */
  #shows({ first, count }: TermWords): boolean {
    for (let word = first; word < first + count; word++) if (this.#showsWord(word)) return true;
    return this.#keysOf({ first, count }).some(({ key }) => this.#keys.has(key));
  }

  #showsWord(word: number): boolean {
    if (this.#read.isOpen(word)) return this.#keys.has(stemKey(this.#hash(word)));
    return this.#keys.has(wordKey(this.#hash(word))) || this.#stems(word, 1).some((stem) => this.#keys.has(stem));
  }

  /** Keys that a closed word shows as the beginning of a word with an ending. */
  #stems(word: number, shortest: number): number[] {
    const letters = this.#read.lettersOf(word);
    if (this.#read.isOpen(word) || this.#read.isSingle(word)) return [];
    const lengths = [0, 1, 2, LONGEST_ENDING].map((ending) => letters.length - ending);
    return lengths
      .filter((length) => length >= shortest && opensWithEnding(letters, length))
      .map((length) => stemKey(letters.slice(0, length).reduce(addToHash, WORD_SEED)));
  }

  /** Keys of the runs and pairs in a term, the longest runs first. */
  #keysOf({ first, count }: TermWords): ShownKey[] {
    const { hash } = this.#read.words;
    const runs = [LONG_RUN, SHORT_RUN].flatMap((length) => this.#runs(first, count, length));
    const pairs = places(first, count, 2)
      .filter((word) => !this.#read.isOpen(word) && !this.#read.isOpen(word + 1))
      .map((word) => ({ key: pairKey(hash[word] ?? 0, hash[word + 1] ?? 0), letters: this.#length(word, 2) }));
    return [...runs, ...pairs];
  }

  #runs(first: number, count: number, length: number): ShownKey[] {
    return places(first, count, length)
      .filter((at) => places(at, length, 1).every((word) => this.#read.isSingle(word)))
      .map((at) => ({ key: runKey(this.#read.words.hash, at, length), letters: length }));
  }

  /** The rarest key: the one of most letters, and of those the one that most terms share; where there is no pair, a word. */
  #bestKey(term: TermWords, shared: ReadonlyMap<number, number>): number {
    const sharing = ({ key }: ShownKey) => shared.get(key) ?? 0;
    const letters = ({ key, letters }: ShownKey) => (this.#common.has(key) ? 0 : letters);
    const [best] = this.#keysOf(term).sort((a, b) => letters(b) - letters(a) || sharing(b) - sharing(a));
    if (best) return best.key;
    const [longest = term.first] = places(term.first, term.count, 1).sort(
      (a, b) => this.#length(b, 1) - this.#length(a, 1),
    );
    return this.#read.isOpen(longest) ? stemKey(this.#hash(longest)) : wordKey(this.#hash(longest));
  }

  #length(word: number, count: number): number {
    const lettersOf = (at: number) => {
      if (this.#read.isSingle(at)) return 1;
      return FUNCTION_WORDS.has(this.#read.textOf(at)) ? 0 : this.#read.lettersOf(at).length;
    };
    return places(word, count, 1).reduce((sum, at) => sum + lettersOf(at), 0);
  }

  #hash(word: number): number {
    return this.#read.words.hash[word] ?? 0;
  }
}

/** Where runs of so many words begin in a row of words. */
function places(first: number, count: number, length: number): number[] {
  return Array.from({ length: Math.max(0, count - length + 1) }, (_, i) => first + i);
}

function countAll(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
