import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type FieldPath, lineOfField } from './json-places.ts';

/** One or several mistakes in rule files; the message has a line for each, with file, line, field and remedy. */
export class RuleFileError extends Error {}

/** A mistake in a rule file. */
export interface FileProblem {
  readonly file: string;
  /** Where in the file; empty for the file as a whole. */
  readonly path: FieldPath;
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string;
}

/** @throws RuleFileError when there is any problem */
export function refuseProblems(problems: readonly FileProblem[]): void {
  if (problems.length > 0) throw new RuleFileError(problems.map(describeProblem).join('\n'));
}

/** `rules/packs/…/rule.json:6: field "points": …`, as editors and terminals make links of it. */
export function describeProblem({ file, path, message }: FileProblem): string {
  const line = existsSync(file) ? `:${lineOfField(readFileSync(file, 'utf8'), path)}` : '';
  return `${shortName(file)}${line}: ${path.length > 0 ? `field "${path.join('.')}": ` : ''}${message}`;
}

/** A file's name as seen from where the command was started, when it is below. */
export function shortName(file: string): string {
  const short = relative('', resolve(file));
  return short.startsWith('..') ? file : short;
}

/** The fields of a JSON file, `$schema` left out: it is for editors. @throws RuleFileError naming the line */
export function readFields(file: string): Record<string, unknown> {
  const text = readFileSync(file, 'utf8');
  const value = parseJson(text, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RuleFileError(`${shortName(file)}:1: the file has to be an object: begin it with { and end it with }.`);
  const { $schema: _, ...fields } = value as Record<string, unknown>;
  return fields;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = /line (\d+)/.exec(reason)?.[1] ?? lineAt(text, positionIn(reason, text));
    throw new RuleFileError(
      `${shortName(file)}:${place}: not valid JSON (${reason}). Look for a missing comma or quote there, or on the line before.`,
    );
  }
}

/** The runtime names no position when the text ends too early. */
function positionIn(reason: string, text: string): number {
  return Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).trimEnd().split('\n').length;
}
