import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Fragment, type FragmentKind, RIGHT } from './fragment.ts';

const KINDS = Object.keys(RIGHT) as [FragmentKind, ...FragmentKind[]];
const Row = z.strictObject({
  kind: z.enum(KINDS),
  issuer: z.string(),
  host: z.string(),
  name: z.string(),
  html: z.string(),
});

/** Fragments with a twist each, written by hand. Hosts of shops are invented. */
export const HAND_WRITTEN: readonly Fragment[] = z
  .array(Row)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'hand-written.json'), 'utf8')))
  .map((row) => ({ ...row, name: `${row.issuer} ${row.kind}: ${row.name}`, expect: RIGHT[row.kind] }));
