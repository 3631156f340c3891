import type * as z from 'zod/mini';
import { Clause, Rule } from '@/core/model/rule';
import type { FieldPath } from './json-places.ts';
import { suggestName } from './nearest-name.ts';

type Issue = z.core.$ZodIssue;

/** A mistake, told so that its writer can mend it. */
export interface Explanation {
  readonly path: FieldPath;
  readonly message: string;
}

/** How a field looks when it is right, for those whose pattern says little. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  id: 'small letters, digits and single hyphens, as in "sold-without-prescription"',
  name: 'small letters, digits and single hyphens, as in "drug-sale"',
  reason: '"reason_" and small letters, as in "reason_buy_substance"',
  version: 'three numbers, as in "1.2.0"',
  added: 'a day that exists, as in "2026-11-24"',
  reviewed: 'a day that exists, as in "2026-11-24"',
  date: 'a day that exists, as in "2026-11-24"',
};

const CLAUSE_KINDS = ['phrase', 'list', 'detector', 'family'] as const;
const CLAUSE_HELP =
  'A clause is one of { "phrase": ["buy", "order"] }, { "list": "NAME" }, { "detector": "price" } and { "family": "substance" }.';

/**
 * Put an issue of the schema into plain words, one explanation for each mistake.
 * @param value what was checked, so that its own words can be named
 * @param knownFields names of the fields that may stand where an unknown one was found
 */
export function explainIssue(
  issue: Issue,
  value: unknown,
  knownFields: (path: FieldPath) => readonly string[],
): Explanation[] {
  const found = valueAt(value, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: describeUnknown(key, knownFields(issue.path), found),
      }));
    case 'invalid_union':
      return explainClause(issue, value, knownFields);
    default:
      return [{ path: issue.path, message: describeIssue(issue, found) }];
  }
}

function describeUnknown(key: string, known: readonly string[], around: unknown): string {
  const present = new Set(Object.keys((around as object | undefined) ?? {}));
  const open = known.filter((name) => !present.has(name));
  return `there is no such field.${suggestName(key, open) || suggestName(key, known)} Known here: ${known.join(', ') || 'none'}.`;
}

function describeIssue(issue: Exclude<Issue, { code: 'unrecognized_keys' | 'invalid_union' }>, found: unknown): string {
  const name = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  if (found === undefined) return `this field is missing; add it.${exampleOf(name)}`;
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, found);
    case 'invalid_value':
      return `${show(found)} is not known.${suggestName(String(found), issue.values.map(String))} Possible: ${issue.values.join(', ')}.`;
    case 'too_small':
      return describeSize(issue.origin, Number(issue.minimum), 'least', found);
    case 'too_big':
      return describeSize(issue.origin, Number(issue.maximum), 'most', found);
    case 'invalid_format':
      return `${show(found)} is not right; write ${LOOKS_LIKE[name] ?? `a text that fits ${issue.pattern ?? issue.format}`}.`;
    default:
      return `${show(found)} is not right (${issue.message}).`;
  }
}

function describeType(expected: string, found: unknown): string {
  const isNumber = ['int', 'number'].includes(expected);
  if (isNumber && typeof found === 'number') return `${show(found)} has to be a whole number.`;
  const quoted = isNumber && typeof found === 'string' && /^\d+$/.test(found);
  if (quoted) return `${show(found)} stands in quotation marks; write ${found} without them.`;
  if (expected === 'array' && typeof found === 'string')
    return `${show(found)} is a single text; put it in brackets: [${show(found)}].`;
  if (expected === 'boolean' && typeof found === 'string') return `write true or false, without quotation marks.`;
  return `${show(found)} is ${KINDS[kindOf(found)] ?? 'not right'}, but ${KINDS[expected] ?? expected} belongs here.`;
}

function describeSize(origin: string, limit: number, side: 'least' | 'most', found: unknown): string {
  const word = side === 'least' ? 'at least' : 'at most';
  if (origin === 'array') {
    const { length } = found as readonly unknown[];
    const has = length === 0 ? 'the list is empty' : `the list has ${length} ${length === 1 ? 'entry' : 'entries'}`;
    return `${has}; write ${word} ${limit}.`;
  }
  if (origin === 'string') return `${show(found)} has ${String(found).length} letters; it may have ${word} ${limit}.`;
  return `${show(found)} is too ${side === 'least' ? 'small' : 'large'}; the ${side} is ${limit}.`;
}

/** A clause is explained by the kind it was meant to be: the one whose field it has. */
function explainClause(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  knownFields: (path: FieldPath) => readonly string[],
): Explanation[] {
  const found = valueAt(value, issue.path);
  const fields = Object.keys(typeof found === 'object' && found !== null ? found : {});
  const kinds = CLAUSE_KINDS.filter((kind) => fields.includes(kind));
  const [kind, second] = kinds;
  if (kind === undefined) {
    const near = fields.map((field) => suggestName(field, CLAUSE_KINDS)).find((text) => text !== '') ?? '';
    return [{ path: issue.path, message: `this is no clause.${near} ${CLAUSE_HELP}` }];
  }
  if (second !== undefined)
    return [{ path: issue.path, message: `"${kind}" and "${second}" stand in one clause; make two clauses of it.` }];
  const issues = issue.errors[CLAUSE_KINDS.indexOf(kind)] ?? [];
  return issues.flatMap((each) => explainIssue({ ...each, path: [...issue.path, ...each.path] }, value, knownFields));
}

/** Fields that a rule may have at a place in it. */
export function fieldsOfRule(path: FieldPath, rule: unknown): readonly string[] {
  if (path.length === 0) return Object.keys(Rule.shape);
  const clause = valueAt(rule, path);
  const own = Clause.def.options.map((option) => Object.keys(option.shape));
  return own.find(([kind]) => Object.hasOwn((clause as object | undefined) ?? {}, kind ?? '')) ?? [...CLAUSE_KINDS];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in brackets',
  object: 'an object in braces',
  boolean: 'true or false',
  null: 'null',
};

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  status: '"experimental"',
  family: '"offer"',
  points: '12',
  reason: '"reason_buy_substance"',
  languages: '["en"]',
  all: '[{ "list": "NAME" }, { "family": "substance" }]',
  near: '15',
  negatedBy: '["list:common-signs/negations"]',
  falseAlarms: '["Advice on how to spot such shops"]',
  sources: '["where you know it from, with a date"]',
  source: '"where the words come from, with a date"',
  added: '"2026-11-24"',
  reviewed: '"2026-11-24"',
  terms: '["bonus pill*"]',
  fires: '[{ "name": "large orders", "text": "Free pills for large orders of Kamagra" }]',
  silent: '[{ "name": "a game", "text": "Bonus pills restore your health" }]',
};

function exampleOf(name: string): string {
  const example = EXAMPLES[name];
  return example ? ` For instance: "${name}": ${example}` : '';
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
