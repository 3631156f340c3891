import { beforeAll, describe, expect, it } from 'vitest';
import { DOUBTED, type SealFinding } from '@/core/model/seal';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { checkSeals } from '@/core/pharmacy/seals';
import { readSeals } from '../../../rules/read-seals.ts';
import { FALSE_KINDS, type Fragment } from './fragment.ts';
import { generateFragments } from './generated.ts';
import { HAND_WRITTEN } from './hand-written.ts';
import { readFragment } from './read-fragment.ts';

const seals = prepareSeals(readSeals());
const fragments = [...generateFragments(), ...HAND_WRITTEN];

interface Checked {
  readonly fragment: Fragment;
  readonly findings: readonly SealFinding[];
}
let checked: readonly Checked[] = [];

beforeAll(async () => {
  const all: Checked[] = [];
  for (const fragment of fragments) all.push({ fragment, findings: checkSeals(await readFragment(fragment), seals) });
  checked = all;
});

const isDoubted = ({ findings }: Checked) => findings.some(({ verdict }) => DOUBTED.includes(verdict));
const isRight = ({ fragment, findings }: Checked) =>
  findings.some(({ issuer, verdict }) => issuer === fragment.issuer && fragment.expect.includes(verdict));
const label = ({ fragment, findings }: Checked) =>
  `${fragment.name}: ${findings.map(({ issuer, verdict, problem }) => `${issuer} ${verdict} ${problem ?? ''}`).join(', ') || 'nothing'}`;

describe('the seal set', () => {
  it('has enough of each kind, of enough issuers', () => {
    expect(fragments.length).toBeGreaterThanOrEqual(300);
    expect(new Set(fragments.map(({ issuer }) => issuer)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(fragments.map(({ name }) => name)).size).toBe(fragments.length);
  });

  it('is found false where it is false', () => {
    const wrong = checked.filter(({ fragment }) => FALSE_KINDS.includes(fragment.kind));
    const missed = wrong.filter((each) => !isRight(each));
    const share = 1 - missed.length / wrong.length;
    console.log(`false seals found: ${wrong.length - missed.length} of ${wrong.length} (${share.toFixed(3)})`);
    for (const each of missed) console.log(`  missed: ${label(each)}`);
    for (const kind of FALSE_KINDS) {
      const some = wrong.filter(({ fragment }) => fragment.kind === kind);
      console.log(`  ${kind}: ${some.filter(isRight).length} of ${some.length}`);
    }
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('is not doubted where it is true, nor where seals are only spoken of', () => {
    const honest = checked.filter(({ fragment }) => ['true', 'about'].includes(fragment.kind));
    const doubted = honest.filter(isDoubted);
    const truly = honest.filter(({ fragment }) => fragment.kind === 'true');
    console.log(`honest seals doubted: ${doubted.length} of ${honest.length}`);
    for (const each of doubted) console.log(`  doubted: ${label(each)}`);
    console.log(`true seals found to lead to their issuer: ${truly.filter(isRight).length} of ${truly.length}`);
    for (const each of truly.filter((one) => !isRight(one))) console.log(`  not seen: ${label(each)}`);
    expect(doubted.length / honest.length).toBeLessThanOrEqual(0.01);
  });
});
