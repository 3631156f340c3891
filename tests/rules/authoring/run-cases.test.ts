import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { explainHit, explainSilence } from '../../../rules/authoring/explain-match.ts';
import { selectRules } from '../../../rules/authoring/run-cases.ts';
import { buildList, buildPack, buildRule } from '../../support/builders.ts';

const rule = buildRule({
  id: 'offers-pill',
  family: 'offer',
  all: [{ list: 'offers' }, { family: 'substance' }],
  near: 5,
  negatedBy: ['never'],
});
const packs = [
  buildPack({
    lists: [
      buildList('pills', ['alphazol', 'betazol*'], true),
      buildList('offers', ['for sale', 'bonus pill*']),
      { ...buildList('offers', ['gratis pillen']), language: 'de' },
    ],
    rules: [
      buildRule(),
      rule,
      buildRule({ id: 'priced', family: 'price', all: [{ detector: 'price' }, { list: 'pills' }] }),
      buildRule({ id: 'many', atLeast: 3, near: 8 }),
      buildRule({ id: 'old', status: 'retired' }),
    ],
  }),
];
const compiled = compilePacks(packs);
const ruleOf = (id: string) => {
  const found = compiled.rules.find((each) => each.rule.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('explainSilence', () => {
  it.each<[string, string, string, RegExp[]]>([
    [
      'a clause that is not there',
      'offers-pill',
      'alphazol is cheap',
      [/^Clause 1, a word of the list offers, is not found/],
    ],
    [
      'both clauses',
      'offers-pill',
      'nothing',
      [/^Clause 1/, /^Clause 2, any word that a rule of the family “substance”/],
    ],
    [
      'a word of another language',
      'offers-pill',
      'The alphazol and the gratis pillen',
      [/"gratis pillen".*only for de/],
    ],
    ['a detector without a substance', 'priced', 'now $50', [/^Clause 1.*where a substance is named/, /^Clause 2/]],
    ['a negation', 'offers-pill', 'You should never look: alphazol for sale', [/negated by "never"/]],
    [
      'distance',
      'offers-pill',
      'for sale are one two three four five six seven eight alphazol',
      [/too far.*clause 2 is 9 words away, and 5 are allowed/],
    ],
    [
      'a quotation',
      'offers-pill',
      'A message that she got from somebody said “alphazol for sale” and no more',
      [/quotation/],
    ],
    ['too few words', 'many', 'alphazol and betazol', [/"alphazol", "betazol"; "atLeast" asks for 3.*within 8 words/]],
  ])('names %s', (_name, id, text, sentences) => {
    const explained = explainSilence(text, ruleOf(id), compiled);
    expect(explained).toHaveLength(sentences.length);
    sentences.forEach((sentence, i) => {
      expect(explained[i]).toMatch(sentence);
    });
  });
});

describe('explainHit', () => {
  it('names the words of every clause, and how far they are apart', () => {
    const [found] = explainHit('bonus pills with each order of alphazol', ruleOf('offers-pill'), compiled);
    expect(found).toMatch(/"bonus pills" \(a word of the list offers\) and "alphazol" .*4 words apart \("near" is 5\)/);
  });
});

describe('selectRules', () => {
  const idsOf = (...names: string[]) => selectRules(packs, names).rules.map((each) => each.rule.id);

  it('takes all rules but retired ones, those of a pack, or single ones', () => {
    expect(idsOf()).toEqual(['names-pill', 'offers-pill', 'priced', 'many']);
    expect(idsOf('test-pack')).toHaveLength(4);
    expect(idsOf('test-pack/many', 'priced')).toEqual(['priced', 'many']);
  });

  it('names what is not there', () => {
    expect(selectRules(packs, ['mani', 'many']).unknown).toEqual(['mani']);
  });
});
