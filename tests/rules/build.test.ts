import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RuleFileError, readPackFolder } from '../../rules/build.ts';
import { buildPack, buildRule } from '../support/builders.ts';

let folder = '';
const write = (path: string, value: unknown) => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rx-pack-'));
  const { lists: _, rules: __, ...pack } = buildPack();
  write('pack.json', pack);
  write('lists/pills.en.json', { $schema: 'x', source: 'a test', gate: true, terms: ['alphazol'] });
  write('names-pill/rule.json', { $schema: 'x', ...buildRule() });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readPackFolder', () => {
  it('puts lists and rules into the pack, named after their files', () => {
    write('lists/pills.ru.json', { source: 'a test', terms: ['альфазол'] });
    const { lists, rules } = readPackFolder(folder);
    expect(lists.map(({ name, language, gate }) => [name, language, gate])).toEqual([
      ['pills', 'en', true],
      ['pills', 'ru', false],
    ]);
    expect(rules).toEqual([buildRule()]);
  });

  it.each<[string, string, unknown, RegExp]>([
    [
      'a rule whose id is not its folder',
      'other-name/rule.json',
      buildRule(),
      /other-name.rule\.json.*"names-pill".*"other-name"/,
    ],
    [
      'a missing comma, with its line',
      'names-pill/rule.json',
      '{\n  "id": "a"\n  "points": 1\n}',
      /rule\.json:3: not valid JSON/,
    ],
    ['a list without a language', 'lists/pills.json', { source: 'a test', terms: ['a'] }, /NAME\.LANGUAGE\.json/],
    [
      'a field out of range',
      'names-pill/rule.json',
      { ...buildRule(), points: 500 },
      /names-pill.rule\.json: field "points"/,
    ],
    [
      'a list that is not there',
      'names-pill/rule.json',
      buildRule({ all: [{ list: 'nowhere' }] }),
      /nowhere.*Add lists/,
    ],
    ['a list without terms', 'lists/pills.en.json', { source: 'a test', terms: [] }, /pills\.en\.json.*no terms/],
    ['a wrong pack file', 'pack.json', { schema: 1 }, /pack\.json: field "name"/],
  ])('names the file and the remedy: %s', (_name, path, value, message) => {
    write(path, value);
    expect(() => readPackFolder(folder)).toThrow(RuleFileError);
    expect(() => readPackFolder(folder)).toThrow(message);
  });
});
