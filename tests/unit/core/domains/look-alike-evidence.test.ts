import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { judgePage } from '@/core/verdict/judge-page';
import { mayWarn } from '@/core/verdict/may-warn';
import { readLookAlikes } from '../../../../rules/read-look-alikes.ts';
import { buildPage, buildRule, packWithLists } from '../../../support/builders.ts';

const IMITATION = 'www.walgreens-pharmacy.shop';
const names = readLookAlikes();
const rules = [
  buildRule(),
  buildRule({
    id: 'offer',
    family: 'offer',
    points: 18,
    near: 20,
    all: [{ phrase: ['buy'] }, { family: 'substance' }],
  }),
];
const pack = packWithLists({ pills: ['alphazol'] }, rules);

function judge(text: string, host: string | null, packs = [pack]) {
  const [page] = judgePage(buildPage([text], { host }), compilePacks(packs, ['stable'], names), packs);
  return page;
}

describe('the host of a page resembles a lawful name', () => {
  it('which says nothing where nothing else speaks for a warning', () => {
    expect(judge('Garden chairs', IMITATION)?.evidence).toEqual([]);
  });

  it('which adds its points to what the page says, and quotes the host', () => {
    const [alone, beside] = [judge('buy alphazol', 'www.shop.example'), judge('buy alphazol', IMITATION)];
    expect(beside?.evidence.at(-1)).toMatchObject({ ruleId: 'look-alike-host', family: 'domain', quote: IMITATION });
    expect(beside?.decision.score).toBe((alone?.decision.score ?? 0) + 12);
  });

  it('which is no family of its own: it never makes an alarm that needs another sign', () => {
    const policy = { ...pack.policy, note: 1, caution: 2, danger: 500, cautionFamilies: 2, dangerFamilies: 2 };
    const eager = [{ ...pack, policy }];
    expect(judge('alphazol', IMITATION, eager)?.decision.level).not.toMatch(/caution|danger/);
    expect(judge('buy alphazol', IMITATION, eager)?.decision.level).not.toMatch(/caution|danger/);
  });

  it('which is known before a page is read closely', () => {
    const policy = { ...pack.policy, note: 1 };
    const packs = [{ ...pack, policy }];
    const page = buildPage(['buy alphazol'], { host: IMITATION });
    expect(mayWarn(page, compilePacks(packs, ['stable'], names), packs)).toBe(true);
  });

  it('which is asked of pages only, not of posts of others there', () => {
    const post = { text: 'buy alphazol', listing: 0 };
    const page = buildPage(['Chairs', post], { host: IMITATION, listings: [{ userGenerated: true }] });
    const units = judgePage(page, compilePacks([pack], ['stable'], names), [pack]);
    expect(units.flatMap(({ evidence }) => evidence).some(({ ruleId }) => ruleId === 'look-alike-host')).toBe(false);
  });
});
