import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledRules } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import type { Pack } from '@/core/model/pack';
import type { Rule } from '@/core/model/rule';
import type { CasesFile, CaseText } from './cases-file.ts';
import { explainHit, explainSilence } from './explain-match.ts';
import { findToFill } from './fill-in.ts';
import { lineOfField } from './json-places.ts';
import { readFields } from './rule-file.ts';

/** A rule, and the pack it belongs to. */
export interface NamedRule {
  readonly pack: string;
  readonly rule: Rule;
}

/** A case that did not go as it should, or something that the author has left open. */
export interface CaseFailure {
  readonly file: string;
  readonly line: number;
  /** What went wrong, in one line. */
  readonly title: string;
  /** The case's text; null when this is not about one. */
  readonly text: string | null;
  /** Other rules that fired on the text, as `pack/rule`. */
  readonly others: readonly string[];
  /** What to look at. */
  readonly explanation: readonly string[];
}

export interface RuleRun {
  readonly name: string;
  /** Number of cases tried. */
  readonly tried: number;
  readonly failures: readonly CaseFailure[];
}

/**
 * The rules that are meant by names on the command line: `pack/rule`, `rule`, or `pack` for all of its rules.
 * Without names all of them, those that are retired left out.
 * @returns the rules, and the names that fit none
 */
export function selectRules(
  packs: readonly Pack[],
  names: readonly string[],
): { rules: NamedRule[]; unknown: string[] } {
  const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack: pack.name, rule })));
  const isMeant = ({ pack, rule }: NamedRule, name: string) => [pack, rule.id, `${pack}/${rule.id}`].includes(name);
  const rules = all.filter((each) => names.length === 0 || names.some((name) => isMeant(each, name)));
  return {
    rules: rules.filter(({ rule }) => rule.status !== 'retired'),
    unknown: names.filter((name) => !all.some((each) => isMeant(each, name))),
  };
}

/**
 * Try a rule's cases against all packs together. Texts that are still to be written are not tried.
 * @param folder the folder with the packs
 * @param compiled all packs, experimental rules with them
 */
export function runCases({ pack, rule }: NamedRule, folder: string, compiled: CompiledRules): RuleRun {
  const file = join(folder, pack, rule.id, 'cases.json');
  const cases = readFields(file) as unknown as CasesFile;
  const sides = ['fires', 'silent'] as const;
  const failures = sides.flatMap((side) =>
    cases[side].flatMap((each, i) => {
      if (findToFill(each.text).length > 0) return [];
      const failure = tryCase(each, side, { pack, rule, compiled });
      return failure ? [{ ...failure, path: [side, i] }] : [];
    }),
  );
  const open = [join(folder, pack, rule.id, 'rule.json'), file].flatMap(findOpen);
  const tried = [...cases.fires, ...cases.silent].filter(({ text }) => findToFill(text).length === 0).length;
  const text = failures.length > 0 ? readFileSync(file, 'utf8') : '';
  const placed = failures.map(({ path, ...failure }) => ({ ...failure, file, line: lineOfField(text, path) }));
  return { name: `${pack}/${rule.id}`, tried, failures: [...placed, ...open] };
}

type Failure = Omit<CaseFailure, 'file' | 'line'>;

function tryCase(
  { name, text }: CaseText,
  side: keyof CasesFile,
  { pack, rule, compiled }: NamedRule & { readonly compiled: CompiledRules },
): Failure | null {
  const found = scanText(text, compiled).map((evidence) => `${evidence.pack}/${evidence.ruleId}`);
  const own = `${pack}/${rule.id}`;
  if (found.includes(own) === (side === 'fires')) return null;
  const others = found.filter((each) => each !== own);
  const compiledRule = compiled.rules.find((each) => each.pack === pack && each.rule.id === rule.id);
  if (!compiledRule) throw new RangeError(`${own} is not among the compiled rules`);
  const explain = side === 'fires' ? explainSilence : explainHit;
  const title =
    side === 'fires' ? `should fire on "${name}", but is silent` : `should be silent on "${name}", but fires`;
  return { title, text, others, explanation: explain(text, compiledRule, compiled) };
}

/** What `npm run rules:new` left for the author. */
function findOpen(file: string): CaseFailure[] {
  const text = readFileSync(file, 'utf8');
  const lines = [...new Set(findToFill(readFields(file)).map((path) => lineOfField(text, path)))];
  const [line, ...others] = lines;
  if (line === undefined) return [];
  const more = others.length > 0 ? `; so ${others.length > 1 ? 'are lines' : 'is line'} ${others.join(', ')}` : '';
  return [{ file, line, title: `still to be filled in${more}`, text: null, others: [], explanation: [] }];
}
