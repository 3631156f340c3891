import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';

const Item = z.object({
  id: z.string(),
  label: z.enum(['warn', 'quiet', 'ambiguous']),
  kind: z.string(),
  lang: z.string(),
  text: z.optional(z.string()),
  file: z.optional(z.string()),
  title: z.nullish(z.string()),
  url: z.nullish(z.string()),
  site: z.nullish(z.string()),
  source: z.nullish(z.string()),
  pair: z.nullish(z.string()),
  tags: z.nullish(z.array(z.string())),
});

/** A labelled text or page. `html` is the path of its page, when it has one. */
export interface CorpusItem extends z.infer<typeof Item> {
  readonly html: string | null;
}

/** What was read, and what was left out and why. */
export interface Corpus {
  readonly items: readonly CorpusItem[];
  readonly excluded: number;
  /** "FILE:LINE: reason" for every line that could not be used. */
  readonly broken: readonly string[];
}

/** Read items from `.jsonl` files and folders. A broken line is named and skipped; a path that is missing is an error. */
export function readCorpus(paths: readonly string[]): Corpus {
  const read = paths.flatMap(filesOf).map(readFile);
  return {
    items: read.flatMap((part) => part.items),
    excluded: read.reduce((sum, part) => sum + part.excluded, 0),
    broken: read.flatMap((part) => part.broken),
  };
}

/** A folder with an index.jsonl is a set of pages; a folder of folders is all of them, `perf` left to the bench. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`there is nothing at ${path}; give a .jsonl file or a folder.`);
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'));
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'perf' && entry.name !== 'html');
  return [
    ...files.map((entry) => join(path, entry.name)),
    ...folders.flatMap((entry) => filesOf(join(path, entry.name))),
  ];
}

function readFile(path: string): Corpus {
  const excludedIds = readExcluded(dirname(path));
  const items: CorpusItem[] = [];
  const broken: string[] = [];
  let excluded = 0;
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, path);
    if (typeof read === 'string') broken.push(`${path}:${i + 1}: ${read}`);
    else if (excludedIds.has(read.id)) excluded++;
    else items.push(read);
  }
  return { items, excluded, broken };
}

function readLine(line: string, path: string): CorpusItem | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not valid JSON';
  }
  const parsed = Item.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `field "${issue?.path.join('.')}": ${issue?.message}`;
  }
  const html = htmlOf(parsed.data, dirname(path), basename(path) === 'index.jsonl');
  if (html !== null && !existsSync(html)) return `the page ${html} is missing`;
  if (html === null && parsed.data.text === undefined) return 'neither "text" nor "file"';
  return { ...parsed.data, html };
}

function htmlOf(item: z.infer<typeof Item>, folder: string, indexed: boolean): string | null {
  if (item.file !== undefined)
    return [join(folder, item.file), join(folder, 'html', item.file)].find(existsSync) ?? join(folder, item.file);
  const beside = join(folder, 'html', `${item.id}.html`);
  return !indexed && existsSync(beside) ? beside : null;
}

/** Ids named in an exclude.txt in the folder or the one above: wrong labels found by reading. */
function readExcluded(folder: string): Set<string> {
  const files = [join(folder, 'exclude.txt'), join(folder, '..', 'exclude.txt')].filter(existsSync);
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return new Set(lines.filter((line) => !line.startsWith('#')).map((line) => line.trim().split(/\s/)[0] ?? ''));
}
