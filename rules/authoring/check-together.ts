import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '@/core/model/pack';
import type { Rule } from '@/core/model/rule';
import { CasesFile } from './cases-file.ts';
import { checkShape } from './check-shape.ts';
import { findToFill } from './fill-in.ts';
import { suggestName } from './nearest-name.ts';
import { type FileProblem, readFields } from './rule-file.ts';

/** A pack and the folder it was read from. */
export interface PackFolder {
  readonly folder: string;
  readonly pack: Pack;
}

/**
 * What can be wrong only when all packs are seen together: lists of other packs, ids used twice, reasons without words,
 * rules without cases, and rules that are shown though they still have something to fill in.
 * @param reasons keys that the message catalogues have words for
 */
export function checkTogether(packs: readonly PackFolder[], reasons: ReadonlySet<string>): FileProblem[] {
  const lists = new Set(packs.flatMap(({ pack }) => pack.lists.map(({ name }) => `${pack.name}/${name}`)));
  const seen = new Map<string, string>();
  return packs.flatMap(({ folder, pack }) =>
    pack.rules.flatMap((rule) => {
      const file = join(folder, rule.id, 'rule.json');
      const problems = [
        ...checkLists(namedLists(rule), pack.name, lists),
        ...checkReason(rule, reasons),
        ...checkId(rule, seen.get(rule.id)),
        ...checkFilled(rule),
      ];
      seen.set(rule.id, pack.name);
      return [...problems.map((problem) => ({ file, ...problem })), ...checkCases(join(folder, rule.id))];
    }),
  );
}

type Problem = Omit<FileProblem, 'file'>;

/** A list that a rule names, `pack/list` when it is another pack's, and the field that names it. */
export interface NamedList {
  readonly name: string;
  readonly path: FileProblem['path'];
}

export function namedLists(rule: Pick<Rule, 'all' | 'negatedBy'>): NamedList[] {
  const named = rule.all.flatMap((clause, i) =>
    'list' in clause ? [{ name: clause.list, path: ['all', i, 'list'] }] : [],
  );
  const negating = rule.negatedBy.flatMap((words, i) =>
    words.startsWith('list:') ? [{ name: words.slice(5), path: ['negatedBy', i] }] : [],
  );
  return [...named, ...negating];
}

/** Those that are not there. @param pack the rule's @param lists names of all lists, as `pack/list` */
export function checkLists(named: readonly NamedList[], pack: string, lists: ReadonlySet<string>): Problem[] {
  return named
    .filter(({ name }) => !lists.has(name.includes('/') ? name : `${pack}/${name}`))
    .map(({ name, path }) => ({ path, message: describeMissing(name, pack, lists) }));
}

function describeMissing(name: string, pack: string, lists: ReadonlySet<string>): string {
  const near = [...lists].map((each) => (each.startsWith(`${pack}/`) ? each.slice(pack.length + 1) : each));
  const elsewhere = near.find((each) => each.endsWith(`/${name}`));
  const hint = elsewhere ? ` Another pack has it: write "${elsewhere}".` : suggestName(name, near);
  const file = name.includes('/') ? '' : ` Add lists/${name}.LANGUAGE.json or correct the name.`;
  return `there is no list "${name}".${hint}${file}`;
}

function checkReason({ reason }: Rule, reasons: ReadonlySet<string>): Problem[] {
  if (reasons.has(reason)) return [];
  const hint = suggestName(reason, [...reasons]);
  const remedy = 'Take one that is there, or add words for it to src/locales/en.yml and ru.yml.';
  return [{ path: ['reason'], message: `there are no words for "${reason}".${hint} ${remedy}` }];
}

function checkId({ id }: Rule, otherPack: string | undefined): Problem[] {
  if (otherPack === undefined) return [];
  const message = `the pack ${otherPack} has a rule "${id}", too; give this one and its folder another name.`;
  return [{ path: ['id'], message }];
}

function checkFilled(rule: Rule): Problem[] {
  if (rule.status === 'experimental') return [];
  return findToFill(rule).map((path) => ({
    path,
    message: `this still has to be filled in; until then the rule's status has to be "experimental".`,
  }));
}

function checkCases(folder: string): FileProblem[] {
  const file = join(folder, 'cases.json');
  if (existsSync(file)) return checkShape(file, readFields(file), CasesFile);
  const message = 'the file is missing; write two texts in "fires" and two in "silent", as rules/README.md shows.';
  return [{ file, path: [], message }];
}
