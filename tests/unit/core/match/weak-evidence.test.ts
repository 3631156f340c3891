import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { asSupport } from '@/core/match/weak-evidence';
import type { PageText } from '@/core/model/page';
import { judgePage } from '@/core/verdict/judge-page';
import { buildEvidence, buildPage, buildRule, packWithLists } from '../../../support/builders.ts';

const rule = (family: 'substance' | 'offer' | 'contact' | 'payment' | 'advice', points: number, word: string) =>
  buildRule({
    id: `says-${family}`,
    family,
    points,
    stance: family === 'advice' ? 'against' : 'for',
    all: [{ phrase: [word] }],
  });
const pack = packWithLists({ pills: ['alphazol'] }, [
  buildRule(),
  rule('offer', 22, 'for sale'),
  rule('contact', 25, 'telegram'),
  rule('payment', 20, 'bitcoin'),
  rule('advice', 40, 'ask a doctor'),
]);
const compiled = compilePacks([pack]);

function judge(words: string, beside: Partial<PageText> = {}) {
  const [page] = judgePage(buildPage([words], beside), compiled, [pack]);
  return { level: page?.decision.level, signs: page?.evidence.map(({ family, points }) => `${family} ${points}`) };
}

const LURE = 'alphazol for sale, telegram, bitcoin';

describe('words beside the text (E43, E45)', () => {
  it('raise nothing alone, in title or elsewhere', () => {
    expect(judge('Garden chairs', { asides: [LURE] })).toEqual({ level: 'clear', signs: [] });
    expect(judge('Garden chairs', { title: LURE })).toEqual({ level: 'clear', signs: ['substance 20'] });
    expect(judge('alphazol', { asides: [LURE], title: LURE })).toEqual({ level: 'clear', signs: ['substance 20'] });
  });

  it('support half an offer, for few points and by two families at most', () => {
    expect(judge('alphazol for sale').level).toBe('note');
    expect(judge('alphazol for sale', { asides: ['telegram', 'bitcoin', LURE] })).toEqual({
      level: 'caution',
      signs: ['offer 22', 'substance 20', 'contact 9', 'payment 9'],
    });
  });

  it('the title counts in full beside two families that the page shows', () => {
    expect(judge('alphazol for sale', { title: 'telegram' }).signs).toEqual(['contact 25', 'offer 22', 'substance 20']);
  });

  it('never speak against a warning, as the title does', () => {
    const plain = judge(LURE);
    expect(judge(LURE, { asides: ['ask a doctor'] })).toEqual(plain);
    expect(judge(LURE, { title: 'ask a doctor' })).not.toEqual(plain);
  });

  it('add nothing to a listing, which other people may have written', () => {
    const page = buildPage([{ text: 'alphazol for sale', listing: 0 }], {
      listings: [{ userGenerated: true }],
      asides: [LURE],
    });
    expect(judgePage(page, compiled, [pack]).map(({ evidence }) => evidence.map(({ family }) => family))).toEqual([
      ['offer', 'substance'],
      [],
    ]);
  });
});

describe('asSupport', () => {
  const shown = [buildEvidence('substance', 20), buildEvidence('offer', 15)];

  it('takes the strongest sign of each family that is not shown', () => {
    const beside = [buildEvidence('contact', 5, { ruleId: 'weaker' }), buildEvidence('contact', 25), ...shown];
    expect(asSupport(beside, shown)).toEqual([buildEvidence('contact', 9)]);
  });

  it('leaves out the wording and what speaks against', () => {
    const against = buildEvidence('report', 30, { stance: 'against' });
    expect(asSupport([buildEvidence('wording', 25), against], shown)).toEqual([]);
    expect(
      asSupport([buildEvidence('contact', 25)], [...shown.slice(1), against, buildEvidence('wording', 25)]),
    ).toEqual([]);
  });
});
