import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '@/core/model/pack';
import { createJudge } from '../../evaluate/judge-item.ts';
import { loadPacks } from '../../evaluate/load-rules.ts';
import { readHtml } from '../../evaluate/read-page.ts';
import { itemOf } from './item-of.ts';

const OFFER =
  'Buy Oxycodone 30 mg online without prescription. 30 pills $180, 60 pills $310. Order now on Telegram @pills_example, we accept Bitcoin, discreet overnight shipping.';
const FILLER = ' It was a fine day and nothing else happened in the town.'.repeat(12);

let judge: ReturnType<typeof createJudge>;
let folder = '';
beforeAll(() => {
  const packs: readonly Pack[] = loadPacks();
  judge = createJudge(packs, (host) => (host === 'news.example' ? 'news' : null));
  folder = mkdtempSync(join(tmpdir(), 'lantern-judge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('createJudge', () => {
  it('judges a text with the built packs and says which rules fired', async () => {
    const found = await judge(itemOf({ text: OFFER }), false);
    expect(['caution', 'danger']).toContain(found.level);
    expect(found.rules.length).toBeGreaterThan(2);
  });

  it('finds nothing in an ordinary text', async () => {
    expect(await judge(itemOf({ text: FILLER }), false)).toMatchObject({ level: 'clear', rules: [] });
  });

  it.each([
    ['a page of a well-known lawful host is a note at most', 'https://news.example/a', OFFER + FILLER, true],
    ['a short text there is a listing, so other people wrote it', 'https://news.example/a', OFFER, false],
    ['any other host vouches for nothing', 'https://shop.example/a', OFFER + FILLER, false],
  ])('%s', async (_, url, text, isNote) => {
    const { level } = await judge(itemOf({ text, url }), false);
    expect(level === 'note').toBe(isNote);
  });
});

describe('readHtml', () => {
  it('reads what a reader sees, runs no script and takes the address from the item', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      '<title>T</title><style>.off{display:none}</style><p>seen<p class=off>by style<p hidden>by mark<script>document.body.append("run")</script>',
    );
    const page = await readHtml(file, { url: 'https://shop.example/a?b=1' });
    expect(page).toMatchObject({ title: 'T', host: 'shop.example', path: '/a?b=1' });
    expect(page.blocks.map(({ text }) => text)).toEqual(['seen']);
  });
});
