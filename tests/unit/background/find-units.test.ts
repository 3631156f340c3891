import { describe, expect, it } from 'vitest';
import { bundledPacks } from '@/background/bundled-rules';
import { bundledSeals } from '@/background/bundled-seals';
import { findUnits } from '@/background/find-units';
import { compilePacks } from '@/core/match/compile';
import { NO_FACTS, type PageText } from '@/core/model/page';

const page = (blocks: PageText['blocks'], listings: PageText['listings'] = []): PageText => ({
  host: null,
  path: null,
  title: '',
  blocks,
  listings,
  facts: NO_FACTS,
  partial: [],
});
const compiled = compilePacks(bundledPacks());
const find = (read: PageText) => findUnits(read, compiled);
const OFFER = 'Buy Xanax 2mg without prescription, $50, telegram @some_shop';

describe('findUnits', () => {
  it('gives the page with what speaks for a warning', () => {
    const [unit, ...others] = find(page([{ text: OFFER, listing: null }]));
    expect(others).toEqual([]);
    expect(unit?.unit).toBe('page');
    expect(new Set(unit?.evidence.map(({ family }) => family)).size).toBeGreaterThanOrEqual(3);
  });

  it('gives what others write on a page as listings', () => {
    const listings = [{ userGenerated: true }, { userGenerated: true }];
    const blocks = [
      { text: 'A recipe for bread.', listing: 0 },
      { text: OFFER, listing: 1 },
    ];
    expect(find(page(blocks, listings)).map(({ unit, listing }) => [unit, listing])).toEqual([['listing', 1]]);
  });

  it('gives nothing where nothing speaks for a warning', () => {
    expect(find(page([{ text: 'A recipe for bread.', listing: null }]))).toEqual([]);
    expect(find(page([]))).toEqual([]);
  });

  it('counts a copied seal against the page that shows it, and an honest one for nobody', () => {
    const picture = {
      source: 'https://shop.example/legitscript-seal.png',
      alt: 'LegitScript approved',
      title: '',
      around: '',
    };
    const signs = (link: string) => {
      const seals = [{ ...picture, link }];
      const read = { ...page([{ text: OFFER, listing: null }]), host: 'shop.example', seals };
      return findUnits(read, { ...compiled, seals: bundledSeals() })[0]?.evidence.map(({ reason }) => reason) ?? [];
    };
    const entry = 'https://www.legitscript.com/websites/?checker_keywords=';
    expect(signs(`${entry}other.example`)).toContain('reason_seal_other_domain');
    expect(signs('https://other.example/')).toContain('reason_seal_linked_elsewhere');
    const without = find(page([{ text: OFFER, listing: null }]))[0]?.evidence.map(({ reason }) => reason);
    expect(signs(`${entry}shop.example`)).toEqual(without);
  });

  it('gives every unit, with 40 signs at most', () => {
    const listings = Array.from({ length: 80 }, () => ({ userGenerated: true }));
    const units = find(
      page(
        listings.map((_, listing) => ({ text: OFFER, listing })),
        listings,
      ),
    );
    expect(units).toHaveLength(80);
    for (const { evidence } of units) expect(evidence.length).toBeLessThanOrEqual(40);
  });
});
