import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Pack } from '@/core/model/pack';
import { Rule } from '@/core/model/rule';
import { WordingModel } from '@/core/model/wording';
import { checkPack } from '@/core/pack/load';
import { checkShape } from './check-shape.ts';
import { checkLists, checkTogether, namedLists, type PackFolder } from './check-together.ts';
import { DomainFile, ListFile, PackFile } from './file-schemas.ts';
import { type FileProblem, RuleFileError, readFields, refuseProblems, shortName } from './rule-file.ts';

const ROOT = join(import.meta.dirname, '../..');
export const PACKS = join(ROOT, 'rules/packs');
const LANGUAGES_OF_REASONS = ['en', 'ru'];

/** A file and what is in it. */
interface ReadFile {
  readonly file: string;
  readonly fields: Record<string, unknown>;
}

/** Read and check the pack in a folder. @throws RuleFileError naming file, line, field and remedy */
export function readPackFolder(folder: string): Pack {
  const read = readFolder(folder);
  refuseProblems(read.problems);
  const { name, lists, rules } = read.pack;
  const own = new Set(lists.map((list) => `${name}/${list.name}`));
  refuseProblems(
    rules.flatMap((rule) =>
      checkLists(
        namedLists(rule).filter((list) => !list.name.includes('/')),
        name,
        own,
      ).map((problem) => ({ file: join(folder, rule.id, 'rule.json'), ...problem })),
    ),
  );
  return toPack(read);
}

/**
 * Read and check all packs, each by itself and all of them together.
 * @param root the folder with a folder for each pack
 * @throws RuleFileError naming file, line, field and remedy of everything that is wrong
 */
export function readAllPacks(root: string = PACKS): Pack[] {
  const folders = globSync(join(root, '*/pack.json')).map(dirname).sort().map(readFolder);
  refuseProblems(folders.flatMap(({ problems }) => problems));
  refuseProblems(checkTogether(folders, readReasons()));
  return folders.map(toPack);
}

/** What lies in a folder, and what is wrong with the single files. The pack is to be trusted when nothing is. */
interface ReadFolder extends PackFolder {
  readonly problems: readonly FileProblem[];
}

function readFolder(folder: string): ReadFolder {
  const read = (pattern: string): ReadFile[] => globSync(join(folder, pattern)).sort().map(readFile);
  const pack = readFile(join(folder, 'pack.json'));
  const [model] = read('wording.json');
  const [lists, rules, domains] = [read('lists/*.json'), read('*/rule.json'), read('domains/*.json')];
  const value = {
    ...pack.fields,
    ...(model ? { wording: model.fields } : {}),
    lists: lists.map(({ file, fields }) => ({ ...fields, ...listNameOf(file) })),
    rules: rules.map(({ fields }) => fields),
    ...(domains.length > 0 ? { domains: domains.map(toDomainList) } : {}),
  };
  const problems = [
    ...checkShape(pack.file, pack.fields, PackFile),
    ...(model ? checkShape(model.file, model.fields, WordingModel) : []),
    ...lists.flatMap(checkList),
    ...rules.flatMap(checkRule),
    ...domains.flatMap(({ file, fields }) => checkShape(file, fields, DomainFile)),
  ];
  return { folder, pack: value as unknown as Pack, problems };
}

function readFile(file: string): ReadFile {
  return { file, fields: readFields(file) };
}

/** Defaults are filled in, and what the product refuses is refused. */
function toPack({ folder, pack }: PackFolder): Pack {
  const checked = checkPack(pack);
  if (checked.ok) return inPublishedOrder(checked.value);
  const { where, message } = checked.problem;
  throw new RuleFileError(`${shortName(folder)}: "${where}" of the pack as a whole: ${message}`);
}

/**
 * Lists of one language beside each other, their terms in order: packed, that is a sixth smaller, and a change touches few
 * places. The order says nothing.
 */
function inPublishedOrder(pack: Pack): Pack {
  const lists = pack.lists
    .map((list) => ({ ...list, terms: [...list.terms].sort() }))
    .sort((a, b) => (`${a.language} ${a.name}` < `${b.language} ${b.name}` ? -1 : 1));
  return { ...pack, lists };
}

/** Keys of reasons that have words in the languages in which every reason needs them. */
export function readReasons(): Set<string> {
  const [first, ...others] = LANGUAGES_OF_REASONS.map((language) => {
    const words = parse(readFileSync(join(ROOT, `src/locales/${language}.yml`), 'utf8')) as object;
    return new Set(Object.keys(words).filter((key) => key.startsWith('reason_')));
  });
  return others.reduce((known, more) => known.intersection(more), first ?? new Set<string>());
}

function checkList({ file, fields }: ReadFile): FileProblem[] {
  const problems = checkShape(file, fields, ListFile);
  if (problems.length > 0 || (fields['terms'] as readonly string[]).length > 0) return problems;
  const message = 'the list has no terms; write at least one, or take the file away.';
  return [{ file, path: ['terms'], message }];
}

function checkRule({ file, fields }: ReadFile): FileProblem[] {
  const problems = checkShape(file, fields, Rule);
  const { id } = fields;
  const folder = basename(dirname(file));
  if (problems.length > 0 || id === folder) return problems;
  const message = `this is "${id}"; it has to be the folder's name, "${folder}".`;
  return [{ file, path: ['id'], message }];
}

/** `domains/us-fda-2022-08.json` is the list "us-fda-2022-08". */
function toDomainList({ file, fields }: ReadFile): Record<string, unknown> {
  return { name: basename(file, '.json'), ...fields };
}

/** `lists/pills.en.json` is the list "pills" in English. */
function listNameOf(file: string): { name: string; language: string } {
  const [name, language] = basename(file, '.json').split('.');
  if (name && language) return { name, language };
  throw new RuleFileError(`${shortName(file)}: call the file NAME.LANGUAGE.json, as in pills.en.json.`);
}
