import { LONGEST_ENDING } from '@/core/match/endings';
import { type GatePrints, opensWithEnding, printOf } from '@/core/match/gate';
import { addToHash, LONG_RUN, pairKey, runKey, SHORT_RUN, stemKey, WORD_SEED, wordKey } from '@/core/match/hash';
import { TermReader, type TermWords } from '@/core/match/term-reader';
import type { Pack } from '@/core/model/pack';
import { listsOfRule, ruleKey } from '@/core/pack/names';
import { FUNCTION_WORDS } from '@/core/text/function-words';
import { CERTAIN_NAME } from '@/core/verdict/decide';

/** A beginning shorter than this is shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 5;

type GatePack = Pick<Pack, 'name' | 'lists' | 'rules'>;

/**
 * Choose the keys of the gate: as few as will do, each as rare as can be. Every place where a term of the gate stands
 * shows one of them. Made when the rules are built; what reads a page needs none of this.
 *
 * Terms that are only hints of a substance have keys of their own, which open the gate beside signs of trade. So do longer
 * terms that show no rarer key than one common word (`cheap pill*`: "cheap").
 */
export function gateKeys(packs: readonly GatePack[]): GatePrints {
  const { certain, hinted, others } = gateTerms(packs);
  return new KeyChooser([...certain].sort(), [...hinted].sort(), [...others]).choose();
}

/** The terms that open the gate, those that open it beside signs of trade, and the terms that do not. */
export function gateTerms(packs: readonly GatePack[]) {
  const hints = hintLists(packs);
  const certain = new Set<string>();
  const hinted = new Set<string>();
  const others = new Set<string>();
  for (const pack of packs) {
    for (const { name, gate, terms } of pack.lists) {
      const group = !gate ? others : hints.has(ruleKey(pack, name)) ? hinted : certain;
      for (const term of terms) group.add(term);
    }
  }
  for (const term of certain) hinted.delete(term);
  return { certain, hinted, others } as const;
}

/** Names (`pack/list`) of the lists whose words a rule looks for, and none takes for the certain name of a substance. */
function hintLists(packs: readonly GatePack[]): Set<string> {
  const looked = new Set<string>();
  const certain = new Set<string>();
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const isCertain = rule.family === 'substance' && rule.stance === 'for' && rule.points >= CERTAIN_NAME;
      for (const list of listsOfRule(pack.name, rule).looked) (isCertain ? certain : looked).add(list);
    }
  }
  return new Set([...looked].filter((list) => !certain.has(list)));
}

/** A key that a term shows, and how much it tells. */
interface ShownKey {
  readonly key: number;
  /** Letters in its words, little words left out. */
  readonly letters: number;
  /** Words in it, little words left out. */
  readonly words: number;
}

/** A longer term's only common word tells little when it is shorter than this. */
const TELLING_WORD = 9;

class KeyChooser {
  readonly #read: TermReader;
  readonly #certainTerms: readonly TermWords[];
  readonly #hintedTerms: readonly TermWords[];
  readonly #certain = new Set<number>();
  readonly #hinted = new Set<number>();
  /** Pairs and beginnings that ordinary words of trade hold too. */
  readonly #common: ReadonlySet<number>;

  constructor(certain: readonly string[], hinted: readonly string[], others: readonly string[]) {
    this.#read = new TermReader([...certain, ...hinted]);
    const next = () => this.#read.nextTerm();
    this.#certainTerms = certain.map(next).filter(({ count }) => count > 0);
    this.#hintedTerms = hinted.map(next).filter(({ count }) => count > 0);
    const { hash, sentence } = new TermReader(others).words;
    this.#common = new Set(
      [...hash].flatMap((first, i) => [
        stemKey(first),
        ...(sentence[i] === sentence[i + 1] ? [pairKey(first, hash[i + 1] ?? 0)] : []),
      ]),
    );
  }

  choose(): GatePrints {
    this.#chooseFor(this.#certainTerms, this.#certain, [this.#certain]);
    this.#chooseFor(this.#hintedTerms, this.#hinted, [this.#certain, this.#hinted]);
    const certain = new Set([...this.#certain].map(printOf));
    const hinted = [...this.#hinted].map(printOf).filter((print) => !certain.has(print));
    return { certain: Uint32Array.from(certain).sort(), hinted: Uint32Array.from(new Set(hinted)).sort() };
  }

  /** @param keys where the keys go @param opening the keys that open the gate for these terms */
  #chooseFor(terms: readonly TermWords[], keys: Set<number>, opening: readonly ReadonlySet<number>[]): void {
    const known = (key: number) => opening.some((some) => some.has(key));
    const words = terms.filter(({ count }) => count === 1).map(({ first }) => first);
    for (const word of words) if (this.#read.isOpen(word)) keys.add(stemKey(this.#hash(word)));
    this.#joinByStem(words, keys, known);
    for (const word of words) if (!this.#showsWord(word, known)) keys.add(wordKey(this.#hash(word)));
    // shorter ones first: longer terms often hold them
    const others = terms.filter(({ count }) => count > 1).sort((a, b) => a.count - b.count);
    const shared = countAll(others.flatMap((term) => this.#keysOf(term).map(({ key }) => key)));
    for (const term of others) {
      if (this.#shows(term, known)) continue;
      const { key, letters, words } = this.#bestKey(term, shared);
      (words <= 1 && letters < TELLING_WORD ? this.#hinted : keys).add(key);
    }
  }

  /**
   * One key for words that differ by their endings only: `alphazol`, `alphazole`, `alphazolen`. None that is a word of
   * its own on another list: "concert" would stand for `concerta`.
   */
  #joinByStem(words: readonly number[], keys: Set<number>, known: (key: number) => boolean): void {
    const byStem = new Map<number, number[]>();
    for (const word of words.filter((word) => !this.#showsWord(word, known))) {
      for (const stem of this.#stems(word, SHORTEST_STEM))
        if (!this.#common.has(stem)) byStem.set(stem, [...(byStem.get(stem) ?? []), word]);
    }
    for (const [stem, joined] of [...byStem].sort(([, a], [, b]) => b.length - a.length)) {
      if (joined.filter((word) => !this.#showsWord(word, known)).length > 1) keys.add(stem);
    }
  }

  /** True when a key stands wherever the term does. */
  #shows({ first, count }: TermWords, known: (key: number) => boolean): boolean {
    for (let word = first; word < first + count; word++) if (this.#showsWord(word, known)) return true;
    return this.#keysOf({ first, count }).some(({ key }) => known(key));
  }

  #showsWord(word: number, known: (key: number) => boolean): boolean {
    if (this.#read.isOpen(word)) return known(stemKey(this.#hash(word)));
    return known(wordKey(this.#hash(word))) || this.#stems(word, 1).some(known);
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
      .map((word) => this.#shown(pairKey(hash[word] ?? 0, hash[word + 1] ?? 0), word, 2));
    return [...runs, ...pairs];
  }

  #runs(first: number, count: number, length: number): ShownKey[] {
    return places(first, count, length)
      .filter((at) => places(at, length, 1).every((word) => this.#read.isSingle(word)))
      .map((at) => ({ key: runKey(this.#read.words.hash, at, length), letters: length, words: length }));
  }

  #shown(key: number, first: number, count: number): ShownKey {
    const words = places(first, count, 1).filter((word) => this.#length(word, 1) > 0).length;
    return { key, letters: this.#length(first, count), words };
  }

  /** The rarest key: the one of most letters, and of those the one that most terms share; where there is no pair, a word. */
  #bestKey(term: TermWords, shared: ReadonlyMap<number, number>): ShownKey {
    const sharing = ({ key }: ShownKey) => shared.get(key) ?? 0;
    const letters = ({ key, letters }: ShownKey) => (this.#common.has(key) ? 0 : letters);
    const [best] = this.#keysOf(term).sort((a, b) => letters(b) - letters(a) || sharing(b) - sharing(a));
    if (best) return best;
    const [longest = term.first] = places(term.first, term.count, 1).sort(
      (a, b) => this.#length(b, 1) - this.#length(a, 1),
    );
    const hash = this.#hash(longest);
    return this.#shown(this.#read.isOpen(longest) ? stemKey(hash) : wordKey(hash), longest, 1);
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
