import { countHashes, type DomainList } from '@/core/model/domain-list';
import type { Pack } from '@/core/model/pack';
import type { Rule } from '@/core/model/rule';
import type { Policy } from '@/core/model/verdict';
import type { WordingModel } from '@/core/model/wording';
import { clampDomains } from '@/core/pack/limit-domains';
import { clampList, isEverydayTerm, listRoles } from '@/core/pack/limit-lists';
import { listsOfRule } from '@/core/pack/names';
import { fail, type Result, succeed } from '@/core/result';
import { CERTAIN_NAME, CLEAR_SIGN, joinPolicies } from '@/core/verdict/decide';

/** `own`: a newer version of our packs, or another pack of ours. `third-party`: a school's, a regulator's. */
export type Trust = 'own' | 'third-party';

/** A pack within the limits, and what was changed for it: `policy`, `wording`, `rules/ID`, `lists/NAME.LANGUAGE`, `domains/NAME`. */
export interface ClampedPack {
  readonly pack: Pack;
  readonly limited: readonly string[];
}

/** A third-party pack may not take the name of a bundled one, nor be larger than its purpose. */
export type LimitProblem = 'name-of-a-bundled-pack' | 'too-large' | 'names-a-lawful-site';

/** Thresholds stay within this share of the bundled ones. */
const POLICY_BAND = 0.2;
/** A new rule against a warning belongs to this family, whatever it is about, so that several count once; and has so many points. */
const NEW_AGAINST = { family: 'other-subject', points: 15 } as const;
/** Phrases that a rule may be silenced by beyond the bundled version. */
const NEGATIONS_ADDED = 5;
/** A wording model may be so many times as loud as the bundled one, and lean so far (logarithm of odds) to either side. */
const WORDING_BAND = { step: 1.5, bias: 1 } as const;
/** Third-party rules are hints: never a certain name and never the clear sign, so never the only ground of an alarm. */
const THIRD_PARTY_POINTS = { substance: CERTAIN_NAME - 1, other: CLEAR_SIGN - 1 } as const;
const THIRD_PARTY_SIZE = { rules: 50, terms: 5000, domains: 5000 } as const;

interface Bounds {
  readonly trust: Trust;
  /** Points of the strongest bundled rule by `family/stance`. */
  readonly strongest: ReadonlyMap<string, number>;
  /** The bundled pack of the same name. */
  readonly before: Pack | undefined;
  /** Names of the lists that silence bundled rules. */
  readonly negating: ReadonlySet<string>;
  /** Is the term a word of everyday or of trade? */
  readonly isEveryday: (term: string) => boolean;
}

/**
 * Bring a downloaded pack, already checked by `checkPack`, within what it may do to people.
 * The identity (the same object) on a bundled pack.
 */
export function clampPack(pack: Pack, bundled: readonly Pack[], trust: Trust): Result<ClampedPack, LimitProblem> {
  const [first, ...others] = bundled;
  if (!first) throw new RangeError('no bundled packs');
  const before = bundled.find(({ name }) => name === pack.name);
  if (trust === 'third-party' && before) return fail('name-of-a-bundled-pack');
  if (trust === 'third-party' && isTooLarge(pack)) return fail('too-large');
  const joint = joinPolicies([first.policy, ...others.map(({ policy }) => policy)]);
  const bounds = boundsOf(bundled, before, trust);
  const limited: string[] = [];
  const policy = clampPolicy(pack.policy, before?.policy ?? joint, trust);
  if (!isSamePolicy(policy, pack.policy)) limited.push('policy');
  const wording = clampWording(pack.wording, before?.wording);
  if (wording !== pack.wording) limited.push('wording');
  const rules = clampEach(pack.rules, (rule) => clampRule(rule, pack.name, bounds), nameOfRule, limited);
  const roles = listRoles([...bundled, { ...pack, rules }]);
  const clamp = (list: Pack['lists'][number]) => clampList(list, pack.name, before, { roles, ...bounds });
  const lists = clampEach(pack.lists, clamp, nameOfList, limited);
  const domains = clampEach(pack.domains ?? [], (list) => clampDomains(list, before, trust), nameOfDomains, limited);
  if (limited.length === 0) return succeed({ pack, limited });
  const { wording: _, domains: __, ...rest } = pack;
  const optional = { ...(wording ? { wording } : {}), ...(domains.length > 0 ? { domains } : {}) };
  return succeed({ pack: { ...rest, ...optional, policy, rules, lists }, limited });
}

const nameOfRule = ({ id }: Rule) => `rules/${id}`;
const nameOfDomains = ({ name }: DomainList) => `domains/${name}`;
const nameOfList = ({ name, language }: Pack['lists'][number]) => `lists/${name}.${language}`;

/** Clamp every one; null leaves it out, and every change is named. */
function clampEach<Item>(
  items: readonly Item[],
  clamp: (item: Item) => Item | null,
  nameOf: (item: Item) => string,
  limited: string[],
): Item[] {
  return items.flatMap((item) => {
    const clamped = clamp(item);
    if (clamped !== item) limited.push(nameOf(item));
    return clamped === null ? [] : [clamped];
  });
}

function isTooLarge({ rules, lists, domains = [] }: Pack): boolean {
  const terms = lists.reduce((sum, list) => sum + list.terms.length, 0);
  if (rules.length > THIRD_PARTY_SIZE.rules || terms > THIRD_PARTY_SIZE.terms) return true;
  return countHashes(domains) > THIRD_PARTY_SIZE.domains;
}

function boundsOf(bundled: readonly Pack[], before: Pack | undefined, trust: Trust): Bounds {
  const strongest = new Map<string, number>();
  const negating = new Set<string>();
  for (const pack of bundled) {
    for (const rule of pack.rules) {
      const kind = `${rule.family}/${rule.stance}`;
      strongest.set(kind, Math.max(rule.points, strongest.get(kind) ?? 0));
      for (const list of listsOfRule(pack.name, rule).negating) negating.add(list);
    }
  }
  return { trust, strongest, before, negating, isEveryday: isEverydayTerm(bundled) };
}

function clampPolicy(policy: Policy, bundled: Policy, trust: Trust): Policy {
  if (trust === 'third-party') return bundled;
  const near = (value: number, middle: number) =>
    clamp(value, Math.ceil(middle * (1 - POLICY_BAND)), Math.floor(middle * (1 + POLICY_BAND)));
  return {
    note: near(policy.note, bundled.note),
    caution: near(policy.caution, bundled.caution),
    danger: near(policy.danger, bundled.danger),
    cautionFamilies: clamp(policy.cautionFamilies, bundled.cautionFamilies, bundled.cautionFamilies + 1),
    dangerFamilies: clamp(policy.dangerFamilies, bundled.dangerFamilies, bundled.dangerFamilies + 1),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function isSamePolicy(a: Policy, b: Policy): boolean {
  return (Object.keys(a) as (keyof Policy)[]).every((key) => a[key] === b[key]);
}

/** Only the pack that came with a model may bring another one, as loud and as large. */
function clampWording(model: WordingModel | undefined, bundled: WordingModel | undefined): WordingModel | undefined {
  if (!model || !bundled) return bundled;
  const isAlike =
    model.weights.length === bundled.weights.length &&
    model.step <= bundled.step * WORDING_BAND.step &&
    Math.abs(model.bias - bundled.bias) <= WORDING_BAND.bias;
  return isAlike ? model : bundled;
}

/** The rule within its limits, or null when there is no place for it. */
function clampRule(rule: Rule, pack: string, bounds: Bounds): Rule | null {
  const before = bounds.before?.rules.find(({ id }) => id === rule.id);
  const isOld = before !== undefined && isNoLooser(rule, before);
  if (!isOld && !hasPlace(rule, bounds.trust)) return null;
  const cap = capOf(rule, isOld, bounds);
  if (cap === 0) return null;
  const negatedBy = clampNegations(rule, before, pack, bounds);
  if (rule.points <= cap && negatedBy.length === rule.negatedBy.length) return rule;
  return { ...rule, points: Math.min(rule.points, cap), negatedBy };
}

/** What a rule that is not one of the bundled ones has to look like, so that one word alone never decides. */
function hasPlace({ family, stance, all }: Rule, trust: Trust): boolean {
  if (stance === 'against') return trust === 'own' && family === NEW_AGAINST.family;
  if (family === 'substance') return all.length === 1 && all.every((clause) => 'list' in clause);
  return all.some((clause) => 'family' in clause && clause.family === 'substance');
}

/** Most points that a rule may have; 0 when no bundled rule has its family and stance. */
function capOf({ family, stance }: Rule, isOld: boolean, { strongest, trust }: Bounds): number {
  const cap = strongest.get(`${family}/${stance}`) ?? 0;
  if (trust === 'third-party') {
    return Math.min(cap, family === 'substance' ? THIRD_PARTY_POINTS.substance : THIRD_PARTY_POINTS.other);
  }
  return stance === 'against' && !isOld ? Math.min(cap, NEW_AGAINST.points) : cap;
}

/** Does the rule ask for no less than the bundled one? */
function isNoLooser(rule: Rule, bundled: Rule): boolean {
  const isWider = bundled.near !== 0 && (rule.near === 0 || rule.near > bundled.near);
  return (
    rule.family === bundled.family &&
    rule.stance === bundled.stance &&
    !isWider &&
    rule.atLeast >= bundled.atLeast &&
    JSON.stringify(rule.all) === JSON.stringify(bundled.all)
  );
}

/** Negations of the bundled rule, lists that silence bundled rules, and a few phrases that are not words of everyday. */
function clampNegations(rule: Rule, before: Rule | undefined, pack: string, bounds: Bounds): string[] {
  let added = 0;
  return rule.negatedBy.filter((words) => {
    if (before?.negatedBy.includes(words)) return true;
    if (words.startsWith('list:')) {
      return listsOfRule(pack, { all: [], negatedBy: [words] }).negating.every((list) => bounds.negating.has(list));
    }
    return !bounds.isEveryday(words) && added++ < NEGATIONS_ADDED;
  });
}
