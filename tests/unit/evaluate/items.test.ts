import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../evaluate/items.ts';
import { usesPage } from '../../evaluate/judge-item.ts';

const item = (fields: object) => JSON.stringify({ id: 'a', label: 'warn', kind: 'k', lang: 'en', ...fields });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantern-evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('readCorpus', () => {
  it('names a broken line with its number and reason and reads the rest', () => {
    const path = write(
      'items.jsonl',
      item({ text: 'x' }),
      '',
      '{',
      item({ label: 'bad', text: 'x' }),
      item({}),
      item({ id: 'b', text: 'y', more: 1 }),
    );
    const { items, broken } = readCorpus([path]);
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(broken).toEqual([
      `${path}:3: not valid JSON`,
      expect.stringContaining(`${path}:4: field "label"`),
      `${path}:5: neither "text" nor "file"`,
    ]);
  });

  it('leaves out and counts the ids of an exclude.txt beside the file and above it', () => {
    write('exclude.txt', '# why', 'a wrong label');
    write('in/exclude.txt', 'b');
    write('in/items.jsonl', ...['a', 'b', 'c'].map((id) => item({ id, text: 'x' })));
    const { items, excluded } = readCorpus([folder]);
    expect(items.map(({ id }) => id)).toEqual(['c']);
    expect(excluded).toBe(2);
  });

  it('finds pages beside the index or in html/, and says which is missing', () => {
    write('html/a.html', '<p>x');
    write('b.html', '<p>x');
    const index = write('index.jsonl', ...['a', 'b', 'c'].map((id) => item({ id, file: `${id}.html` })));
    const { items, broken } = readCorpus([folder]);
    expect(items.map(({ html }) => html)).toEqual([join(folder, 'html/a.html'), join(folder, 'b.html')]);
    expect(broken).toEqual([`${index}:3: the page ${join(folder, 'c.html')} is missing`]);
  });

  it('uses a page in place of the text when the index names it, a page beside a text only when asked', () => {
    write('html/a.html', '<p>x');
    write('items.jsonl', item({ text: 'x' }));
    write('index.jsonl', item({ id: 'i', file: 'a.html', text: 'x' }));
    const used = readCorpus([folder]).items.map((each) => [each.id, usesPage(each, false), usesPage(each, true)]);
    expect(used.sort()).toEqual([
      ['a', false, true],
      ['i', true, true],
    ]);
  });

  it('refuses a path that is not there', () => {
    expect(() => readCorpus([join(folder, 'none')])).toThrow('there is nothing at');
  });
});
