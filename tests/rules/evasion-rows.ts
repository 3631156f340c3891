/**
 * The matrix of evasions, row by row: how far the product goes, and the files that show it.
 * - `tested`: behaves as the matrix asks
 * - `partly`: what holds today is tested; `note` says what does not
 * - `left out`: judged to do more harm than good; a test shows that it is not done
 * - `not built`: could be done; nothing shows it yet
 * - `out of reach`: a page can do it and words alone do not tell
 */
export type RowState = 'tested' | 'partly' | 'left out' | 'not built' | 'out of reach';

export interface EvasionRow {
  readonly what: string;
  readonly state: RowState;
  /** Every file names the row. */
  readonly where: readonly string[];
  readonly note?: string;
}

const TEXT_ROWS = 'tests/rules/text-rows.ts';
const HONEST = 'tests/rules/evasion.test.ts';
const WHOLE_TEXTS = 'tests/rules/evasion-texts.test.ts';
const PAGE_ROWS = 'tests/browser/page-rows.ts';
const PAGES = 'tests/browser/evasion-pages.ts';
const FEED = 'tests/browser/feed.test.ts';
const CHANGING = 'tests/browser/changing-pages.test.ts';
const FOLD = 'tests/property/fold.test.ts';

const tested = (what: string, ...where: string[]): EvasionRow => ({ what, state: 'tested', where });
const partly = (what: string, note: string, ...where: string[]): EvasionRow => ({ what, state: 'partly', where, note });
const beyond = (what: string, note: string, ...where: string[]): EvasionRow => ({
  what,
  state: 'out of reach',
  where,
  note,
});

export const EVASION_ROWS: Readonly<Record<string, EvasionRow>> = {
  E01: tested('letter case', TEXT_ROWS),
  E02: tested('fullwidth letters', TEXT_ROWS),
  E03: tested('mathematical alphabets', TEXT_ROWS),
  E04: tested('circled letters', TEXT_ROWS),
  E05: tested('letters in squares', TEXT_ROWS),
  E06: tested('letters of flags; flags stay flags', TEXT_ROWS, HONEST),
  E07: tested('small capitals, modifier letters', TEXT_ROWS),
  E08: tested('Cyrillic letters in a Latin word', TEXT_ROWS),
  E09: tested('Greek and Armenian lookalikes', TEXT_ROWS),
  E10: tested('whole words of lookalikes are ordinary words', HONEST),
  E11: tested('ordinary Russian, Ukrainian, Bulgarian text', HONEST),
  E12: tested('an offer in Russian', WHOLE_TEXTS),
  E13: tested('transliteration', WHOLE_TEXTS),
  E14: tested('zero-width characters', TEXT_ROWS, FOLD),
  E15: tested('soft hyphens, variation selectors, tags', TEXT_ROWS),
  E16: tested('Hangul filler, Braille blank', TEXT_ROWS),
  E17: tested('letters struck through or under piles of marks', TEXT_ROWS),
  E18: tested('honest accents', HONEST),
  E19: tested('digits and signs for letters', TEXT_ROWS),
  E20: tested('models, prices, codes', HONEST),
  E21: tested('letters spaced out', TEXT_ROWS),
  E22: tested('honest letters in a row', HONEST),
  E23: tested('signs inside words; honest joined words', TEXT_ROWS, HONEST),
  E24: tested('stretched letters', TEXT_ROWS, HONEST),
  E25: {
    what: 'one letter missing, added or exchanged',
    state: 'left out',
    where: [HONEST],
    note: '11 % of honest texts that pass the gate hold a word one letter away from a name ("extreme", "determine", "attention"); of 1,758 offers one was named only so',
  },
  E26: tested('text that is turned round', TEXT_ROWS, HONEST),
  E27: tested('direction marks', TEXT_ROWS),
  E28: {
    what: 'emoji as the noun',
    state: 'not built',
    where: [WHOLE_TEXTS],
    note: 'rules name no substance by its emoji yet; such an offer is not found',
  },
  E29: tested('emoji alone', HONEST),
  E30: tested('emoji between letters', TEXT_ROWS),
  E31: tested('split over inline tags', PAGE_ROWS),
  E32: tested('split over blocks', PAGE_ROWS),
  E33: tested('line breaks and spaces of all kinds', TEXT_ROWS, PAGE_ROWS),
  E34: tested('hidden decoys', PAGE_ROWS),
  E35: partly('words that nobody can see', 'much hidden text is no sign of its own', PAGE_ROWS),
  E36: tested('hidden lures on an honest page', PAGES),
  E37: tested('hidden excuses on a shop', PAGES),
  E38: beyond('words of the style sheet', 'not read', PAGES),
  E39: beyond('letters put in order by styles', 'the order of the document is read'),
  E40: beyond('fonts with other letters', 'letters are taken for what they are'),
  E41: beyond('pictures, videos, canvas', 'not read; the popup counts them'),
  E42: tested('drawings, formulas, ruby', PAGE_ROWS),
  E43: tested('names of pictures and controls are weak', PAGES, 'tests/unit/core/match/weak-evidence.test.ts'),
  E44: tested('what the person writes is never read', PAGE_ROWS),
  E45: tested('title and meta data are weak', PAGES, 'tests/unit/core/match/weak-evidence.test.ts'),
  E46: tested('product data is weak', PAGES, 'tests/unit/core/text/json-ld.test.ts'),
  E47: tested('what is never rendered', PAGE_ROWS),
  E48: tested('closed details, read when they are opened', PAGE_ROWS, CHANGING),
  E49: tested('words that come later', FEED),
  E50: tested('moving on without a load', CHANGING),
  E51: tested('open shadow roots, and what comes into them later', PAGE_ROWS, CHANGING),
  E52: partly('closed shadow roots', 'on elements of the page’s own making, whose names have a hyphen', PAGES),
  E53: tested('frames, by scripts of their own; their words are not the page’s', 'tests/browser/frames.test.ts'),
  E54: tested('entities are decoded once', PAGE_ROWS),
  E55: tested('percent signs and lookalikes in hosts', WHOLE_TEXTS),
  E56: beyond('ciphers', 'not read'),
  E57: tested('disguised contacts', HONEST),
  E58: {
    what: 'disguised prices and amounts',
    state: 'not built',
    where: [WHOLE_TEXTS],
    note: '"2oo", "10x" and "1k" are not read as numbers',
  },
  E59: tested('wallet addresses with a right checksum', WHOLE_TEXTS),
  E60: tested('languages mixed in one sentence', WHOLE_TEXTS),
  E61: tested('new slang comes with newer rules', 'tests/browser/rule-updates.test.ts'),
  E62: tested('words that are exchanged, or that only the pointer shows', CHANGING),
  E63: beyond('other pages for other readers', 'the page that is shown is read; we leave no trace to tell us by'),
  E64: tested('words for paper only', PAGE_ROWS),
  E65: tested('pages that the browser translated', PAGE_ROWS),
  E66: tested('news with the same words', WHOLE_TEXTS),
  E67: tested('a comment that quotes a seller', WHOLE_TEXTS),
  E68: tested('an honest pharmacy', WHOLE_TEXTS),
  E69: tested('texts that grow', FOLD, 'tests/unit/core/match/bad-input.test.ts'),
  E70: tested('folding twice changes nothing', FOLD),
};
