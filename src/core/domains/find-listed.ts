import { hashOfDomain, splitHashes } from '@/core/domains/domain-hash';
import { registrableDomain } from '@/core/domains/registrable-domain';
import type { ListedAs, Standing } from '@/core/model/domain-list';
import type { Pack } from '@/core/model/pack';

/** The domains of all packs, to be looked up by their hashes. Plain data, as the other compiled rules are. */
export interface DomainIndex {
  readonly lists: readonly IndexedList[];
  /** Hash -> place in `lists`; of a domain on several lists the one that says most. */
  readonly listOf: ReadonlyMap<string, number>;
  /** Hash -> further lists of a domain that is on several. */
  readonly furtherOf: ReadonlyMap<string, readonly number[]>;
}

/** A list without its hashes. */
export interface IndexedList extends ListedAs {
  readonly pack: string;
  readonly name: string;
}

/** What says most comes first. */
const ORDER: readonly Standing[] = ['official-warning', 'rogue', 'licensed', 'reported'];

/** Lists that stand in the way before a page is seen: their domains may be told of before anything is read. */
export const STRONG: readonly Standing[] = ['official-warning', 'rogue'];

export function indexDomains(packs: readonly Pick<Pack, 'name' | 'domains'>[]): DomainIndex {
  const named = packs.flatMap(({ name, domains = [] }) => domains.map((list) => ({ pack: name, ...list })));
  const ordered = named.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  const listOf = new Map<string, number>();
  const furtherOf = new Map<string, number[]>();
  for (const [place, { hashes }] of ordered.entries()) {
    for (const hash of splitHashes(hashes)) {
      if (!listOf.has(hash)) listOf.set(hash, place);
      else furtherOf.set(hash, [...(furtherOf.get(hash) ?? []), place]);
    }
  }
  return { lists: ordered.map(({ hashes: _, source: __, ...list }) => list), listOf, furtherOf };
}

/** The list that a host's registrable domain is on, or null; of several the one that says most. */
export function findListed(host: string | null, { lists, listOf }: DomainIndex): IndexedList | null {
  const place = listOf.get(hashOf(host, listOf) ?? '');
  return place === undefined ? null : (lists[place] ?? null);
}

/** All lists that a host's registrable domain is on, those that say most first. */
export function findAllListed(host: string, { lists, listOf, furtherOf }: DomainIndex): IndexedList[] {
  const hash = hashOf(host, listOf) ?? '';
  const first = listOf.get(hash);
  const places = first === undefined ? [] : [first, ...(furtherOf.get(hash) ?? [])];
  return places.flatMap((place) => lists[place] ?? []);
}

function hashOf(host: string | null, listOf: DomainIndex['listOf']): string | null {
  const domain = host === null || listOf.size === 0 ? null : registrableDomain(host);
  return domain === null ? null : hashOfDomain(domain);
}

/** Hashes of the lists that say that a seller is rogue. */
export function strongHashes(packs: readonly Pick<Pack, 'domains'>[]): string[] {
  const strong = packs.flatMap(({ domains = [] }) => domains).filter(({ standing }) => STRONG.includes(standing));
  return strong.flatMap(({ hashes }) => splitHashes(hashes));
}
