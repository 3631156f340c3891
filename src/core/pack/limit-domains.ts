import { joinHashes, splitHashes } from '@/core/domains/domain-hash';
import { issuerOf } from '@/core/domains/issuers';
import type { DomainList } from '@/core/model/domain-list';
import type { Pack } from '@/core/model/pack';
import type { Trust } from '@/core/pack/limits';

/**
 * A list of domains within what its pack may say. Only an authority warns officially. A third party's list is a hint like
 * all else that it brings, so its domains count as reported. And a register comes with the extension: a download may take
 * names out of it, never put any in.
 * @param before the bundled pack of the same name
 */
export function clampDomains(list: DomainList, before: Pack | undefined, trust: Trust): DomainList | null {
  if (list.standing === 'licensed') return trust === 'own' ? withinRegister(list, before) : null;
  if (trust === 'third-party') return list.standing === 'reported' ? list : { ...list, standing: 'reported' };
  const isOfficial = list.standing === 'official-warning' && !issuerOf(list.issuer)?.isAuthority;
  return isOfficial ? { ...list, standing: 'rogue' } : list;
}

function withinRegister(list: DomainList, before: Pack | undefined): DomainList | null {
  const registers = before?.domains?.filter(({ standing }) => standing === 'licensed') ?? [];
  const known = new Set(registers.flatMap(({ hashes }) => splitHashes(hashes)));
  const hashes = splitHashes(list.hashes);
  const kept = hashes.filter((hash) => known.has(hash));
  if (kept.length === 0) return null;
  return kept.length === hashes.length ? list : { ...list, hashes: joinHashes(kept) };
}

/** Names of the lists of a pack that speak against a domain of the built-in lawful sites. @param lawful their hashes */
export function listsAgainstLawful({ domains = [] }: Pick<Pack, 'domains'>, lawful: ReadonlySet<string>): string[] {
  const against = domains.filter(({ standing }) => standing !== 'licensed');
  return against.filter(({ hashes }) => splitHashes(hashes).some((hash) => lawful.has(hash))).map(({ name }) => name);
}
