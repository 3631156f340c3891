import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { judgeEvidence, judgePage } from '@/core/verdict/judge-page';
import { buildEvidence, buildPage, buildRule, POLICY, packWithLists } from '../../../support/builders.ts';

const near = { near: 20, all: [{ phrase: ['telegram'] }, { family: 'substance' as const }] };
const pack = packWithLists({ pills: ['alphazol'] }, [
  buildRule(),
  buildRule({ id: 'contact', family: 'contact', points: 30, ...near }),
  buildRule({
    id: 'price',
    family: 'price',
    points: 15,
    near: 20,
    all: [{ detector: 'price' }, { family: 'substance' }],
  }),
]);
const compiled = compilePacks([pack]);
const judge = (page: ReturnType<typeof buildPage>) =>
  judgePage(page, compiled, [pack]).map(({ unit, decision, evidence }) => ({
    unit,
    level: decision.level,
    rules: evidence.map(({ ruleId }) => ruleId),
  }));

const OFFER = 'alphazol $50, telegram';
const own = { userGenerated: false };
const users = { userGenerated: true };

describe('judgePage', () => {
  it('judges an honest page as clear', () => {
    expect(judge(buildPage(['Opening hours', 'alphazol is a medicine']))).toEqual([
      { unit: 'page', level: 'clear', rules: ['names-pill'] },
    ]);
  });

  it('quotes what the page shows rather than its title, where both say it', () => {
    const quotes = (page: ReturnType<typeof buildPage>) =>
      judgePage(page, compiled, [pack])[0]?.evidence.map(({ quote }) => quote);
    const page = buildPage(['A shop for you', 'alphazol at $50 each: telegram'], { title: 'alphazol $50 telegram' });
    expect(quotes(page)?.every((quote) => quote.includes('each'))).toBe(true);
    expect(quotes(buildPage(['Good morning'], { title: 'alphazol' }))).toEqual(['alphazol']);
  });

  it('reads the title as part of the page', () => {
    expect(judge(buildPage(['$50, telegram'], { title: 'alphazol' }))[0]?.level).toBe('caution');
  });

  it('a seller’s own listing counts for the page too', () => {
    const found = judge(buildPage([{ text: OFFER, listing: 0 }], { listings: [own] }));
    expect(found.map(({ unit, level }) => [unit, level])).toEqual([
      ['page', 'caution'],
      ['listing', 'caution'],
    ]);
  });

  it('what other people write never counts against the page', () => {
    const found = judge(buildPage(['A forum', { text: OFFER, listing: 0 }], { listings: [users] }));
    expect(found.map(({ unit, level }) => [unit, level])).toEqual([
      ['listing', 'caution'],
      ['page', 'clear'],
    ]);
  });

  it('a hundred comments together are not one offer', () => {
    const blocks = Array.from({ length: 100 }, (_, listing) => ({
      text: listing % 2 ? 'alphazol' : '$50, telegram',
      listing,
    }));
    const found = judge(buildPage(blocks, { listings: blocks.map(() => users) }));
    expect(found.filter(({ level }) => level !== 'clear')).toEqual([]);
  });

  it('a result on a search page is not a listing of its own', () => {
    const found = judge(
      buildPage([{ text: OFFER, listing: 0 }], { listings: [{ userGenerated: true, searchResult: true }] }),
    );
    expect(found).toEqual([{ unit: 'page', level: 'clear', rules: [] }]);
  });

  it('leaves out listings without anything for a warning', () => {
    const found = judge(buildPage([{ text: 'Nice weather', listing: 0 }], { listings: [users] }));
    expect(found.map(({ unit }) => unit)).toEqual(['page']);
  });
});

describe('judgeEvidence', () => {
  const strict = { name: 'strict', kind: null, policy: { ...POLICY, caution: 80 } };
  const plain = { name: 'test-pack', kind: null, policy: POLICY };
  const found = [buildEvidence('substance', 20), buildEvidence('contact', 30), buildEvidence('price', 10)];

  it('asks only the packs whose rules were met', () => {
    expect(judgeEvidence(found, [plain, strict]).level).toBe('caution');
    expect(judgeEvidence([...found, buildEvidence('offer', 1, { pack: 'strict' })], [plain, strict]).level).toBe(
      'note',
    );
  });

  it('is clear without a pack', () => {
    expect(judgeEvidence(found, [])).toEqual({ level: 'clear', score: 0, families: [] });
  });
});
