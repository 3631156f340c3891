import type { Evidence, SignalFamily } from '@/core/model/evidence';
import type { Level, OfferKind, Policy } from '@/core/model/verdict';
import { rankOf } from '@/core/verdict/levels';

/** A level with the figures it follows from. */
export interface Decision {
  readonly level: Level;
  /** Points for a warning less points against it; never below 0. */
  readonly score: number;
  /** Families that speak for a warning, strongest first. */
  readonly families: readonly SignalFamily[];
}

/** What a pack contributes to a decision. */
export interface DecidingPack {
  readonly name: string;
  readonly kind: OfferKind | null;
  readonly policy: Policy;
}

/**
 * Weigh the evidence on one unit.
 * Each family counts once, with its strongest evidence. An alarm needs a substance and several other families; only what
 * an authority warns of by name needs nothing else.
 * @throws RangeError when a policy's thresholds are not in order
 */
export function decideVerdict(evidence: readonly Evidence[], policy: Policy): Decision {
  if (policy.danger < policy.caution || policy.caution < policy.note) {
    throw new RangeError('policy: thresholds must rise from note to caution to danger');
  }
  const forIt = strongestByFamily(evidence.filter((item) => item.stance === 'for'));
  const doubt = sum(countingAgainst(evidence, forIt));
  const score = Math.max(0, sum(forIt) - doubt);
  const families = [...forIt.keys()].sort((a, b) => (forIt.get(b) ?? 0) - (forIt.get(a) ?? 0));
  const level = levelOf(score, doubt, forIt, policy);
  const isAlarm = level === 'caution' || level === 'danger';
  const byContent = isAlarm && isTalk(evidence, forIt) ? 'note' : level;
  return { level: strongerOf(byContent, levelOfDomain(evidence, forIt)), score, families };
}

/** Who repeats an offer uses the seller's words. What all the words together sound like tells them apart; not where a seller is at work. */
function isTalk(evidence: readonly Evidence[], forIt: ReadonlyMap<SignalFamily, number>): boolean {
  if (isSelling(forIt)) return false;
  const limit = isStorefront(forIt) ? PLAIN_TALK_AT_STOREFRONT : PLAIN_TALK;
  return evidence.some(({ family, stance, points }) => family === 'wording' && stance === 'against' && points >= limit);
}

/** Signs of a seller at work. With two of them on a page, words of advice are camouflage and lower nothing. */
const SELLER_SIGNS: readonly SignalFamily[] = ['contact', 'payment', 'shipping', 'darknet', 'shop', 'no-prescription'];
/** Red needs a way to reach or pay the seller: a story about an offer has none. It needs the substance itself to be offered or
 * priced, too: a shop for other goods may name one in passing. And wording does not count towards it. */
const WAYS_TO_BUY: readonly SignalFamily[] = ['contact', 'shop', 'payment', 'darknet'];
/** One sign has to be this clear, or `AGREEING_HINTS` families have to agree: two hints alone say nothing. */
export const CLEAR_SIGN = 15;
const AGREEING_HINTS = 3;
/** Points from which a sign is more than a word in passing. */
const STRONG_SIGN = 20;
/** Below so many points a name is an everyday word too, or that of a sensitive medicine: only a hint. */
export const CERTAIN_NAME = 10;
/** Beside a hint, so many other families have to agree, or two strong signs of a seller at work. */
const FAMILIES_BESIDE_A_HINT = 4;
/** Below so many points a name is an everyday word: something has to show that the seller hides. */
const EVERYDAY_NAME = 5;
/** Beside it, so many families have to show it: treasure hunts have hiding places too, and gift shops plain parcels. */
const HIDING_BESIDE_EVERYDAY_NAME = 2;
/** Names of so many points are those of controlled substances. */
const CONTROLLED_NAME = 20;
/** What only rogue sellers of medicines show. */
const ROGUE_SIGNS: readonly SignalFamily[] = ['no-prescription', 'darknet', 'disguise', 'payment', 'licence-claim'];
/** What lawful sellers have no use for. */
const SIGNS_OF_HIDING: readonly SignalFamily[] = ['darknet', 'disguise', 'no-prescription', 'anonymity'];
/** Points from which the wording counts as a family, and from which it leaves next to no doubt. */
const PLAIN_WORDING = 10;
const CLEAR_WORDING = 24;
/** A hint needs so many other families beside wording that leaves no doubt. */
const FAMILIES_BESIDE_CLEAR_WORDING = 2;
/** Points against a warning from which the wording is talk, not an offer; more where there is a shop or an account. */
const PLAIN_TALK = 6;
const PLAIN_TALK_AT_STOREFRONT = 18;
/** Points of a way to reach the seller that names an account, not only the wish to be written to. */
const ACCOUNT = 25;
/** A table of prices by dose or by number of pills stands in no leaflet: alone it shows a shop. */
const PRICE_LADDER = 30;
/** A shop by what is on the page, or by what is known of its domain. */
const SHOPS: readonly SignalFamily[] = ['shop', 'domain'];
/** Points against a warning from which a page is never red, however much speaks for it. */
const STRONG_DOUBT = 30;
/** What any seller can copy from a leaflet or a help page. */
const COPIED_WORDS: readonly SignalFamily[] = ['advice', 'leaflet', 'reader-voice'];
/** What is known beside the words of an offer: none of it confirms what a list says of a domain, and none is a clear sign. */
const BESIDE_CONTENT: readonly SignalFamily[] = ['substance', 'wording', 'domain'];

function countingAgainst(evidence: readonly Evidence[], forIt: ReadonlyMap<SignalFamily, number>) {
  const copied = isSelling(forIt) || isStorefront(forIt);
  return strongestByFamily(
    evidence.filter(
      ({ stance, family }) =>
        stance === 'against' &&
        !(copied && COPIED_WORDS.includes(family)) &&
        !(family === 'wording' && isStorefront(forIt)),
    ),
  );
}

/** A shop, its address or the seller's account: what stands around them may well read like a leaflet. */
function isStorefront(forIt: ReadonlyMap<SignalFamily, number>): boolean {
  if (SHOPS.some((family) => (forIt.get(family) ?? 0) >= CLEAR_SIGN)) return true;
  return forIt.has('host') || (forIt.get('contact') ?? 0) >= ACCOUNT;
}

function isSelling(forIt: ReadonlyMap<SignalFamily, number>): boolean {
  if ((forIt.get('shop') ?? 0) >= PRICE_LADDER) return true;
  return SELLER_SIGNS.filter((family) => (forIt.get(family) ?? 0) >= STRONG_SIGN).length >= 2;
}

/** A hint of a substance needs more beside it than a name: other families, a seller at work, or signs of hiding. */
function isOnlyHinted(forIt: ReadonlyMap<SignalFamily, number>, supporting: number, canBuy: boolean): boolean {
  const points = forIt.get('substance') ?? 0;
  if (points >= CERTAIN_NAME) return false;
  if (points < EVERYDAY_NAME && !isHiding(forIt)) return true;
  const readsClearly = (forIt.get('wording') ?? 0) >= CLEAR_WORDING;
  if (isSelling(forIt) || (readsClearly && supporting - 1 >= FAMILIES_BESIDE_CLEAR_WORDING)) return false;
  return supporting < (canBuy ? FAMILIES_BESIDE_A_HINT - 1 : FAMILIES_BESIDE_A_HINT);
}

/** Does the seller hide? Wording that reads like an offer stands for one of the signs. */
function isHiding(forIt: ReadonlyMap<SignalFamily, number>): boolean {
  const signs = signsOfHiding(forIt);
  const readsLikeAnOffer = (forIt.get('wording') ?? 0) >= PLAIN_WORDING;
  return signs + (signs > 0 && readsLikeAnOffer ? 1 : 0) >= HIDING_BESIDE_EVERYDAY_NAME;
}

/** Families that show that the seller hides. Hidden hand-over and wallets count, delivery and payment as such do not. */
function signsOfHiding(forIt: ReadonlyMap<SignalFamily, number>): number {
  const strong = (['shipping', 'payment'] as const).filter((family) => (forIt.get(family) ?? 0) >= STRONG_SIGN);
  return SIGNS_OF_HIDING.filter((family) => forIt.has(family)).length + strong.length;
}

/**
 * Wording is a family of its own only when it is plain; the clear sign that an alarm needs is never the wording. What is
 * known of the domain adds its points; how much further a list goes is said by `levelOfDomain`.
 */
function supports(family: SignalFamily, points: number): boolean {
  return family !== 'substance' && family !== 'domain' && (family !== 'wording' || points >= PLAIN_WORDING);
}

function levelOf(score: number, doubt: number, forIt: ReadonlyMap<SignalFamily, number>, policy: Policy): Level {
  const supporting = [...forIt].filter(([family, points]) => supports(family, points)).length;
  if (!forIt.has('substance')) return 'clear';
  const canBuy = WAYS_TO_BUY.some((family) => (forIt.get(family) ?? 0) >= STRONG_SIGN);
  if (isOnlyHinted(forIt, supporting, canBuy)) return 'clear';
  const isOffered = forIt.has('offer') || forIt.has('price');
  const isSure = canBuy && isOffered && doubt < STRONG_DOUBT && isPlainlyUnlawful(forIt);
  const withoutWording = score - (forIt.get('wording') ?? 0);
  if (withoutWording >= policy.danger && supporting >= policy.dangerFamilies && isSure) return 'danger';
  const isClear = supporting >= AGREEING_HINTS || hasClearSign(forIt);
  if (score >= policy.caution && supporting >= policy.cautionFamilies && isClear) return 'caution';
  return score >= policy.note && isClear ? 'note' : 'clear';
}

/**
 * How far a list of domains goes by itself and with what the page says. An authority's warning is red. That somebody calls
 * a seller rogue is worth knowing, amber with a medicine on the page, and red with an offer that confirms it. That a name
 * was reported once never goes anywhere: names change hands.
 */
function levelOfDomain(evidence: readonly Evidence[], forIt: ReadonlyMap<SignalFamily, number>): Level {
  const standings = evidence.map(({ listed }) => listed?.standing);
  if (standings.includes('official-warning')) return 'danger';
  if (!standings.includes('rogue')) return 'clear';
  if (!forIt.has('substance')) return 'note';
  const isNamed = (forIt.get('substance') ?? 0) >= CERTAIN_NAME;
  return isNamed && hasClearSign(forIt) ? 'danger' : 'caution';
}

function hasClearSign(forIt: ReadonlyMap<SignalFamily, number>): boolean {
  return [...forIt].some(([family, points]) => !BESIDE_CONTENT.includes(family) && points >= CLEAR_SIGN);
}

function strongerOf(a: Level, b: Level): Level {
  return rankOf(a) > rankOf(b) ? a : b;
}

/** Red is for what no lawful shop does: a controlled substance, or a medicine with something that only rogue sellers show. */
function isPlainlyUnlawful(forIt: ReadonlyMap<SignalFamily, number>): boolean {
  const points = forIt.get('substance') ?? 0;
  return points >= CONTROLLED_NAME || (points >= CERTAIN_NAME && ROGUE_SIGNS.some((family) => forIt.has(family)));
}

/** The policy for evidence from several packs: the strictest of each figure. */
export function joinPolicies(policies: readonly [Policy, ...Policy[]]): Policy {
  const strictest = (key: keyof Policy) => Math.max(...policies.map((policy) => policy[key]));
  return {
    note: strictest('note'),
    caution: strictest('caution'),
    danger: strictest('danger'),
    cautionFamilies: strictest('cautionFamilies'),
    dangerFamilies: strictest('dangerFamilies'),
  };
}

/** What a pharmacy shows and a seller of single pills does not. */
const PHARMACY_SIGNS: readonly SignalFamily[] = ['no-prescription', 'licence-claim', 'host'];

/**
 * What seems to be offered: the kind of the pack whose evidence for a warning weighs most, the substance first.
 * A controlled medicine from hand to hand, with nothing of a pharmacy about it, is a sale of drugs.
 */
export function offerKindOf(evidence: readonly Evidence[], packs: readonly DecidingPack[]): OfferKind {
  const weight = { 'medicine-site': 0, 'drug-sale': 0 };
  for (const item of evidence) {
    const kind = packs.find((pack) => pack.name === item.pack)?.kind;
    if (kind && item.stance === 'for') weight[kind] += item.family === 'substance' ? 2 * item.points : item.points;
  }
  if (weight['drug-sale'] > weight['medicine-site']) return 'drug-sale';
  const forIt = strongestByFamily(evidence.filter(({ stance }) => stance === 'for'));
  const isControlled = (forIt.get('substance') ?? 0) >= CONTROLLED_NAME;
  return isControlled && !looksLikePharmacy(forIt) ? 'drug-sale' : 'medicine-site';
}

function looksLikePharmacy(forIt: ReadonlyMap<SignalFamily, number>): boolean {
  return (forIt.get('shop') ?? 0) >= STRONG_SIGN || PHARMACY_SIGNS.some((family) => forIt.has(family));
}

function strongestByFamily(evidence: readonly Evidence[]): Map<SignalFamily, number> {
  const strongest = new Map<SignalFamily, number>();
  for (const { family, points } of evidence) strongest.set(family, Math.max(points, strongest.get(family) ?? 0));
  return strongest;
}

function sum(strongest: ReadonlyMap<SignalFamily, number>): number {
  return [...strongest.values()].reduce((total, points) => total + points, 0);
}
