import { describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '@/content/blocks';
import { collectPage, partOf } from '@/content/collect';
import { SentPage } from '@/messages/page-text';

async function collected() {
  document.body.innerHTML = '<p>One</p><ul><li class="post">two</li></ul>';
  return partOf(await collectPage(document, () => true)).page;
}

describe('SentPage', () => {
  it('is what the page is read as', async () => {
    const page = await collected();
    expect(page.blocks.length).toBeGreaterThan(0);
    expect(SentPage.parse(page)).toEqual(page);
  });

  it('may be as long as is ever read, and not much longer', async () => {
    const page = await collected();
    const of = (...texts: string[]) => ({ ...page, blocks: texts.map((text) => ({ text, listing: null })) });
    expect(SentPage.safeParse(of('a'.repeat(TEXT_LIMIT))).success).toBe(true);
    expect(SentPage.safeParse(of(...Array(5).fill('a'.repeat(TEXT_LIMIT)))).success).toBe(false);
  });

  it('may bring pictures that could be seals, a few', async () => {
    document.body.innerHTML = '<a href="https://a.example/"><img alt="CIPA seal" src="/cipa.png"></a>';
    const { page } = partOf(await collectPage(document, () => true));
    expect(page.seals).toHaveLength(1);
    expect(SentPage.parse(page)).toEqual(page);
    const [seal] = page.seals ?? [];
    expect(SentPage.safeParse({ ...page, seals: Array(41).fill(seal) }).success).toBe(false);
    expect(SentPage.safeParse({ ...page, seals: [{ ...seal, alt: 'a'.repeat(301) }] }).success).toBe(false);
  });

  it('may bring words beside the text, not without an end', async () => {
    const page = await collected();
    expect(SentPage.parse({ ...page, asides: ['a picture'] })).toEqual({ ...page, asides: ['a picture'] });
    expect(SentPage.safeParse({ ...page, asides: ['a'.repeat(300_000)] }).success).toBe(false);
  });

  it.each([
    ['another field', { more: 1 }],
    ['a listing that is no number', { blocks: [{ text: 'a', listing: 'b' }] }],
    ['a part that is missing', { listings: undefined }],
    ['no text', { blocks: [{ text: null, listing: null }] }],
  ])('refuses %s', async (_name, wrong) => {
    expect(SentPage.safeParse({ ...(await collected()), ...wrong }).success).toBe(false);
  });
});
