import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import type { Canaries } from '@/core/model/canary';
import type { Pack, TermList } from '@/core/model/pack';
import { clampPack } from '@/core/pack/limits';
import { selfTest } from '@/core/pack/self-test';
import packsFile from '@/generated/packs.json';
import safeguards from '@/generated/safeguards.json';
import { buildRule } from '../../../support/builders.ts';

const bundled = packsFile as unknown as readonly Pack[];
const outcome = (packs: readonly Pack[]) => selfTest(packs, compilePacks(packs), safeguards.canaries as Canaries);

describe('a third-party pack', () => {
  const [model] = bundled;
  const guest: Pack = {
    ...(model as Pack),
    name: 'school-district',
    policy: { note: 900, caution: 950, danger: 1000, cautionFamilies: 9, dangerFamilies: 9 },
    lists: [{ name: 'names', language: 'en', source: 'a test', gate: true, terms: ['zylotrex', 'buy'] }],
    rules: [
      buildRule({ id: 'names-it', points: 90, all: [{ list: 'names' }] }),
      buildRule({
        id: 'deal',
        family: 'offer',
        points: 90,
        near: 9,
        all: [{ phrase: ['in the yard'] }, { family: 'substance' }],
      }),
      buildRule({
        id: 'quiet',
        stance: 'against',
        points: 100,
        near: 0,
        family: 'other-subject',
        all: [{ phrase: ['telegram'] }],
      }),
    ],
  };
  it('brings no policy, no wording model, no rule against a warning, and hints only', () => {
    const clamped = clampPack(guest, bundled, 'third-party');
    if (!clamped.ok) throw new RangeError(clamped.problem);
    const { pack } = clamped.value;
    expect(pack.policy).toEqual(model?.policy);
    expect(pack.wording).toBeUndefined();
    expect(pack.rules.map(({ id, points }) => [id, points])).toEqual([
      ['names-it', 9],
      ['deal', 14],
    ]);
    expect(pack.lists[0]?.terms).toEqual(['zylotrex']);
    expect(outcome([...bundled, pack])).toEqual(outcome(bundled));
  });
  it('is refused under the name of a bundled one, or when it is too large', () => {
    expect(clampPack({ ...guest, name: 'pharmacy' }, bundled, 'third-party')).toEqual({
      ok: false,
      problem: 'name-of-a-bundled-pack',
    });
    const many = Array.from({ length: 5001 }, (_, i) => `word${i}`);
    const lists = [{ ...(guest.lists[0] as TermList), terms: many }];
    expect(clampPack({ ...guest, lists }, bundled, 'third-party')).toEqual({ ok: false, problem: 'too-large' });
  });
});
