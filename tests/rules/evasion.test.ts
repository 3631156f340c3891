/** The matrix of evasions: each way to disguise a term, on every term of the packs that names a substance. */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { openGate, passesGate } from '@/core/match/gate';
import { gateKeys } from '@/core/match/gate-keys';
import { type Mark, readPage } from '@/core/match/page-words';
import { scanText } from '@/core/match/scan';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { TEXT_ROWS } from './text-rows.ts';

const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
const compiled = compilePacks(packs);
const gate = openGate(gateKeys(packs));
const substanceLists = new Set(
  packs.flatMap(({ rules }) =>
    rules.flatMap(({ family, all: [only, ...others] }) =>
      family === 'substance' && only && 'list' in only && others.length === 0 ? [only.list] : [],
    ),
  ),
);
const terms = [
  ...new Set(
    packs.flatMap(({ lists }) =>
      lists
        .filter(({ name }) => substanceLists.has(name))
        .flatMap((list) => list.terms.map((term) => term.replaceAll('*', ''))),
    ),
  ),
];
const gated = new Set(
  packs.flatMap(({ lists }) =>
    lists.filter((list) => list.gate).flatMap((list) => list.terms.map((term) => term.replaceAll('*', ''))),
  ),
);

function marksOf(text: string) {
  const page: PageText = {
    host: null,
    path: null,
    title: '',
    blocks: [{ text, listing: null }],
    listings: [],
    facts: NO_FACTS,
    partial: [],
  };
  return readPage(page, compiled).marks;
}

/** A term inside the term may stand in the text plainly when the rest is disguised. */
const holdsOther = (term: string) => terms.some((other) => other !== term && term.includes(other));
const isSubstance = ({ what }: Mark) => typeof what === 'number' && compiled.substanceLists.has(what);
const isDisguise = ({ what }: Mark) => what === 'disguised-word';
const namesSubstance = (text: string) => marksOf(text).some(isSubstance);
const isDisguised = (text: string) => marksOf(text).some(isDisguise);

describe('a term that is disguised', () => {
  it.each(TEXT_ROWS)(
    '$row $name',
    ({ write, fits, expect: outcome }) => {
      const fitting = terms.filter((term) => fits?.(term) ?? true);
      expect(fitting.length).toBeGreaterThan(100);
      const missed = fitting.filter((term) => {
        const text = `some ${write(term)} here`;
        const marks = marksOf(text);
        if (!marks.some(isSubstance)) return true;
        // a price stands beside what is sold: everyday words open the gate only then
        if (gated.has(term) && !passesGate(`${text}, $5`, gate)) return true;
        return outcome === 'disguised' && !marks.some(isDisguise) && !holdsOther(term);
      });
      expect(missed).toEqual([]);
    },
    60_000,
  ); // thousands of terms each
});

describe('what is written honestly', () => {
  it.each([
    ['E10', 'Russian words of Latin-looking letters', 'сома рост хор вата тесто'],
    ['E11', 'Russian, Ukrainian and Bulgarian words', 'аптека, доставка, поліція, пратка, лекарства'],
    ['E18', 'letters with accents', 'café résumé niño Müller façade'],
    ['E20', 'models, doses, prices, codes', 'A5-0X1 30mg 2x4 $10 B12 H2O2 MP3 covid19 x86_64 v1.0.3 0x1F4'],
    ['E22', 'letters in a row', 'x y z axes; grades A B C D E F; I. J. K. Rowling; a b c d e f g'],
    ['E23', 'joined words', 'well-known mother-in-law and/or read/write e-mail state-of-the-art'],
    ['E24', 'stretched words', 'sooooo goooood, yesss, aaah, www, hmmmm, 10000'],
    ['E06', 'flags', '🇺🇸🇬🇧🇩🇪 🇫🇷 🇪🇸🇮🇹'],
    ['E29', 'emoji alone', 'get well soon 💊 snow ❄️❄️❄️ maple 🍁'],
    ['E26', 'Hebrew and Arabic with marks', '\u202Bשלום עולם\u202C \u200Fمرحبا\u200E'],
  ])('%s %s', (_row, _name, text) => {
    expect(isDisguised(text)).toBe(false);
    expect(scanText(text, compiled).filter(({ family }) => family === 'disguise')).toEqual([]);
  });
});

describe('the ways to be reached and to pay', () => {
  const families = (text: string) => scanText(text, compiled).map(({ ruleId }) => ruleId);
  it.each([
    ['E57', 't . me / some_shop_name', 'messenger-address'],
    ['E57', 't.me/some_shop_name', 'messenger-address'],
    ['E57', 'tele gram @ some_shop', 'messenger-address'],
    ['E57', 'tele gram @ s o m e s h o p', 'messenger-address'],
    ['E57', 'telegram: @some_shop', 'messenger-address'],
    ['E57', 'wickr – someshop77', 'messenger-address'],
  ])('%s %s', (_row, text, rule) => {
    expect(families(`xanax, ${text}`)).toContain(rule);
  });
});

describe('E25 a word one letter away from a name', () => {
  /** Names of one word that are long enough to be told from other words. */
  const names = terms.filter((term) => /^(?:\p{sc=Latin}{8,}|\p{sc=Cyrillic}{8,})$/u.test(term));
  const spellings = [
    ['a vowel is missing', (term: string) => term.replace(/(?<=^.{3}.*)[aeiouаеиоуы](?=.)/u, '')],
    ['two letters are exchanged', (term: string) => term.replace(/^(.{3})(.)(.)/u, '$1$3$2')],
    ['a letter is added', (term: string) => term.replace(/^(.{4})/u, '$1x')],
  ] as const;
  const MOST_LISTED = 0.1; // some wrong spellings are so common that lists have them

  it.each(spellings)(
    'is no name when %s',
    (_name, misspell) => {
      const wrong = names.map(misspell).filter((word, i) => word !== names[i]);
      expect(wrong.length).toBeGreaterThan(1_000);
      // three letters in a row are a row of their own
      expect(wrong.filter((word) => !/(.)\1\1/.test(word) && isDisguised(word))).toEqual([]);
      expect(wrong.filter(namesSubstance).length / wrong.length).toBeLessThan(MOST_LISTED);
    },
    60_000,
  );

  it('is often an honest word', () => {
    expect(namesSubstance('extreme determine attention systolic singular circadian concerts sprinter')).toBe(false);
  });
});
