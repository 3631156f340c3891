import { describe, expect, it } from 'vitest';
import type { MeasuredCorpus } from '../../../rules/authoring/measure-corpora.ts';
import { corpusLine, differenceLines, hitLines } from '../../../rules/authoring/round-lines.ts';
import type { RuleKey } from '../../../rules/report/rule-facts.ts';
import { figuresOf } from '../../evaluate/accepted.ts';
import type { JudgedItem } from '../../evaluate/summary.ts';

const KEY: RuleKey = 'pharmacy/a-rule';
const judge = (id: string, label: JudgedItem['label'], level: JudgedItem['level'], hits: readonly RuleKey[] = []) => ({
  item: {
    id,
    label,
    level,
    kind: 'post',
    lang: 'en',
    score: 50,
    families: [],
    rules: ['a-rule'],
    ms: 1,
    site: null,
    length: 9,
    tagged: false,
  },
  hits: new Map(hits.map((key) => [key, true] as const)),
});
const corpus = (...outcomes: ReturnType<typeof judge>[]): MeasuredCorpus => ({
  path: 'a/corpus',
  name: 'own',
  items: [],
  outcomes,
});

const start = corpus(judge('w1', 'warn', 'caution'), judge('w2', 'warn', 'note'), judge('q1', 'quiet', 'clear'));
const accepted = figuresOf(start.outcomes.map(({ item }) => item));
const now = corpus(
  judge('w1', 'warn', 'clear'),
  judge('w2', 'warn', 'danger', [KEY]),
  judge('q1', 'quiet', 'caution', [KEY]),
);

describe('what a round says', () => {
  it('figures beside the accepted ones', () => {
    expect(corpusLine(start, accepted)).toBe('a/corpus: 1 of 2 offers caught, 0 of 1 lawful ones alarm (as accepted)');
    expect(corpusLine(now, accepted)).toMatch(/1 of 1 lawful ones alarm \(accepted: .* 0 of 1 lawful ones alarm\)/);
  });

  it('hits of a rule, right and wrong ones by id, from the side it speaks for', () => {
    expect(hitLines({ key: KEY, stance: 'for' }, now.outcomes)).toEqual([
      'pharmacy/a-rule hits 1 offers, decides 1; 1 lawful ones, decides 1',
      '  rightly: w2',
      '  wrongly: q1',
    ]);
    expect(hitLines({ key: KEY, stance: 'against' }, now.outcomes)[1]).toBe('  rightly: q1');
  });

  it('items that change sides, by id', () => {
    expect(differenceLines(now, start, accepted)).toEqual([
      'new false alarm: q1 (caution 50: a-rule)',
      'newly missed: w1 (clear 50: a-rule)',
      'mended miss: w2 (danger 50: a-rule)',
    ]);
  });

  it('only counts what differed at the start', () => {
    expect(differenceLines(now, now, accepted)).toEqual([
      'no item changes sides',
      '(3 differ from the accepted figures since before the start)',
    ]);
    expect(differenceLines(start, start, accepted)).toEqual(['no item changes sides']);
  });
});
