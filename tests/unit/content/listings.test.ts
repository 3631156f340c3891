import { describe, expect, it } from 'vitest';
import { ListingFinder } from '@/content/listings';

const POST = '<div class="post">A text that is long enough to be a post.</div>';
const RESULT = '<div class="entry"><h3><a href="#">A page</a></h3><cite>example.org</cite></div>';

/** What the finder says of all `div`s with these classes. */
function find(html: string, selector: string) {
  document.body.innerHTML = html;
  const finder = new ListingFinder();
  const found = [...document.querySelectorAll(selector)].map((element) => finder.listingOf(element) !== null);
  return { found, listings: finder.listings };
}

function others(count: number): string {
  return Array.from({ length: count }, (_, i) => `<div class="other-${i}">x</div>`).join('');
}

describe('listings', () => {
  it('are posts that stand among others like them, near by', () => {
    expect(find(POST.repeat(3), '.post').found).toEqual([true, true, true]);
    expect(find(POST.repeat(2), '.post').found).toEqual([false, false]);
    expect(find(`${POST}${others(10)}`.repeat(3), '.post').found).toEqual([true, true, true]);
    expect(find(`${POST}${others(100)}`.repeat(3), '.post').found).toEqual([false, false, false]);
  });

  it("are a search engine's entries: a linked heading and where it leads, one of several", () => {
    const { found, listings } = find(RESULT.repeat(3), '.entry');
    expect(found).toEqual([true, true, true]);
    expect(listings.every(({ searchResult }) => searchResult)).toBe(true);
    expect(find(RESULT.repeat(2), '.entry').found).toEqual([false, false]);
    expect(find(RESULT.replace('<cite>example.org</cite>', '').repeat(3), '.entry').found).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are no boxes that hold several entries', () => {
    const { found } = find(`<div class="page">${RESULT.repeat(3)}</div>`.repeat(3), '.page');
    expect(found).toEqual([false, false, false]);
  });
});
