import type { FieldPath } from './json-places.ts';

/** What `npm run rules:new` writes where only the author knows what belongs there. */
export const FILL_IN = 'FILL IN';

/** The places in a file's content that are still to be filled in. */
export function findToFill(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return value.includes(FILL_IN) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((entry, i) => findToFill(entry, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => findToFill(entry, [...path, name]));
}
