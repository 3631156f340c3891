/** Longest name of a host that is kept; a proxy may lead to longer ones. */
const LONGEST_HOST = 253;

/**
 * A host as it is told and kept: without the point that may end it, for that names the same place, and of an endless one
 * the end, which says whose it is.
 * @param hostname of an address, as `URL` writes it
 */
export function siteHost(hostname: string): string {
  return hostname.replace(/\.$/, '').slice(-LONGEST_HOST);
}
