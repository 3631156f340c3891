/** Is a host that one, or a name below it? Both in lower case, without a point at the end. */
export function isBelow(host: string, above: string): boolean {
  return host === above || host.endsWith(`.${above}`);
}
