import { beforeAll, describe, expect, it } from 'vitest';
import { DOUBTED, type SealFinding, type SealVerdict } from '@/core/model/seal';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { checkSeals } from '@/core/pharmacy/seals';
import { readSeals } from '../../../rules/read-seals.ts';
import { readFragment } from '../seals/read-fragment.ts';
import { type BlindCase, readBlindCases } from './read-cases.ts';

/** Seals of whom no public page seen states what a doubt needs: where an honest one leads, or that there is none. */
const UNSOURCED = ['pharmacychecker', 'roszdravnadzor', 'anvisa', 'dea', 'swissmedic'];
const LEADS: readonly SealVerdict[] = ['linked-matching', 'linked-to-issuer'];
const HONEST: readonly BlindCase['expected'][] = ['true-seal', 'unproven', 'none'];
const IDLE: readonly BlindCase['expected'][] = ['own-page', 'words-only'];

interface Checked extends BlindCase {
  readonly findings: readonly SealFinding[];
}
let checked: readonly Checked[] = [];

beforeAll(async () => {
  const seals = prepareSeals(readSeals());
  const all: Checked[] = [];
  for (const each of readBlindCases()) all.push({ ...each, findings: checkSeals(await readFragment(each), seals) });
  checked = all;
});

const isDoubted = ({ findings }: Checked) => findings.some(({ verdict }) => DOUBTED.includes(verdict));
const leads = ({ findings }: Checked) => findings.some(({ verdict }) => LEADS.includes(verdict));

/** Share of the cases that pass; those that do not are printed. */
function share(what: string, cases: readonly Checked[], passes: (each: Checked) => boolean): number {
  const missed = cases.filter((each) => !passes(each));
  console.log(`${what}: ${cases.length - missed.length} of ${cases.length}`);
  for (const { id, kind, findings } of missed)
    console.log(
      `  ${id} (${kind}): ${findings.map(({ issuer, verdict }) => `${issuer} ${verdict}`).join(', ') || '-'}`,
    );
  return 1 - missed.length / cases.length;
}

describe('the set of seals written without sight of the check', () => {
  it('is doubted where it is false', () => {
    const wrong = checked.filter(({ expected }) => expected === 'false-seal');
    const sourced = wrong.filter(({ seal }) => !UNSOURCED.includes(seal));
    expect(share('false seals doubted', wrong, isDoubted)).toBeGreaterThanOrEqual(0.86);
    expect(share('of issuers with a source', sourced, isDoubted)).toBeGreaterThanOrEqual(0.95);
  });

  it('is not doubted where it is true, proves nothing, or is no seal', () => {
    const honest = checked.filter(({ expected }) => HONEST.includes(expected));
    expect(share('not doubted', honest, (each) => !isDoubted(each))).toBeGreaterThanOrEqual(0.99);
  });

  it('is told from one that leads to its issuer where it stays on its own site, or is only words', () => {
    const idle = checked.filter(({ expected }) => IDLE.includes(expected));
    const isNamed = ({ findings }: Checked) => findings.some(({ verdict }) => !LEADS.includes(verdict));
    expect(share('seals that lead nowhere, named', idle, isNamed)).toBeGreaterThanOrEqual(0.9);
    expect(idle.filter(isDoubted)).toEqual([]);
  });

  it('is seen to lead to its issuer where it does', () => {
    const honest = checked.filter(({ expected }) => expected === 'true-seal');
    expect(share('true seals seen', honest, leads)).toBeGreaterThanOrEqual(0.82);
  });
});
