import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { createJudge } from '../evaluate/judge-item';

interface DemoPage {
  readonly file: string;
  readonly expected: string;
}

const PAGES = 'tests/demo/pages';
const pages = JSON.parse(readFileSync(`${PAGES}/demo.json`, 'utf8')) as DemoPage[];
const packs = globSync('rules/packs/*/pack.json').map((file) => readPackFolder(dirname(file)));
const judge = createJudge(packs, () => null);

describe('a page of the demo gets its level', () => {
  it.each(pages)('$file: $expected', async ({ file, expected }) => {
    const html = `${PAGES}/${file}`;
    const { level } = await judge({ id: file, label: 'ambiguous', kind: 'demo', lang: 'en', file, html }, true);
    expect(level).toBe(expected);
  });
});
