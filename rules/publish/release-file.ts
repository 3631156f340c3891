import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const ReleaseFile = z.strictObject({
  seq: z.int().check(z.gte(1)),
  issued: z.iso.datetime(),
  minExtension: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
});

/** What `rules/release.json` says of the packs that come with the extension. `issued` in milliseconds since the epoch. */
export function readReleaseFile(file: string): { seq: number; issued: number; minExtension: string } {
  const { issued, ...rest } = ReleaseFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...rest, issued: Date.parse(issued) };
}
