import * as z from 'zod/mini';
import { Pack } from '@/core/model/pack';
import { fail, type Result, succeed } from '@/core/result';

/** Why a pack is refused: what is wrong, where in it, and what to do. */
export interface PackProblem {
  readonly problem: 'not-json' | 'wrong-shape' | 'unknown-list' | 'twice-the-same-id' | 'empty-list';
  /** Path inside the pack, as `rules.3.points`. */
  readonly where: string;
  readonly message: string;
}

z.config({ jitless: true });

/** Parse a pack's text. Never throws; a pack that is refused leaves everything as it was. */
export function parsePack(text: string): Result<Pack, PackProblem> {
  try {
    return checkPack(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ problem: 'not-json', where: '', message: `The pack is not valid JSON: ${message}` });
  }
}

/** Check the shape of a pack and that its rules name what exists. */
export function checkPack(value: unknown): Result<Pack, PackProblem> {
  const parsed = Pack.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail({
      problem: 'wrong-shape',
      where: issue?.path.join('.') ?? '',
      message: issue?.message ?? 'The pack does not have the expected shape.',
    });
  }
  const problem = findProblem(parsed.data);
  return problem ? fail(problem) : succeed(parsed.data);
}

function findProblem(pack: Pack): PackProblem | null {
  const ids = pack.rules.map((rule) => rule.id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice >= 0) {
    return {
      problem: 'twice-the-same-id',
      where: `rules.${twice}.id`,
      message: `Two rules are called "${ids[twice]}".`,
    };
  }
  const lists = pack.domains?.map(({ name }) => name) ?? [];
  const second = lists.findIndex((name, i) => lists.indexOf(name) !== i);
  if (second >= 0) {
    return {
      problem: 'twice-the-same-id',
      where: `domains.${second}.name`,
      message: `Two lists of domains are called "${lists[second]}".`,
    };
  }
  const empty = pack.lists.findIndex((list) => list.terms.length === 0);
  if (empty >= 0) {
    return {
      problem: 'empty-list',
      where: `lists.${empty}`,
      message: `List "${pack.lists[empty]?.name}" has no terms.`,
    };
  }
  return findUnknownList(pack);
}

function findUnknownList(pack: Pack): PackProblem | null {
  const known = new Set(pack.lists.map((list) => list.name));
  for (const [i, rule] of pack.rules.entries()) {
    const named = rule.all.flatMap((clause) => ('list' in clause ? [clause.list] : []));
    const negating = rule.negatedBy.filter((words) => words.startsWith('list:')).map((words) => words.slice(5));
    const missing = [...named, ...negating].find((name) => !name.includes('/') && !known.has(name));
    if (missing !== undefined) {
      const message = `Rule "${rule.id}" names the list "${missing}", which the pack does not have. Add lists/${missing}.LANGUAGE.json or correct the name.`;
      return { problem: 'unknown-list', where: `rules.${i}`, message };
    }
  }
  return null;
}
