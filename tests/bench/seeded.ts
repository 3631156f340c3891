/** Numbers in 0 (included) to 1 (excluded), the same ones for the same seed (mulberry32, Tommy Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the items. @throws RangeError when there are none */
export function pick<Item>(items: ArrayLike<Item>, random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** The items in another order; the list itself stays as it is. */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const LATIN = { onsets: 'b c d f g h j k l m n p r s t v w z br cl dr fl gr pl st tr', vowels: 'a e i o u ai ea io' };
const CYRILLIC = { onsets: 'б в г д ж з к л м н п р с т ф х ч ш бр гр др кл пр ст', vowels: 'а е и о у ы я ю' };

/** A word that can be pronounced, of two to five syllables. */
export function makeWord(random: () => number, script: 'latin' | 'cyrillic'): string {
  const { onsets, vowels } = script === 'latin' ? LATIN : CYRILLIC;
  const syllables = 2 + Math.floor(random() * 4);
  let word = '';
  for (let i = 0; i < syllables; i++) word += pick(onsets.split(' '), random) + pick(vowels.split(' '), random);
  return random() < 0.4 ? word + pick(script === 'latin' ? 'lnrst' : 'лнрст', random) : word;
}
