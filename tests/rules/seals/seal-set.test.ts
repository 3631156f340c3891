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
/** The same within whole pages of a shop. */
let within: readonly Checked[] = [];

/** What shops write around their seals; sellers give advice too. */
const SHOP_WORDS = `<h1>Best prices for your health</h1><p>If you have questions, our pharmacists are here. You should never
  share your medicines.</p><ul><li>Free delivery</li><li>Aspirin 500 mg, 20 tablets, 3.99, add to cart</li></ul><h2>FAQ</h2>
  <p>How do I order? Make sure that your address is right. Check whether your parcel is complete.</p>
  <p>Is it safe to order from an online pharmacy? Do not worry, we are here for you since 2004.</p>`;

beforeAll(async () => {
  const all: Checked[] = [];
  const whole: Checked[] = [];
  for (const fragment of fragments) {
    all.push({ fragment, findings: checkSeals(await readFragment(fragment), seals) });
    const facts = await readFragment({ ...fragment, html: SHOP_WORDS + fragment.html });
    if (fragment.kind !== 'about') whole.push({ fragment, findings: checkSeals(facts, seals) });
  }
  checked = all;
  within = whole;
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

  it('is judged the same among the other words of a shop, advice included, whose cart nobody counted', () => {
    const alone = new Map(checked.map((each) => [each.fragment, each]));
    const differs = within.filter((each) => isRight(each) !== isRight(alone.get(each.fragment) ?? each));
    expect(differs.map(label)).toEqual([]);
    expect(within.filter(({ fragment }) => fragment.kind === 'true').filter(isDoubted)).toEqual([]);
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
