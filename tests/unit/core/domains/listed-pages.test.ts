import { describe, expect, it } from 'vitest';
import { hashOfDomain } from '@/core/domains/domain-hash';
import { findListed, indexDomains } from '@/core/domains/find-listed';
import { compilePacks } from '@/core/match/compile';
import type { Standing } from '@/core/model/domain-list';
import type { PageText } from '@/core/model/page';
import { judgePage } from '@/core/verdict/judge-page';
import { buildDomains, buildPage, buildRule, packWithLists } from '../../../support/builders.ts';

const rules = [
  buildRule(),
  buildRule({
    id: 'no-prescription',
    family: 'no-prescription',
    points: 30,
    near: 20,
    all: [{ phrase: ['no prescription'] }, { family: 'substance' }],
  }),
  buildRule({ id: 'advice', family: 'advice', stance: 'against', points: 40, all: [{ phrase: ['never order'] }] }),
];

function levelOf(standing: Standing | null, texts: string[], changes: Partial<PageText> = {}) {
  const pack = {
    ...packWithLists({ pills: ['alphazol'] }, rules),
    ...(standing ? { domains: [buildDomains(['shop.example'], { standing })] } : {}),
  };
  const [page] = judgePage(buildPage(texts, { host: 'www.shop.example', ...changes }), compilePacks([pack]), [pack]);
  return page?.decision.level ?? 'clear';
}

const NOTHING = ['Garden chairs'];
const NAMED = ['alphazol is a medicine'];
const OFFERED = ['alphazol, no prescription'];
const ADVICE = ['Never order alphazol, no prescription'];

describe('a page on a listed domain', () => {
  it.each<[string, Standing, string[], string]>([
    ['an official warning needs nothing else', 'official-warning', NOTHING, 'danger'],
    ['… and no advice lowers it', 'official-warning', ADVICE, 'danger'],
    ['that a seller is called rogue is worth knowing', 'rogue', NOTHING, 'note'],
    ['… amber where a medicine is named', 'rogue', NAMED, 'caution'],
    ['… red where an offer confirms it', 'rogue', OFFERED, 'danger'],
    ['… and advice is camouflage there', 'rogue', ADVICE, 'danger'],
    ['that a name was reported says nothing by itself', 'reported', NOTHING, 'clear'],
    ['… nor where a medicine is named', 'reported', NAMED, 'clear'],
    ['… and makes no alarm of what is none', 'reported', OFFERED, 'note'],
    ['a register speaks against a warning', 'licensed', OFFERED, 'clear'],
  ])('%s', (_, standing, texts, level) => expect(levelOf(standing, texts)).toBe(level));

  it('is judged by its own words on any other domain', () => {
    expect(levelOf('official-warning', OFFERED, { host: 'shop.example.com' })).toBe(levelOf(null, OFFERED));
    expect(levelOf('official-warning', NOTHING, { host: null })).toBe('clear');
  });

  it('tells who lists it, since when; posts of others there are judged by themselves', () => {
    const pack = { ...packWithLists({ pills: ['alphazol'] }, rules), domains: [buildDomains(['shop.example'])] };
    const post = { text: 'alphazol, no prescription', listing: 0 };
    const read = buildPage(['Chairs', post], { listings: [{ userGenerated: true }] });
    const [page, listing] = judgePage(read, compilePacks([pack]), [pack]);
    expect(page?.evidence[0]).toMatchObject({
      pack: 'test-pack',
      ruleId: 'test-list',
      family: 'domain',
      quote: 'shop.example',
      listed: { standing: 'official-warning', issuer: 'us-fda', country: 'US', since: '2026-11-24' },
    });
    expect(listing?.evidence.some(({ family }) => family === 'domain')).toBe(false);
  });
});

describe('findListed', () => {
  it('takes the list that says most', () => {
    const lists = (['reported', 'rogue', 'official-warning'] as const).map((standing) =>
      buildDomains(['shop.example'], { name: standing, standing }),
    );
    const index = indexDomains([{ name: 'pack', domains: lists }]);
    expect(findListed('shop.example', index)?.name).toBe('official-warning');
  });

  it('keeps no name that could be read', () => {
    const index = indexDomains([{ name: 'pack', domains: [buildDomains(['shop.example'])] }]);
    expect([...index.listOf.keys()]).toEqual([hashOfDomain('shop.example')]);
    expect(JSON.stringify(index.lists)).not.toContain('shop');
  });
});
