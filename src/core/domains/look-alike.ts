import { wordsIn } from '@/core/domains/added-words';
import { plainLetters, skeletonOf } from '@/core/domains/host-letters';
import { isSlipOf } from '@/core/domains/letter-slips';
import { nameInFront } from '@/core/domains/name-in-front';
import type { ProtectedName, ProtectedNames } from '@/core/domains/protected-names';
import { readLabel } from '@/core/domains/punycode';
import { type SplitHost, splitHost } from '@/core/domains/registrable-domain';
import type { LookAlike } from '@/core/model/site-check';

/** A host as it is compared with names. */
interface Candidate {
  readonly host: SplitHost;
  /** The registered name with its hyphens, and without. */
  readonly label: string;
  readonly letters: string;
  /** True where letters of other scripts, or with marks, stand for plain ones. */
  readonly isForeign: boolean;
  readonly skeleton: string;
  readonly looseSkeleton: string;
  /** The label with foreign letters and digits read as letters; null when there are none. */
  readonly readAsLetters: string | null;
  /** It consists of nothing but words that are added to names: no slip of anything. */
  readonly isWordsOnly: boolean;
}

type Resembles = (candidate: Candidate, name: ProtectedName, names: ProtectedNames) => boolean;

/** Names of so many letters may be mistyped once, or twice. */
const ONE_SLIP = 6;
const TWO_SLIPS = 10;
/** Below so many letters a slip makes another word too often: it has to begin alike, and nothing is added to it. */
const SURE_SLIP = 8;
/** Digits for letters are read as such from so many letters on; letters of another script from so many. */
const LEAST_WITH_DIGITS = 5;
const LEAST_IN_OTHER_SCRIPT = 3;
/** Longer labels are no imitation that anybody would read. */
const LONGEST = 63;
/** Endings that are one slip from `.com`. */
const SLIPS_OF_COM = ['co', 'cm', 'om'];
/** Here names of others stand in front because their pages are translated. */
const TRANSLATORS = ['translate.goog'];
/** Shorter names stand alone between hyphens: glued to words they are anybody's. */
const LEAST_GLUED = 5;

/** What is looked for, the surest first. */
const WAYS: readonly (readonly [LookAlike['how'], Resembles])[] = [
  ['lookalike-letters', hasLookalikeLetters],
  ['other-ending', hasOtherEnding],
  ['in-front-of-other-domain', ({ host }, name, names) => nameInFront(host, name, names)],
  ['added-words', hasAddedWords],
  ['misspelt', isMisspelt],
];

/**
 * The lawful pharmacy, register or issuer whose name a host resembles without being known as theirs. It says nothing of
 * what the site does, and names that are everyday words are found only where the resemblance is close.
 * @param host as in a URL or typed; of any length
 * @returns null for hosts that are known as lawful, that a body which looks at its sites gave out, and for what is no host
 * @throws never
 */
export function findLookAlike(host: string, names: ProtectedNames): LookAlike | null {
  const split = splitHost(host);
  if (split === null || split.label.length > LONGEST || isAboveDoubt(host, split, names)) return null;
  const candidate = readCandidate(split, names);
  for (const [how, resembles] of WAYS) {
    const name = names.names.find((each) => resembles(candidate, each, names));
    if (name) return { of: nearest(name, split, names).domain, how };
  }
  const name = findWithWords(candidate, names);
  return name ? { of: nearest(name, split, names).domain, how: 'lookalike-letters' } : null;
}

/** Of one firm's sites in several countries the one whose ending the host has, too; else that of all countries. */
function nearest(name: ProtectedName, { ending }: SplitHost, { names }: ProtectedNames): ProtectedName {
  const same = names.filter(({ letters, grade }) => letters === name.letters && grade === name.grade);
  return same.find((each) => each.ending === ending) ?? same.find((each) => each.ending === 'com') ?? name;
}

/** `wa1greens-pharmacy`: digits or foreign letters in the name, and words around it. */
function findWithWords(candidate: Candidate, names: ProtectedNames): ProtectedName | undefined {
  const label = candidate.readAsLetters;
  if (label === null) return undefined;
  const read = { ...candidate, label, letters: label.replaceAll('-', '') };
  return names.names.find((name) => hasAddedWords(read, name, names));
}

function readCandidate(host: SplitHost, names: ProtectedNames): Candidate {
  const { label } = host;
  const read = readLabel(label);
  const plain = plainLetters(read);
  const plainer = plain.replaceAll('-', '');
  const readAsLetters = plain.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('3', 'e').replaceAll('5', 's');
  return {
    host,
    label,
    letters: label.replaceAll('-', ''),
    isForeign: plain !== read,
    skeleton: skeletonOf(plainer, false),
    looseSkeleton: skeletonOf(plainer, true),
    readAsLetters: readAsLetters === label ? null : readAsLetters,
    isWordsOnly: wordsIn(label, names.addedWords) !== null,
  };
}

function isAboveDoubt(
  host: string,
  { domain, ending }: SplitHost,
  { lawful, checkedEndings }: ProtectedNames,
): boolean {
  if (lawful.has(domain) || lawful.has(host) || TRANSLATORS.includes(ending)) return true;
  const [first = '', ...more] = ending.split('.');
  // `gov`, and `gov.uk` and `ac.uk`, but not `.ac`, which is sold to anybody
  return checkedEndings.has(first) && (more.length > 0 || first.length > 2);
}

/** `bооts` with Cyrillic letters, `b00ts`, `lloydspharrnacy` with `rn` for an `m`. */
function hasLookalikeLetters(
  candidate: Candidate,
  { letters, grade, skeleton, looseSkeleton }: ProtectedName,
): boolean {
  if (candidate.letters === letters) return false;
  const least = candidate.isForeign ? LEAST_IN_OTHER_SCRIPT : LEAST_WITH_DIGITS;
  if (letters.length >= least && candidate.skeleton === skeleton) return true;
  return grade === 'distinct' && candidate.looseSkeleton === looseSkeleton;
}

/** The very name under an ending that is sold to anybody. Where a country's own ending stands, it may be the same firm's. */
function hasOtherEnding({ host, letters }: Candidate, name: ProtectedName, names: ProtectedNames): boolean {
  const { ending, isShared } = host;
  if (letters !== name.letters || isShared || ending === name.ending) return false;
  const isSlip = name.ending === 'com' && SLIPS_OF_COM.includes(ending);
  if (name.grade !== 'distinct') return isSlip && name.grade !== 'of-the-trade' && letters.length >= LEAST_WITH_DIGITS;
  const isCountry = ending.slice(ending.lastIndexOf('.') + 1).length === 2;
  return isCountry ? names.endingsSoldToAll.has(ending) : ending !== 'com';
}

/**
 * The name with words of the trade, of shops or of places around it, and nothing else. A word of the trade has to be there
 * where the name is short, a shop's for everything, or below somebody's shared domain.
 */
function hasAddedWords({ host, label, letters }: Candidate, name: ProtectedName, names: ProtectedNames): boolean {
  if (name.grade === 'everyday' || name.grade === 'of-the-trade') return false;
  if (letters.length <= name.letters.length || !letters.includes(name.letters)) return false;
  if (name.letters.length < LEAST_GLUED && !label.split('-').includes(name.letters)) return false;
  const words = wordsIn(aroundName(label, letters.indexOf(name.letters), name.letters.length), names.addedWords);
  if (words === null || words.length === 0) return false;
  if (name.isRegister && name.grade === 'short') return words.some((word) => names.checkingWords.has(word));
  const needsPharmacy = name.isGeneralStore || name.grade === 'short' || host.isShared;
  return !needsPharmacy || words.some((word) => names.pharmacyWords.has(word));
}

/** What stands around a name, with a hyphen in its place. @param at where it begins, hyphens not counted */
function aroundName(label: string, at: number, length: number): string {
  return `${label.slice(0, placeOf(label, at))}-${label.slice(placeOf(label, at + length - 1) + 1)}`;
}

/** Where the letter of this number stands, hyphens not counted. */
function placeOf(label: string, number: number): number {
  let seen = -1;
  for (let i = 0; i < label.length; i++) {
    if (label[i] !== '-') seen++;
    if (seen === number) return i;
  }
  return label.length;
}

function isMisspelt(candidate: Candidate, name: ProtectedName, names: ProtectedNames): boolean {
  const { host, label, letters } = candidate;
  if (hasForgottenPoint(host, name)) return true;
  if (name.grade !== 'distinct' || host.isShared || candidate.isWordsOnly) return false;
  if (letters === name.letters) return isHyphenated(label, name);
  if (isSlip(letters, name.letters)) return true;
  if (name.letters.length < SURE_SLIP || !label.includes('-')) return false;
  const parts = label.split('-').filter((part) => part !== '');
  const others = parts.filter((part) => names.addedWords.has(part) || !isSlip(part, name.letters));
  return (
    others.length === parts.length - 1 &&
    others.some((part) => names.pharmacyWords.has(part)) &&
    others.every((part) => names.addedWords.has(part))
  );
}

/** `wwwboots.com`. */
function hasForgottenPoint({ label, ending }: SplitHost, name: ProtectedName): boolean {
  const isLong = name.letters.length >= LEAST_WITH_DIGITS && name.grade !== 'of-the-trade';
  return isLong && ending === name.ending && label === `www${name.letters}`;
}

/** Hyphens where the name has none: who leaves one out keeps to the name. */
function isHyphenated(label: string, { letters, hasHyphen }: ProtectedName): boolean {
  return !hasHyphen && label !== letters && letters.length >= SURE_SLIP;
}

function isSlip(typed: string, letters: string): boolean {
  if (letters.length < ONE_SLIP || typed.length < ONE_SLIP || typed === letters) return false;
  if (letters.length < SURE_SLIP && typed[0] !== letters[0]) return false;
  return isSlipOf(typed, letters, letters.length >= TWO_SLIPS ? 2 : 1);
}
