import { describe, expect, it } from 'vitest';
import { checkPack, parsePack } from '@/core/pack/load';
import { buildList, buildPack, buildRule } from '../../../support/builders.ts';

const problemOf = (value: unknown) => {
  const checked = checkPack(value);
  return checked.ok ? null : [checked.problem.problem, checked.problem.where];
};
const textProblemOf = (text: string) => {
  const parsed = parsePack(text);
  return parsed.ok ? null : parsed.problem.problem;
};

describe('a pack is taken', () => {
  it('as it was written', () => {
    expect(parsePack(JSON.stringify(buildPack()))).toEqual({ ok: true, value: buildPack() });
  });

  it('with the usual values where a rule says nothing', () => {
    const { stance: _, atLeast: __, ...rule } = buildRule();
    const { gate: ___, ...list } = buildList('pills', ['alphazol']);
    const checked = checkPack({ ...buildPack(), lists: [list], rules: [rule] });
    expect(checked).toMatchObject({
      ok: true,
      value: { lists: [{ gate: false }], rules: [{ stance: 'for', atLeast: 1 }] },
    });
  });

  it('when it names another pack’s list', () => {
    expect(problemOf(buildPack({ rules: [buildRule({ all: [{ list: 'other/pills' }] })] }))).toBeNull();
  });
});

describe('a pack is refused', () => {
  const ruleWith = (changes: object) => ({ ...buildPack(), rules: [{ ...buildRule(), ...changes }] });
  it.each<[string, unknown, string, string]>([
    ['points out of range', ruleWith({ points: 101 }), 'wrong-shape', 'rules.0.points'],
    ['points that are no number', ruleWith({ points: Number.NaN }), 'wrong-shape', 'rules.0.points'],
    ['points without end', ruleWith({ points: Number.POSITIVE_INFINITY }), 'wrong-shape', 'rules.0.points'],
    ['an id that is no kebab-case', ruleWith({ id: 'Names Pill' }), 'wrong-shape', 'rules.0.id'],
    ['an unknown family', ruleWith({ family: 'constructor' }), 'wrong-shape', 'rules.0.family'],
    ['an unknown key', ruleWith({ script: 'alert(1)' }), 'wrong-shape', 'rules.0'],
    ['no clause', ruleWith({ all: [] }), 'wrong-shape', 'rules.0.all'],
    ['an unknown detector', ruleWith({ all: [{ detector: 'regex' }] }), 'wrong-shape', 'rules.0.all.0'],
    ['no known false alarm', ruleWith({ falseAlarms: [] }), 'wrong-shape', 'rules.0.falseAlarms'],
    ['no source', ruleWith({ sources: [] }), 'wrong-shape', 'rules.0.sources'],
    ['a window too wide', ruleWith({ near: 201 }), 'wrong-shape', 'rules.0.near'],
    ['a term too long', buildPack({ lists: [buildList('pills', ['x'.repeat(65)])] }), 'wrong-shape', 'lists.0.terms.0'],
    ['another schema', { ...buildPack(), schema: 2 }, 'wrong-shape', 'schema'],
    ['nothing', null, 'wrong-shape', ''],
    ['an array', [], 'wrong-shape', ''],
    ['one id twice', buildPack({ rules: [buildRule(), buildRule()] }), 'twice-the-same-id', 'rules.1.id'],
    ['an empty list', buildPack({ lists: [buildList('pills', [])] }), 'empty-list', 'lists.0'],
    ['an unknown list', ruleWith({ all: [{ list: 'nowhere' }] }), 'unknown-list', 'rules.0'],
    ['an unknown list of negations', ruleWith({ negatedBy: ['list:nowhere'] }), 'unknown-list', 'rules.0'],
    ['a list by a name that every object has', ruleWith({ all: [{ list: 'constructor' }] }), 'unknown-list', 'rules.0'],
  ])('%s', (_name, value, problem, where) => {
    expect(problemOf(value)).toEqual([problem, where]);
  });

  it.each([
    ['no text', ''],
    ['half of it', JSON.stringify(buildPack()).slice(0, -5)],
    ['a byte order mark', `\uFEFF${JSON.stringify(buildPack())}`],
    ['NUL', '\0'],
    ['a lone surrogate', '\uD800'],
    ['NaN', '{"schema":NaN}'],
  ])('when it is not JSON: %s', (_name, text) => {
    expect(textProblemOf(text)).toBe('not-json');
  });

  it('when it is nested ten thousand deep', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(textProblemOf(deep)).toBe('wrong-shape');
    expect(textProblemOf(JSON.stringify(buildPack()).replace('"kind":"medicine-site"', `"kind":${deep}`))).toBe(
      'wrong-shape',
    );
  });

  it('when a number has no end', () => {
    expect(textProblemOf(JSON.stringify(buildPack()).replace('"points":20', '"points":1e999'))).toBe('wrong-shape');
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('and leaves every object as it was: key %s', (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = JSON.stringify(buildPack()).replace('"schema":1', `"schema":1,"${key}":{"polluted":true}`);
    const parsed = parsePack(text);
    if (key !== '__proto__') expect(parsed.ok).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    if (parsed.ok) expect((parsed.value as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
