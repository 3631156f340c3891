import { fail, type Result, succeed } from '@/core/result';

/** Why a value has no canonical form. */
export type CanonicalProblem = 'not-json' | 'half-characters' | 'too-deep';

/** Deeper values than any of ours are refused, before they fill the stack. */
const DEEPEST = 64;

/**
 * A JSON value in the one way RFC 8785 (JSON Canonicalization Scheme) writes it: names in the order of their UTF-16 units,
 * no space, numbers and strings as ECMAScript writes them. Two writings of one value give the same text, so that a hash
 * over it tells whether the value was changed.
 *
 * Own code, because the packages for it would be one more dependency for thirty lines that a test holds to the RFC.
 * @returns `half-characters` for a text that cannot be written in UTF-8 (RFC 8785, 3.2.2.2)
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): Result<string, CanonicalProblem> {
  return write(value, 0);
}

function write(value: unknown, depth: number): Result<string, CanonicalProblem> {
  if (depth > DEEPEST) return fail('too-deep');
  if (value === null || typeof value === 'boolean') return succeed(String(value));
  if (typeof value === 'number') return Number.isFinite(value) ? succeed(JSON.stringify(value)) : fail('not-json');
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value)) return writeAll(value, (item) => write(item, depth + 1), '[', ']');
  if (typeof value !== 'object' || !isPlainObject(value)) return fail('not-json');
  // `sort` compares UTF-16 units, which is what the RFC asks for
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return writeAll(entries, (entry) => writeMember(entry, depth + 1), '{', '}');
}

function writeText(text: string): Result<string, CanonicalProblem> {
  return text.isWellFormed() ? succeed(JSON.stringify(text)) : fail('half-characters');
}

function writeMember([name, value]: readonly [string, unknown], depth: number): Result<string, CanonicalProblem> {
  const written = writeText(name);
  if (!written.ok) return written;
  const inner = write(value, depth);
  return inner.ok ? succeed(`${written.value}:${inner.value}`) : inner;
}

function writeAll<Item>(
  items: readonly Item[],
  writeItem: (item: Item) => Result<string, CanonicalProblem>,
  open: string,
  close: string,
): Result<string, CanonicalProblem> {
  const parts: string[] = [];
  for (const item of items) {
    const written = writeItem(item);
    if (!written.ok) return written;
    parts.push(written.value);
  }
  return succeed(open + parts.join(',') + close);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
