import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** What the check of seals has to make of a fragment; README.md says what each asks for. */
const Expected = z.enum(['false-seal', 'own-page', 'words-only', 'true-seal', 'unproven', 'none']);

const Heading = z.strictObject({
  id: z.string(),
  seal: z.string(),
  language: z.string(),
  expected: Expected,
  host: z.string(),
  kind: z.string(),
  note: z.string(),
});

/** One fragment of a page, with the host that shows it. */
export type BlindCase = z.infer<typeof Heading> & { html: string };

const HEADING = /^<!-- case (.+) -->$/;

function readHeading(line: string): z.infer<typeof Heading> | null {
  const found = HEADING.exec(line);
  if (found?.[1] === undefined) return null;
  const [id, seal, language, expected, host, kind, note] = found[1].split(' | ');
  return Heading.parse({ id, seal, language, expected, host, kind, note });
}

function readFile(text: string): BlindCase[] {
  const cases: BlindCase[] = [];
  for (const line of text.split('\n')) {
    const heading = readHeading(line);
    const last = cases.at(-1);
    if (heading !== null) cases.push({ ...heading, html: '' });
    else if (last !== undefined) last.html = `${last.html}${line}\n`;
  }
  return cases;
}

/** All cases of this folder, in the order of its files. Throws on a heading that is not complete. */
export function readBlindCases(): BlindCase[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFile(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')));
}
