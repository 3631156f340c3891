import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { CasesFile, FEWEST_CASES, MOST_CASES } from '../../rules/authoring/cases-file.ts';
import { findToFill } from '../../rules/authoring/fill-in.ts';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';

const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
const compiled = compilePacks(packs, ['stable', 'experimental']);
const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack: pack.name, rule, id: rule.id })));
const listNames = packs.flatMap((pack) => pack.lists.map((list) => `${pack.name}/${list.name}`));
const words = ['en', 'ru'].map((language) => parse(readFileSync(`src/locales/${language}.yml`, 'utf8')) as object);

const folders = globSync('rules/packs/*/*/rule.json').map(dirname).sort();
const cases = folders.map((folder) => {
  const { $schema: _, ...raw } = JSON.parse(readFileSync(`${folder}/cases.json`, 'utf8')) as Record<string, unknown>;
  return { id: basename(folder), pack: basename(dirname(folder)), ...CasesFile.parse(raw) };
});

const active = cases.filter((each) => {
  const status = rules.find(({ pack, id }) => pack === each.pack && id === each.id)?.rule.status;
  return status !== 'retired';
});
const firing = active.flatMap(({ id, pack, fires }) => fires.map((each) => ({ id, pack, ...each })));
const silent = active.flatMap((each) => each.silent.map(({ name, text }) => ({ ...each, name, text })));

/** The lists a rule names, as `pack/list`. */
function namedLists(pack: string, rule: (typeof rules)[number]['rule']): string[] {
  const named = rule.all.flatMap((clause) => ('list' in clause ? [clause.list] : []));
  const negating = rule.negatedBy.flatMap((each) => (each.startsWith('list:') ? [each.slice(5)] : []));
  return [...named, ...negating].map((name) => (name.includes('/') ? name : `${pack}/${name}`));
}

const foundIn = (text: string, pack: string) =>
  scanText(text, compiled)
    .filter((item) => item.pack === pack)
    .map(({ ruleId }) => ruleId);

describe('every rule does what its own cases say', () => {
  it.each(firing)('$pack/$id fires: $name', ({ id, pack, text }) => {
    expect(foundIn(text, pack)).toContain(id);
  });

  it.each(silent)('$pack/$id is silent: $name', ({ id, pack, text }) => {
    expect(foundIn(text, pack)).not.toContain(id);
  });
});

describe('every rule is complete', () => {
  it('has two firing and two silent cases, and not too many', () => {
    const short = cases.filter((each) => each.fires.length < FEWEST_CASES || each.silent.length < FEWEST_CASES);
    const long = cases.filter((each) => each.fires.length + each.silent.length > MOST_CASES);
    expect([...short, ...long].map(({ id }) => id)).toEqual([]);
  });

  it('has nothing left that rules:new wrote to be filled in', () => {
    const open = [...rules.map(({ rule }) => rule), ...cases].filter((each) => findToFill(each).length > 0);
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it('names no case twice and tries no text twice', () => {
    const twice = cases.filter(({ fires, silent: quiet }) => {
      const all = [...fires, ...quiet];
      return (
        new Set(all.map(({ text }) => text)).size < all.length || new Set(all.map(({ name }) => name)).size < all.length
      );
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('says where it is wrong and where it comes from', () => {
    const blank = (entries: readonly string[]) => entries.length === 0 || entries.some((entry) => entry.trim() === '');
    expect(rules.filter(({ rule }) => blank(rule.falseAlarms) || blank(rule.sources)).map(({ id }) => id)).toEqual([]);
  });

  it('was reviewed when it was added or later', () => {
    expect(rules.filter(({ rule }) => rule.reviewed < rule.added).map(({ id }) => id)).toEqual([]);
  });

  it('has a reason that both languages have words for', () => {
    const missing = rules.flatMap(({ rule }) =>
      words.filter((known) => !Object.hasOwn(known, rule.reason)).map(() => rule.reason),
    );
    expect(missing).toEqual([]);
  });

  it('has an id of its own in all packs', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('rules and lists fit together', () => {
  it('every list a rule names is there', () => {
    const unknown = rules
      .flatMap(({ pack, rule }) => namedLists(pack, rule))
      .filter((name) => !listNames.includes(name));
    expect(unknown).toEqual([]);
  });

  it('every list is used by some rule', () => {
    const used = new Set(rules.flatMap(({ pack, rule }) => namedLists(pack, rule)));
    expect([...new Set(listNames)].filter((name) => !used.has(name))).toEqual([]);
  });

  it('no list names a term twice', () => {
    const twice = packs.flatMap(({ lists }) =>
      lists.flatMap(({ name, terms }) =>
        terms.filter((term, at) => terms.indexOf(term) !== at).map((term) => `${name}: ${term}`),
      ),
    );
    expect(twice).toEqual([]);
  });
});
