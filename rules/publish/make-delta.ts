import { diffArrays } from 'diff';
import { type Delta, SEPARATOR } from '@/core/pack/delta';

/** More changed pieces than this are sent as a whole. */
const MOST_EDITS = 20_000;

/** What makes `after` out of `before`; null when so much changed that the whole text is the shorter way. */
export function makeDelta(before: string, after: string): Delta | null {
  const changes = diffArrays(before.split(SEPARATOR), after.split(SEPARATOR), { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  const parts: Delta['parts'] = [];
  let at = 0;
  for (const { added, removed, count, value } of changes) {
    if (added) parts.push(value.join(SEPARATOR));
    else if (!removed) parts.push([at, count]);
    if (!added) at += count;
  }
  return { schema: 1, parts };
}
