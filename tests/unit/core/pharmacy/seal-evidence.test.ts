import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import { Evidence } from '@/core/model/evidence';
import { DOUBTED, type SealFinding, SealVerdict } from '@/core/model/seal';
import { sealEvidence } from '@/core/pharmacy/seal-evidence';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { readSeals } from '../../../../rules/read-seals.ts';
import { buildPack, buildPage } from '../../../support/builders.ts';

function finding(verdict: SealVerdict): SealFinding {
  return { issuer: 'cipa', name: 'CIPA', country: 'CA', verdict, quote: 'CIPA seal', leadsTo: null, problem: null };
}

describe('sealEvidence', () => {
  it('is given for doubts and nothing else', () => {
    const counted = SealVerdict.options.filter((verdict) => sealEvidence([finding(verdict)]).length > 0);
    expect(counted.sort()).toEqual([...DOUBTED].sort());
  });

  it('speaks against a shop once of each kind, in the seal’s words, and never for one', () => {
    const found = sealEvidence([...DOUBTED, ...DOUBTED].map(finding));
    expect(found).toHaveLength(DOUBTED.length);
    for (const evidence of found)
      expect(Evidence.parse(evidence)).toMatchObject({ family: 'licence-claim', stance: 'for', quote: 'CIPA seal' });
  });
});

describe('the seals of a page', () => {
  const compiled = { ...compilePacks([buildPack()]), seals: prepareSeals(readSeals()) };
  const seal = {
    source: 'https://shop.example/cipa-seal.png',
    alt: 'CIPA certified pharmacy seal',
    title: '',
    link: 'https://other.example/',
    around: '',
  };
  const scan = (words: string, rules: typeof compiled | ReturnType<typeof compilePacks> = compiled) =>
    scanPage({ ...buildPage([words], { host: 'shop.example' }), seals: [seal] }, rules)[0]?.evidence ?? [];
  const ids = (found: readonly Evidence[]) => found.map(({ ruleId }) => ruleId);

  it('count where its words say something', () => {
    expect(ids(scan('alphazol for you'))).toContain('seal-leads-elsewhere');
  });

  it('count for nothing where they do not, or where nobody knows of seals', () => {
    expect(scan('chairs for you')).toEqual([]);
    expect(ids(scan('alphazol for you', compilePacks([buildPack()])))).not.toContain('seal-leads-elsewhere');
  });
});
