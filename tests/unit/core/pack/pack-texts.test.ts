import { describe, expect, it } from 'vitest';
import type { Pack } from '@/core/model/pack';
import { isPlain } from '@/core/model/plain-text';
import { checkPack } from '@/core/pack/load';
import { buildList, buildPack, buildRule } from '../../../support/builders.ts';

const ODD = {
  'an address': 'see https://shop.example/buy',
  'an address without a scheme': 'see www.shop.example',
  'a data address': 'data:text/html,x',
  'a script address': 'JavaScript:alert(1)',
  markup: 'a <b>word</b>',
  'an escaped character': 'a &lt; b',
  'writing turned round': 'abc\u202Edef',
  'a mark of direction': 'abc\u200Fdef',
  'nothing, as a character': 'a\u0000b',
  'a line break': 'a\nb',
  'half a character': 'a\uD800b',
  'a character for private use': 'a\uE000b',
  'a character that is not seen': 'a\u2060b',
};

/** Every text of a pack, by the field it stands in. */
const FIELDS: Record<string, (text: string) => Pack> = {
  name: (text) => buildPack({ name: text }),
  version: (text) => buildPack({ version: text }),
  date: (text) => buildPack({ date: text }),
  kind: (text) => buildPack({ kind: text as 'drug-sale' }),
  'lists.name': (text) => buildPack({ lists: [{ ...buildList('pills', ['a'], true), name: text }] }),
  'lists.language': (text) => buildPack({ lists: [{ ...buildList('pills', ['a'], true), language: text }] }),
  'lists.source': (text) => buildPack({ lists: [{ ...buildList('pills', ['a'], true), source: text }] }),
  'lists.terms': (text) => buildPack({ lists: [buildList('pills', ['alphazol', text], true)] }),
  'rules.id': (text) => buildPack({ rules: [buildRule({ id: text })] }),
  'rules.status': (text) => buildPack({ rules: [buildRule({ status: text as 'stable' })] }),
  'rules.family': (text) => buildPack({ rules: [buildRule({ family: text as 'price' })] }),
  'rules.stance': (text) => buildPack({ rules: [buildRule({ stance: text as 'for' })] }),
  'rules.reason': (text) => buildPack({ rules: [buildRule({ reason: text })] }),
  'rules.languages': (text) => buildPack({ rules: [buildRule({ languages: [text] })] }),
  'rules.all.list': (text) => buildPack({ rules: [buildRule({ all: [{ list: text }] })] }),
  'rules.all.phrase': (text) => buildPack({ rules: [buildRule({ all: [{ phrase: ['buy', text] }] })] }),
  'rules.all.detector': (text) => buildPack({ rules: [buildRule({ all: [{ detector: text as 'price' }] })] }),
  'rules.all.family': (text) => buildPack({ rules: [buildRule({ all: [{ family: text as 'price' }] })] }),
  'rules.negatedBy': (text) => buildPack({ rules: [buildRule({ negatedBy: [text] })] }),
  'rules.falseAlarms': (text) => buildPack({ rules: [buildRule({ falseAlarms: [text] })] }),
  'rules.sources': (text) => buildPack({ rules: [buildRule({ sources: [text] })] }),
  'rules.added': (text) => buildPack({ rules: [buildRule({ added: text })] }),
  'rules.reviewed': (text) => buildPack({ rules: [buildRule({ reviewed: text })] }),
  'wording.source': (text) => buildPack({ wording: { source: text, weights: 'AAAA', step: 0.1, bias: 0 } }),
  'wording.weights': (text) => buildPack({ wording: { source: 'a test', weights: text, step: 0.1, bias: 0 } }),
};

describe.each(Object.entries(FIELDS))('the field %s of a pack', (_field, packWith) => {
  it.each(Object.entries(ODD))('refuses %s', (_what, text) => {
    expect(checkPack(packWith(text)).ok).toBe(false);
  });

  it('has a greatest length', () => {
    expect(checkPack(packWith('a'.repeat(100_001))).ok).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'takes "%s" for a word or not at all',
    (text) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      checkPack(packWith(text));
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    },
  );
});

describe('a pack', () => {
  it.each(['__proto__', 'constructor', 'unknown'])('with a key "%s" of its own is refused', (key) => {
    const value: unknown = JSON.parse(JSON.stringify(buildPack()).replace('{', `{"${key}":{"polluted":1},`));
    expect(checkPack(value).ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([-1, 0, 101, 1.5, 1e308, Number.NaN, '20'])('with %s points is refused', (points) => {
    expect(checkPack(buildPack({ rules: [buildRule({ points: points as number })] })).ok).toBe(false);
  });

  it('holds words of any script, emojis, signs and endings', () => {
    const terms = ['таблет*', '冰毒', 'ยาบ้า', 'حبوب', '👩‍⚕️', 'no-rx', '100 mg', 'мет.', 'co/do', "it's", 'می‌خرم'];
    expect(checkPack(buildPack({ lists: [buildList('pills', terms, true)] })).ok).toBe(true);
    expect(terms.filter((term) => !isPlain(term))).toEqual([]);
  });
});
