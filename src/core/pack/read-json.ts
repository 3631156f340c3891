import { fail, type Result, succeed } from '@/core/result';

/** What JSON from outside may have at most. */
export interface JsonLimits {
  readonly bytes: number;
  /** Objects and arrays inside each other. */
  readonly depth: number;
  /** Keys of all objects together. */
  readonly keys: number;
}
export const PACK_LIMITS: JsonLimits = { bytes: 2 << 20, depth: 8, keys: 20_000 };
export const MANIFEST_LIMITS: JsonLimits = { bytes: 64 << 10, depth: 8, keys: 2_000 };

/** Read JSON in its one canonical form: just what `JSON.stringify` writes, in UTF-8. Never throws. */
export function readCanonicalJson(
  bytes: Uint8Array,
  limits: JsonLimits,
): Result<unknown, 'too-long' | 'not-canonical'> {
  if (bytes.length > limits.bytes) return fail('too-long');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? succeed(value) : fail('not-canonical');
  } catch {
    return fail('not-canonical');
  }
}
