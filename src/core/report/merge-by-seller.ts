import { registrableDomain } from '@/core/domains/registrable-domain';
import type { ReportPacket } from '@/core/model/packet';
import { contactKey } from '@/core/report/find-contacts';

/** Packets that seem to be about one seller. */
export interface SellerGroup<Packet> {
  /** In the order they were given. */
  readonly packets: readonly Packet[];
  /** What at least two of them have in common: keys of contacts, `site:example.com`. */
  readonly shared: readonly string[];
}

/**
 * Put packets together that share a contact, or a site that is the seller's own, also by way of others: what shares a
 * wallet with one and a telephone with another joins all three. A hint for people, no proof: numbers are passed on.
 * @param platforms hosts on which anybody sells; their pages say nothing about who. Listings never count by their site.
 * @returns groups in the order of their first packet
 */
export function groupBySeller<Packet extends Pick<ReportPacket, 'contacts' | 'host' | 'unit'>>(
  packets: readonly Packet[],
  platforms: ReadonlySet<string>,
): SellerGroup<Packet>[] {
  const shared = new Set([...platforms].flatMap((host) => registrableDomain(host) ?? []));
  const keys = packets.map((packet) => sellerKeys(packet, shared));
  const parents = packets.map((_, i) => i);
  const firstWith = new Map<string, number>();
  keys.forEach((own, i) => {
    for (const key of own) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, i);
      else join(parents, first, i);
    }
  });
  const groups = new Map<number, number[]>();
  packets.forEach((_, i) => {
    const root = findRoot(parents, i);
    groups.set(root, [...(groups.get(root) ?? []), i]);
  });
  return [...groups.values()].map((members) => ({
    packets: members.flatMap((i) => packets[i] ?? []),
    shared: repeated(members.map((i) => keys[i] ?? [])),
  }));
}

/** @param shared registrable domains of platforms */
function sellerKeys(
  { contacts, host, unit }: Pick<ReportPacket, 'contacts' | 'host' | 'unit'>,
  shared: ReadonlySet<string>,
): string[] {
  const site = unit === 'page' ? registrableDomain(host) : null;
  const own = site === null || shared.has(site) ? [] : [`site:${site}`];
  return [...new Set([...contacts.map(contactKey), ...own])];
}

function findRoot(parents: number[], from: number): number {
  let at = from;
  for (let parent = parents[at]; parent !== undefined && parent !== at; parent = parents[at]) {
    // halve the way for the next one who asks
    parents[at] = parents[parent] ?? parent;
    at = parents[at] ?? at;
  }
  return at;
}

/** The earlier root stays, so that groups keep the order of their first packet. */
function join(parents: number[], a: number, b: number): void {
  const [early = a, late = b] = [findRoot(parents, a), findRoot(parents, b)].sort((x, y) => x - y);
  parents[late] = early;
}

function repeated(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const key of lists.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([key]) => key);
}
