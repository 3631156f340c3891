import { describe, expect, it } from 'vitest';
import { openGate, passesGate } from '@/core/match/gate';
import { gateKeys } from '@/core/match/gate-keys';
import { buildList, buildPack } from '../../../support/builders.ts';

const keysOf = (gated: readonly string[], others: readonly string[] = []) =>
  gateKeys([buildPack({ lists: [buildList('pills', [...gated], true), buildList('signs', ['x', ...others])] })]);
const countOf = (terms: readonly string[]) => keysOf(terms).certain.length + keysOf(terms).hinted.length;

/** Whether a gate of these terms opens for a text. */
const opens = (terms: readonly string[], text: string, others: readonly string[] = []) =>
  passesGate(text, openGate(keysOf(terms, others)));

describe('the keys of the gate', () => {
  it.each([
    ['words that differ by their ending', ['alphazol', 'alphazole', 'alphazolen', 'alphazol*'], 1],
    ['a word and terms that hold it', ['alphazol', 'alphazol extract', 'pure alphazol powder', 'alphazol*'], 1],
    ['terms that hold a term without spaces', ['大麻', '买大麻', '大麻油 批发'], 1],
    ['different words', ['alphazol', 'gammadon'], 2],
    ['words that share a few letters only', ['alph', 'alphe'], 2],
  ])('%s need as few as will do', (_name, terms, count) => {
    expect(countOf(terms)).toBe(count);
  });

  it.each([
    ['alphazol', 'alphazole', 'alphazolen'],
    ['alphazol', 'alphazol extract', '2-deltazol*', 'de la pasta', 'pasta fina* roja'],
    ['大麻', '买大麻', '大麻油 批发', 'กัญชา', 'ขายกัญชา', 'น้ำยา thc', '떨 구합니다'],
  ])('open for every term: %s, …', (...terms) => {
    for (const term of terms) expect([term, opens(terms, `a ${term.replaceAll('*', '')} b, $5`)]).toEqual([term, true]);
  });

  it('are no number and no little words when a term has others', () => {
    expect(opens(['2-deltazol*'], 'number 2 of 3')).toBe(false);
    expect(opens(['de la pasta'], 'el final de la calle')).toBe(false);
  });

  it('are no pair of words that ordinary trade uses when a term has another', () => {
    const terms = ['k2 for sale'];
    expect(opens(terms, 'house for sale')).toBe(true);
    expect(opens(terms, 'house for sale', ['all for sale'])).toBe(false);
    expect(opens(terms, 'some k2 for sale', ['all for sale'])).toBe(true);
  });

  it('are whole runs of characters where words are not parted', () => {
    expect(opens(['กัญชา'], 'กัญ')).toBe(false);
    expect(opens(['アルファゾル'], 'アルバム')).toBe(false);
  });
});
