import { native } from '@/content/native';

/** Of an address as it is sent to the worker: see the model. */
const LONGEST_ADDRESS = 500;
/** Longer ones are data, not addresses. */
const LONGEST_READ = 8_000;

/** @param href as an attribute has it; relative to the page's own address, or to what it names as its base */
export function readAddress(href: string, page: Node): URL | null {
  const base = native(page, 'baseURI');
  return href.length <= LONGEST_READ && URL.canParse(href, base) ? new URL(href, base) : null;
}

/** The address as it is sent. One that is too long is cut, and then never within a name and a password: what is left would be another host's. */
export function cutAddress(address: URL): string {
  if (address.href.length <= LONGEST_ADDRESS) return address.href;
  const site = address.origin === 'null' ? address.protocol : address.origin;
  return `${site}${address.pathname}${address.search}`.slice(0, LONGEST_ADDRESS);
}
