import { describe, expect, it } from 'vitest';
import { openGate, passesGate } from '@/core/match/gate';
import { gateKeys } from '@/core/match/gate-keys';
import { buildList, buildPack, buildRule } from '../../../support/builders.ts';

const pack = buildPack({
  lists: [buildList('pills', ['alphazol', 'betazol*', 'gamma pills', 'ледин*'], true), buildList('signs', ['cheap'])],
});
const gate = openGate(gateKeys([pack]));

describe('the gate', () => {
  it.each([
    ['a word', 'Buy ALPHAZOL here'],
    ['an ending', 'betazols'],
    ['two words', 'some gamma pills'],
    ['a Russian ending', 'упаковка ледина'],
    ['a disguised word', 'al\u200Bphazol'],
  ])('opens for %s', (_name, text) => {
    expect(passesGate(text, gate)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['words of other lists', 'cheap cheap'],
    ['longer words', 'alphazolium'],
    ['half of two words', 'gamma rays and pills'],
    ['two words across a sentence', 'gamma. pills'],
  ])('stays shut for %s', (_name, text) => {
    expect(passesGate(text, gate)).toBe(false);
  });

  it('looks at the ending of a short beginning only: the other costs a look, never a warning', () => {
    const short = openGate(gateKeys([buildPack({ lists: [buildList('pills', ['beta*'], true)] })]));
    expect(passesGate('betas', short)).toBe(true);
    expect(passesGate('betium', short)).toBe(false);
    expect(passesGate('betaium', short)).toBe(false);
    expect(passesGate('betazolium', gate)).toBe(true);
  });

  it('opens for a lookalike letter in an ending', () => {
    const endings = openGate(gateKeys([buildPack({ lists: [buildList('pills', ['deltin', 'deltina'], true)] })]));
    expect(passesGate('deltinа', endings)).toBe(true); // the last letter is Cyrillic
  });

  it('stays shut when no list is a gate', () => {
    const none = openGate(gateKeys([buildPack({ lists: [buildList('signs', ['cheap'])] })]));
    expect(passesGate('cheap alphazol', none)).toBe(false);
  });

  it('has each key once, in an order that does not depend on the packs', () => {
    const other = buildPack({ name: 'other', lists: [buildList('more', ['alphazol', 'omega'], true)] });
    expect(gateKeys([pack, other])).toEqual(gateKeys([other, pack]));
    const { certain, hinted } = gateKeys([pack, pack]);
    expect(new Set([...certain, ...hinted]).size).toBe(certain.length + hinted.length);
  });

  describe('for everyday words that sellers use', () => {
    const slang = openGate(
      gateKeys([
        buildPack({
          lists: [buildList('slang', ['snow', 'blues'], true), buildList('pills', ['alphazol', 'cheap pill*'], true)],
          rules: [
            buildRule({ id: 'hints', family: 'substance', points: 4, all: [{ list: 'slang' }] }),
            buildRule({ id: 'names', family: 'substance', points: 20, all: [{ list: 'pills' }] }),
          ],
        }),
      ]),
    );

    it.each([
      ['a hint alone', 'it snows, and the snow stays', false],
      ['a hint beside a price', 'snow, $50', true],
      ['a hint in disguise', 'sn\u200bow sn0w', true],
      ['a certain name alone', 'alphazol is a medicine', true],
      ['the common word of a longer term alone', 'cheap shoes', false],
      ['a longer term of common words beside a price', 'cheap pills from $5', true],
    ])('%s', (_name, text, opens) => {
      expect(passesGate(text, slang)).toBe(opens);
    });
  });
});
