import { fail, type Result, succeed } from '@/core/result';

/** What JSON from outside may have at most. */
export interface JsonLimits {
  readonly bytes: number;
  /** Objects and arrays inside each other. */
  readonly depth: number;
  /** Keys of all objects together. */
  readonly keys: number;
  /** Commas between items: a million wrong ones would give a million complaints. */
  readonly commas: number;
}
export const PACK_LIMITS: JsonLimits = { bytes: 2 << 20, depth: 8, keys: 20_000, commas: 150_000 };
export const MANIFEST_LIMITS: JsonLimits = { bytes: 64 << 10, depth: 8, keys: 2_000, commas: 2_000 };

export type JsonProblem =
  | 'too-long'
  | 'too-deep'
  | 'too-many-keys'
  | 'too-many-items'
  /** An escape or a control character where honest files have none. */
  | 'odd-character'
  | 'not-utf-8'
  | 'not-json'
  /** Right JSON, yet not as `JSON.stringify` writes it: white space, a key twice, `1.0`, `1e999`. */
  | 'not-canonical';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPENING = [0x7b, 0x5b];
const CLOSING = [0x7d, 0x5d];
/** What may follow a backslash: quotation mark, backslash. Everything else escaped is a control character or half of one. */
const ESCAPED = [QUOTE, BACKSLASH];
const SPACE = 0x20;

/**
 * Read JSON in its one canonical form: just what `JSON.stringify` writes, in UTF-8. Size, depth and number of keys are
 * counted in one pass over the bytes before anything is built from them. Never throws.
 */
export function readCanonicalJson(bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonProblem> {
  if (bytes.length > limits.bytes) return fail('too-long');
  const problem = lookThrough(bytes, limits);
  if (problem !== null) return fail(problem);
  const text = decode(bytes);
  if (text === null) return fail('not-utf-8');
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? succeed(value) : fail('not-canonical');
  } catch {
    return fail('not-json');
  }
}

function lookThrough(bytes: Uint8Array, limits: JsonLimits): JsonProblem | null {
  let depth = 0;
  let keys = 0;
  let commas = 0;
  let inText = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < SPACE) return 'odd-character';
    if (inText) {
      if (byte === QUOTE) inText = false;
      else if (byte === BACKSLASH && !ESCAPED.includes(bytes[++i] ?? 0)) return 'odd-character';
    } else if (byte === QUOTE) inText = true;
    else if (byte === COLON && ++keys > limits.keys) return 'too-many-keys';
    else if (byte === COMMA && ++commas > limits.commas) return 'too-many-items';
    else if (OPENING.includes(byte) && ++depth > limits.depth) return 'too-deep';
    else if (CLOSING.includes(byte)) depth--;
  }
  return null;
}

/** A byte order mark is kept, so that it is refused as no JSON. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
