import type { ProtectedName, ProtectedNames } from '@/core/domains/protected-names';
import type { SplitHost } from '@/core/domains/registrable-domain';

/** Below so many letters a name has to stand first. */
const LEAST_ANYWHERE = 4;
/** A pharmacy word has to be so long to be found inside another label. */
const LEAST_WORD = 4;
/** How an address begins. */
const BEGINNINGS = ['www', 'http', 'https', 'm'];

/**
 * Does a whole domain, or its name, stand in front of somebody else's: `boots.com.shop.example`, `www-boots-com.example`,
 * `walgreens.cheap-pills.example`?
 */
export function nameInFront(host: SplitHost, name: ProtectedName, names: ProtectedNames): boolean {
  return hasDomainBefore(host, name) || hasDomainInside(host, name) || hasNameBefore(host, name, names);
}

function hasDomainBefore({ before }: SplitHost, { parts, letters }: ProtectedName): boolean {
  const at = findRun(before, parts);
  if (at < 0) return false;
  return letters.length >= LEAST_ANYWHERE || before.slice(0, at).every((part) => BEGINNINGS.includes(part));
}

/** Written with hyphens for points. A name that is short or a word has to stand where an address begins. */
function hasDomainInside({ label }: SplitHost, { hyphened, letters, grade, ending }: ProtectedName): boolean {
  if (!label.includes('-')) return false;
  const parts = label.split('-');
  const at = findRun(parts, hyphened);
  if (at < 0) return false;
  const begins = at > 0 && parts.slice(0, at).every((part) => BEGINNINGS.includes(part));
  if (grade === 'distinct' || begins) return true;
  return at === 0 && letters.length >= LEAST_ANYWHERE && grade !== 'of-the-trade' && ending === 'com';
}

/** A seller's own domain speaks of medicines, and a name that nobody else has stands before it. */
function hasNameBefore(host: SplitHost, name: ProtectedName, { pharmacyWords }: ProtectedNames): boolean {
  if (host.before.length === 0 || name.grade !== 'distinct' || name.isGeneralStore || name.isRegister) return false;
  const [first = '', ...more] = host.before.filter((part) => !BEGINNINGS.includes(part));
  if (more.length > 0 || first.replaceAll('-', '') !== name.letters) return false;
  for (const word of pharmacyWords) if (word.length >= LEAST_WORD && host.label.includes(word)) return true;
  return false;
}

/** Where a run of parts begins in a list; -1 when it is not there. */
function findRun(list: readonly string[], wanted: readonly string[]): number {
  return list.findIndex((_, at) => wanted.every((part, i) => list[at + i] === part));
}
