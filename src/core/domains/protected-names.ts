import { skeletonOf } from '@/core/domains/host-letters';
import { splitHost } from '@/core/domains/registrable-domain';
import type { KnownHosts } from '@/core/model/known-host';
import type { LookAlikeFile } from '@/core/model/look-alike-names';

/**
 * How much a name tells by itself. `distinct` ones nobody else would choose; `short` ones are met by chance; `everyday` ones
 * are words or other firms' names too; `of-the-trade` ones are what honest pharmacies everywhere are called.
 */
export type NameGrade = 'distinct' | 'short' | 'everyday' | 'of-the-trade';

/** The name of a lawful site, or of a register, that somebody may imitate. */
export interface ProtectedName {
  readonly domain: string;
  /** Parts of the domain, as it is written with points between them. */
  readonly parts: readonly string[];
  /** The same where hyphens are written for points. */
  readonly hyphened: readonly string[];
  readonly ending: string;
  /** The name without its ending and without hyphens. */
  readonly letters: string;
  readonly hasHyphen: boolean;
  readonly skeleton: string;
  readonly looseSkeleton: string;
  readonly grade: NameGrade;
  readonly isGeneralStore: boolean;
  readonly isRegister: boolean;
}

/** All names that are looked after, with what is needed to tell who imitates one. Plain data, as compiled rules are. */
export interface ProtectedNames {
  /** Longest first: of two that fit the longer one is meant, and the better known one of two that are as long. */
  readonly names: readonly ProtectedName[];
  /** Domains that are never called a look-alike: lawful ones, their companies' others, and those that resemble by chance. */
  readonly lawful: ReadonlySet<string>;
  readonly pharmacyWords: ReadonlySet<string>;
  readonly checkingWords: ReadonlySet<string>;
  /** These and all others that imitators add. */
  readonly addedWords: ReadonlySet<string>;
  readonly endingsSoldToAll: ReadonlySet<string>;
  readonly checkedEndings: ReadonlySet<string>;
}

/** Names of fewer letters are met by chance too often. */
const LEAST_DISTINCT = 6;

export const NO_NAMES: ProtectedNames = {
  names: [],
  lawful: new Set(),
  pharmacyWords: new Set(),
  checkingWords: new Set(),
  addedWords: new Set(),
  endingsSoldToAll: new Set(),
  checkedEndings: new Set(),
};

/** @param file rules/hosts/look-alike.json @param known rules/hosts/known.json */
export function protectNames(
  file: LookAlikeFile,
  { entries, userContent }: Pick<KnownHosts, 'entries' | 'userContent'>,
): ProtectedNames {
  const sellers = entries.filter(({ role }) => file.roles.includes(role)).map(({ domain }) => domain);
  const registers = file.registers.map(({ domain }) => domain);
  const own = [...new Set([...sellers, ...registers].map(registered))].map((domain) => protect(domain, file));
  const names = [...own, ...siblingNames(own, file)];
  const { pharmacy, health, shop, places, checking } = file.words;
  const lawful = [
    ...entries.map(({ domain }) => domain),
    ...userContent,
    ...registers,
    ...file.siblings.flatMap(({ domains }) => domains),
    ...file.byChance.domains,
  ];
  return {
    names: names.sort((a, b) => b.letters.length - a.letters.length),
    lawful: new Set(lawful.flatMap((domain) => [domain, registered(domain)])),
    pharmacyWords: new Set(pharmacy),
    checkingWords: new Set(checking),
    addedWords: new Set([...pharmacy, ...health, ...shop, ...places, ...checking]),
    endingsSoldToAll: new Set(file.endings.soldToAll),
    checkedEndings: new Set(file.endings.checked),
  };
}

/** Other names that a company is known by; a name that is its first one under another ending adds nothing. */
function siblingNames(names: readonly ProtectedName[], file: LookAlikeFile): ProtectedName[] {
  return file.siblings.flatMap(({ of, domains }) => {
    const first = names.find(({ domain }) => domain === of);
    if (first === undefined || first.isGeneralStore || !['distinct', 'short'].includes(first.grade)) return [];
    // a name's spelling with marks is its own, and no other name
    const others = domains
      .filter((domain) => !domain.startsWith('xn--'))
      .map((each) => protect(registered(each), file));
    return others.filter(({ letters }) => letters !== first.letters);
  });
}

function registered(domain: string): string {
  return splitHost(domain)?.domain ?? domain;
}

function protect(domain: string, file: LookAlikeFile): ProtectedName {
  const { label, ending } = splitHost(domain) ?? { label: domain, ending: '' };
  const letters = label.replaceAll('-', '');
  return {
    domain,
    parts: domain.split('.'),
    hyphened: domain.split(/[.-]/),
    ending,
    letters,
    hasHyphen: letters !== label,
    skeleton: skeletonOf(letters, false),
    looseSkeleton: skeletonOf(letters, true),
    grade: gradeOf(domain, letters, file),
    isGeneralStore: file.generalStores.includes(domain),
    isRegister: file.registers.some((register) => register.domain === domain),
  };
}

function gradeOf(domain: string, letters: string, { ofTheTrade, everyday }: LookAlikeFile): NameGrade {
  if (ofTheTrade.includes(domain)) return 'of-the-trade';
  if (everyday.includes(domain)) return 'everyday';
  return letters.length < LEAST_DISTINCT ? 'short' : 'distinct';
}
