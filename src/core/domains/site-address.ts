import { parseAddress } from '@/core/domains/parse-address';

/** A longer address is not passed on whole: its site is what counts. UTF-16 units. */
const LONGEST_ADDRESS = 4_000;

/** An address that may stand before us or be opened by us: of a site on the web, without a name and a password; else null. */
export function readSiteAddress(text: string | null): URL | null {
  const address = text !== null && text.length > LONGEST_ADDRESS ? null : parseAddress(text);
  if (address === null) return null;
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  return isWeb && address.username === '' && address.password === '' ? address : null;
}

/** The address of a page as `readSiteAddress` takes it; null for what is no page of a site. */
export function siteAddressOf(href: string | null): URL | null {
  const address = parseAddress(href);
  if (address === null) return null;
  address.username = '';
  address.password = '';
  return readSiteAddress(address.href.length > LONGEST_ADDRESS ? address.origin : address.href);
}
