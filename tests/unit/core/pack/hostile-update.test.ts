import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import type { Canaries } from '@/core/model/canary';
import type { FloorChoice } from '@/core/model/floor';
import type { Pack, TermList } from '@/core/model/pack';
import type { Rule } from '@/core/model/rule';
import { changeBetween, isLarge } from '@/core/pack/change';
import { floorOf, withFloor } from '@/core/pack/floor';
import { clampPack } from '@/core/pack/limits';
import { unknownListOf } from '@/core/pack/names';
import { selfTest } from '@/core/pack/self-test';
import packsFile from '@/generated/packs.json';
import safeguards from '@/generated/safeguards.json';
import { buildRule } from '../../../support/builders.ts';

const bundled = packsFile as unknown as readonly Pack[];
const canaries = safeguards.canaries as Canaries;
const floor = floorOf(bundled, safeguards.floor as unknown as FloorChoice);

type Outcome = { readonly held: boolean; readonly refused: string | null; readonly packs: readonly Pack[] };

/** What the update does with packs between their signature and their use. */
function tryUpdate(packs: readonly Pack[]): Outcome {
  const clamped = packs.map((pack) => {
    const result = clampPack(pack, bundled, 'own');
    return result.ok ? result.value.pack : pack;
  });
  const after = withFloor(clamped, floor);
  const held = isLarge(changeBetween(bundled, after));
  if (unknownListOf(after) !== null) return { held, refused: 'unknown-list', packs: after };
  const tested = selfTest(after, compilePacks(after), canaries);
  return { held, refused: tested.ok ? null : tested.problem.problem, packs: after };
}

const untouched = (packs: readonly Pack[]) => selfTest(packs, compilePacks(packs), canaries);
const alter = (change: (pack: Pack) => Partial<Pack>): Pack[] => bundled.map((pack) => ({ ...pack, ...change(pack) }));
const alterRules = (change: (rule: Rule) => Partial<Rule>): Pack[] =>
  alter(({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, ...change(rule) })) }));
const alterLists = (change: (list: TermList) => Partial<TermList>): Pack[] =>
  alter(({ lists }) => ({ lists: lists.map((list) => ({ ...list, ...change(list) })) }));
const addRule = (name: string, rule: Rule): Pack[] =>
  alter((pack) => (pack.name === name ? { rules: [...pack.rules, rule] } : {}));
const EVERYDAY = ['the', 'buy', 'и', 'price', 'und', 'de'];
const against = (changes: Partial<Rule>) => buildRule({ stance: 'against', points: 100, near: 0, ...changes });

/** The attacks, by name. */
const ATTACKS: readonly (readonly [string, () => Pack[]])[] = [
  ['drops the words of a list', () => alterLists(({ name }) => (name === 'street-drugs' ? { terms: ['zzqqzz'] } : {}))],
  [
    'gives every rule for a warning one point',
    () => alterRules(({ stance }) => (stance === 'for' ? { points: 1 } : {})),
  ],
  ['gives every rule a hundred points', () => alterRules(() => ({ points: 100 }))],
  [
    'makes everyday words substances',
    () =>
      alterLists(({ name, terms }) =>
        name === 'street-drugs' || name === 'controlled-medicines' ? { terms: [...terms, ...EVERYDAY] } : {},
      ),
  ],
  [
    'raises the thresholds',
    () => alter(({ policy }) => ({ policy: { ...policy, note: 900, caution: 950, danger: 1000 } })),
  ],
  [
    'lowers the thresholds',
    () => alter(() => ({ policy: { note: 1, caution: 1, danger: 1, cautionFamilies: 1, dangerFamilies: 1 } })),
  ],
  [
    'silences every rule by everyday words',
    () => alterRules(({ negatedBy }) => ({ negatedBy: [...negatedBy, ...EVERYDAY] })),
  ],
  [
    'fills the lists of negations with everyday words',
    () =>
      alterLists(({ name, terms }) =>
        name === 'negations' || name === 'not-sold' ? { terms: [...terms, ...EVERYDAY, 'telegram', 'bitcoin'] } : {},
      ),
  ],
  [
    'speaks against a warning at the word price',
    () =>
      addRule(
        'common-signs',
        against({ id: 'honest-price', family: 'report', all: [{ phrase: ['price', 'telegram'] }] }),
      ),
  ],
  [
    'renames the substances’ family',
    () => alterRules(({ family }) => (family === 'substance' ? { family: 'offer' } : {})),
  ],
  ['turns the stance of offers', () => alterRules(({ family }) => (family === 'offer' ? { stance: 'against' } : {}))],
  ['retires every rule', () => alterRules(() => ({ status: 'retired' }))],
  ['leaves out two packs', () => bundled.filter(({ name }) => name === 'common-signs').map((pack) => pack)],
  [
    'brings a wording model that hears only talk',
    () => alter(({ wording }) => (wording ? { wording: { ...wording, bias: -20, step: 1 } } : {})),
  ],
  ['closes the gate', () => alterLists(() => ({ gate: false }))],
];

/** What each comes to (limited, raised to the floor, held, refused after that), and what the self-test alone says of it. */
const OUTCOMES: Readonly<Record<string, readonly [string, string]>> = {
  'drops the words of a list': ['raised', 'misses-plain-offers'],
  'gives every rule for a warning one point': ['raised', 'misses-plain-offers'],
  'gives every rule a hundred points': ['limited held flags-lawful-text', 'flags-lawful-text'],
  'makes everyday words substances': ['limited', 'flags-lawful-text'],
  'raises the thresholds': ['limited', 'misses-plain-offers'],
  'lowers the thresholds': ['limited', 'flags-lawful-text'],
  'silences every rule by everyday words': ['limited raised', 'misses-plain-offers'],
  'fills the lists of negations with everyday words': ['limited', 'misses-plain-offers'],
  'speaks against a warning at the word price': ['limited', 'misses-plain-offers'],
  'renames the substances’ family': ['limited raised', 'misses-plain-offers'],
  'turns the stance of offers': ['limited raised', 'misses-plain-offers'],
  'retires every rule': ['raised held flags-lawful-text', 'misses-plain-offers'],
  'leaves out two packs': ['raised held', 'misses-plain-offers'],
  'brings a wording model that hears only talk': ['limited', 'passes'],
  'closes the gate': ['limited raised', 'passes'],
};

describe('the bundled packs', () => {
  it('pass: nothing is flagged, missed, clamped, put back or held', () => {
    expect(untouched(bundled)).toEqual({ ok: true, value: { quiet: 200, illicit: 100, missed: [] } });
    for (const pack of bundled) {
      const clamped = clampPack(pack, bundled, 'own');
      expect(clamped).toEqual({ ok: true, value: { pack, limited: [] } });
      expect(clamped.ok && clamped.value.pack).toBe(pack);
    }
    expect(withFloor(bundled, floor)).toBe(bundled);
    expect(Object.values(changeBetween(bundled, bundled))).toEqual([0, 0, 0, 0, 0]);
    expect(unknownListOf(bundled)).toBeNull();
  });
});

describe('a small honest update', () => {
  const update = alter((pack) =>
    pack.name === 'drug-sale'
      ? {
          version: '1.0.1',
          lists: pack.lists.map((list) =>
            list.name === 'street-drugs' && list.language === 'en'
              ? { ...list, terms: [...list.terms.slice(1), 'zylotrex*'] }
              : list,
          ),
          rules: pack.rules.map((rule) => (rule.id === 'research-only' ? { ...rule, points: rule.points - 3 } : rule)),
        }
      : {},
  );

  it('comes into force as it is', () => {
    for (const pack of update)
      expect(clampPack(pack, bundled, 'own')).toEqual({ ok: true, value: { pack, limited: [] } });
    const { held, refused, packs } = tryUpdate(update);
    expect({ held, refused }).toEqual({ held: false, refused: null });
    expect(packs).toEqual(update);
  });
});

describe('P06, P07: an update that flags lawful texts or clears offers', () => {
  it.each(ATTACKS)('%s', (name, attack) => {
    const packs = attack();
    const limited = packs.some((pack) => {
      const clamped = clampPack(pack, bundled, 'own');
      return clamped.ok && clamped.value.limited.length > 0;
    });
    const { held, refused, packs: after } = tryUpdate(packs);
    const raised = after.length !== packs.length || withFloor(packs, floor) !== packs;
    const alone = untouched(packs);
    const seen = [limited && 'limited', raised && 'raised', held && 'held', refused].filter(Boolean).join(' ');
    expect([seen, alone.ok ? 'passes' : alone.problem.problem]).toEqual(OUTCOMES[name]);
  });

  it('the self-test alone refuses everyday words as substances, and names the canaries', () => {
    const packs = alterLists(({ name, terms }) => (name === 'street-drugs' ? { terms: [...terms, ...EVERYDAY] } : {}));
    const tested = untouched(packs);
    expect(tested.ok ? null : tested.problem.problem).toBe('flags-lawful-text');
    expect(tested.ok ? [] : tested.problem.ids).not.toEqual([]);
  });

  it.each([
    'street-drugs',
    'controlled-medicines',
    'prescription-medicines',
    'steroids',
    'cannabis',
    'crypto-words',
    'offer-words',
  ])('the self-test alone refuses packs without the list %s', (dropped) => {
    const tested = untouched(alterLists(({ name }) => (name === dropped ? { terms: ['zzqqzz'] } : {})));
    expect(tested.ok ? null : tested.problem.problem).toBe('misses-plain-offers');
  });

  it('the floor alone, with no other pack, still finds most plain offers', () => {
    const packs = withFloor([], floor);
    const tested = selfTest(packs, compilePacks(packs), { quiet: [], illicit: canaries.illicit });
    expect(tested.ok ? 0 : tested.problem.ids.length).toBeLessThan(40);
  });

  it('the self-test alone refuses packs that no longer hear a report or ask for a prescription', () => {
    const tested = untouched(alter(({ rules }) => ({ rules: rules.filter(({ stance }) => stance === 'for') })));
    expect(tested.ok ? null : tested.problem.problem).toBe('flags-lawful-text');
  });
});

describe('P09: a large change', () => {
  const without = (share: number) => alter(({ rules }) => ({ rules: rules.filter((_, i) => i % 10 >= share * 10) }));
  it('is held when more than 30 % of the rules are gone', () => {
    expect(isLarge(changeBetween(bundled, without(0.5)))).toBe(true);
    expect(isLarge(changeBetween(bundled, without(0.1)))).toBe(false);
  });
  it('is held when more than half of the weights change', () => {
    const raised = alterRules(({ points }) => ({ points: points + 1 }));
    expect(changeBetween(bundled, raised)).toMatchObject({ rulesRemoved: 0, weightsChanged: 1 });
    expect(isLarge(changeBetween(bundled, raised))).toBe(true);
    expect(
      isLarge(
        changeBetween(
          bundled,
          alterRules(({ family }) => (family === 'price' ? { points: 9 } : {})),
        ),
      ),
    ).toBe(false);
  });
  it('is held when more than 30 % of the terms are gone', () => {
    const fewer = alterLists(({ terms }) => ({ terms: terms.slice(0, Math.ceil(terms.length / 2)) }));
    expect(isLarge(changeBetween(bundled, fewer))).toBe(true);
  });
});

describe('P10: figures of a downloaded pack', () => {
  const limit = (pack: Pack | undefined) => {
    if (!pack) throw new RangeError('no pack');
    const clamped = clampPack(pack, bundled, 'own');
    if (!clamped.ok) throw new RangeError(clamped.problem);
    return clamped.value;
  };
  it('may not leave the bundled points, thresholds or gates far behind', () => {
    const [signs] = alterRules(() => ({ points: 100 }));
    const strongest = (stance: string) =>
      Math.max(
        ...limit(signs)
          .pack.rules.filter((rule) => rule.stance === stance)
          .map(({ points }) => points),
      );
    expect([strongest('for'), strongest('against')]).toEqual([35, 80]);
    const far = { note: 1000, caution: 1000, danger: 1000, cautionFamilies: 10, dangerFamilies: 10 };
    expect(limit(alter(() => ({ policy: far }))[0]).pack.policy).toEqual({
      note: 30,
      caution: 54,
      danger: 126,
      cautionFamilies: 3,
      dangerFamilies: 5,
    });
    const closed = limit(alterLists(() => ({ gate: false }))[1]).pack;
    expect(closed.lists.map(({ gate }) => gate)).toEqual(bundled[1]?.lists.map(({ gate }) => gate));
  });
  it('leaves out rules of a shape that one word could decide by', () => {
    const shapes = [
      against({ id: 'a', family: 'report', all: [{ phrase: ['some shop'] }] }),
      against({ id: 'b', family: 'wording', all: [{ phrase: ['some shop'] }] }),
      buildRule({ id: 'c', all: [{ detector: 'price' }] }),
      buildRule({ id: 'd', family: 'contact', all: [{ phrase: ['some shop'] }] }),
    ];
    for (const rule of shapes) {
      const [signs] = addRule('common-signs', rule);
      const { pack, limited } = limit(signs);
      expect(limited).toEqual([`rules/${rule.id}`]);
      expect(pack.rules).toEqual(bundled[0]?.rules);
    }
  });
});
