import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAllPacks, readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { RuleFileError } from '../../rules/authoring/rule-file.ts';
import { buildDomains, buildPack, buildRule } from '../support/builders.ts';

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

function domainFields() {
  const { name: _, ...fields } = buildDomains(['shop.example']);
  return fields;
}

describe('readPackFolder', () => {
  it('puts lists of domains into the pack, named after their files; without any it has none', () => {
    expect('domains' in readPackFolder(folder)).toBe(false);
    write('domains/us-fda.json', domainFields());
    expect(readPackFolder(folder).domains).toEqual([buildDomains(['shop.example'], { name: 'us-fda' })]);
  });

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
      /other-name.rule\.json:2: field "id".*"names-pill".*"other-name"/,
    ],
    [
      'a missing comma, with its line',
      'names-pill/rule.json',
      '{\n  "id": "a"\n  "points": 1\n}',
      /rule\.json:3: not valid JSON.*comma/,
    ],
    ['a text that ends too early', 'names-pill/rule.json', '{\n  "id": "a",\n', /rule\.json:3: not valid JSON/],
    ['a file that is no object', 'names-pill/rule.json', '["a"]', /rule\.json:1: .*object/],
    ['a list without a language', 'lists/pills.json', { source: 'a test', terms: ['a'] }, /NAME\.LANGUAGE\.json/],
    [
      'names where hashes belong',
      'domains/us-fda.json',
      { ...domainFields(), hashes: 'shop.example' },
      /us-fda\.json:7: field "hashes".*rules:domains/,
    ],
    [
      'a standing that is none',
      'domains/us-fda.json',
      { ...domainFields(), standing: 'dubious' },
      /us-fda\.json:2: field "standing"/,
    ],
    [
      'a field out of range',
      'names-pill/rule.json',
      { ...buildRule(), points: 500 },
      /names-pill.rule\.json:6: field "points": 500 is too large; the most is 100/,
    ],
    [
      'an unknown field, with the nearest known one',
      'names-pill/rule.json',
      { ...buildRule(), negateBy: [] },
      /rule\.json:27: field "negateBy": .*Did you mean "negatedBy".*/,
    ],
    [
      'a number in quotation marks',
      'names-pill/rule.json',
      { ...buildRule(), near: '15' },
      /field "near": "15" stands in quotation marks; write 15/,
    ],
    [
      'an unknown family',
      'names-pill/rule.json',
      { ...buildRule(), family: 'ofer' },
      /field "family": "ofer" is not known\. Did you mean "offer"\?/,
    ],
    [
      'an unknown detector, by the clause it stands in',
      'names-pill/rule.json',
      { ...buildRule(), all: [{ list: 'pills' }, { detector: 'prise' }] },
      /field "all\.1\.detector": "prise" is not known\. Did you mean "price"\?/,
    ],
    [
      'an unknown kind of clause',
      'names-pill/rule.json',
      { ...buildRule(), all: [{ phrases: ['ab'] }] },
      /field "all\.0": this is no clause\. Did you mean "phrase"\?/,
    ],
    [
      'two kinds in one clause',
      'names-pill/rule.json',
      { ...buildRule(), all: [{ list: 'pills', detector: 'price' }] },
      /field "all\.0": "list" and "detector" stand in one clause/,
    ],
    [
      'an id with a space',
      'names-pill/rule.json',
      { ...buildRule(), id: 'Names pill' },
      /field "id": "Names pill" is not right; write small letters/,
    ],
    [
      'a single text for a list',
      'names-pill/rule.json',
      { ...buildRule(), languages: 'en' },
      /field "languages": "en" is a single text; put it in brackets: \["en"\]/,
    ],
    [
      'an unknown field of a list',
      'lists/pills.en.json',
      { source: 'a test', term: ['a'] },
      /field "term": there is no such field\. Did you mean "terms"/,
    ],
    [
      'a list that is not there',
      'names-pill/rule.json',
      buildRule({ all: [{ list: 'nowhere' }] }),
      /field "all\.0\.list": there is no list "nowhere".*Add lists/,
    ],
    [
      'a mistyped list, with the nearest one',
      'names-pill/rule.json',
      buildRule({ negatedBy: ['list:pils'] }),
      /field "negatedBy\.0": there is no list "pils"\. Did you mean "pills"\?/,
    ],
    ['a list without terms', 'lists/pills.en.json', { source: 'a test', terms: [] }, /pills\.en\.json.*no terms/],
    ['a missing field', 'pack.json', { schema: 1 }, /pack\.json:1: field "name": this field is missing/],
  ])('names the file and the remedy: %s', (_name, path, value, message) => {
    write(path, value);
    expect(() => readPackFolder(folder)).toThrow(RuleFileError);
    expect(() => readPackFolder(folder)).toThrow(message);
  });

  it('names every mistake at once', () => {
    write('names-pill/rule.json', { ...buildRule(), points: 0, near: 900 });
    write('lists/pills.en.json', { source: 'a test', terms: [] });
    expect(() => readPackFolder(folder)).toThrow(/terms.*points.*near/s);
  });
});

describe('readAllPacks', () => {
  const cases = {
    fires: [
      { name: 'one', text: 'alphazol' },
      { name: 'two', text: 'more alphazol' },
    ],
    silent: [
      { name: 'one', text: 'nothing' },
      { name: 'two', text: 'no more' },
    ],
  };
  const reason = 'reason_buy_substance';
  const writePack = (name: string, rule: object, changes: object = {}) => {
    const { lists: _, rules: __, ...pack } = buildPack({ name });
    write(`${name}/pack.json`, pack);
    write(`${name}/lists/pills.en.json`, { source: 'a test', gate: true, terms: ['alphazol'] });
    write(`${name}/names-pill/rule.json`, { ...buildRule(), reason, ...rule });
    write(`${name}/names-pill/cases.json`, { ...cases, ...changes });
  };
  beforeEach(() => rmSync(join(folder, 'pack.json')));

  it('reads packs that are right', () => {
    writePack('one', {});
    expect(readAllPacks(folder).map(({ name, rules }) => [name, rules.length])).toEqual([['one', 1]]);
  });

  it.each<[string, object, object, RegExp]>([
    ['a reason without words', { reason: 'reason_buy_substanse' }, {}, /field "reason".*Did you mean "reason_buy_/],
    ['a list of a pack that is not there', { all: [{ list: 'two/pills' }] }, {}, /no list "two\/pills"/],
    ['too few cases', {}, { fires: [] }, /cases\.json:2: field "fires": the list is empty; write at least 2/],
    ['what is left to fill in', { sources: ['FILL IN: where'] }, {}, /field "sources\.0": .*"experimental"/],
  ])('names the file, the field and the remedy: %s', (_name, rule, changes, message) => {
    writePack('one', rule, changes);
    expect(() => readAllPacks(folder)).toThrow(message);
  });

  it('lets a rule on trial have something to fill in', () => {
    writePack('one', { status: 'experimental', sources: ['FILL IN: where'] });
    expect(readAllPacks(folder)).toHaveLength(1);
  });

  it('asks for cases', () => {
    writePack('one', {});
    rmSync(join(folder, 'one/names-pill/cases.json'));
    expect(() => readAllPacks(folder)).toThrow(/cases\.json: the file is missing/);
  });

  it('refuses an id that another pack has', () => {
    writePack('one', {});
    writePack('two', {});
    expect(() => readAllPacks(folder)).toThrow(/two.names-pill.rule\.json:2: field "id": the pack one has/);
  });
});
