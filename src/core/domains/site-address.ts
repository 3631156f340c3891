/** A longer address is not passed on whole: its site is what counts. UTF-16 units. */
const LONGEST_ADDRESS = 4_000;

/** An address that may stand before us or be opened by us: of a site on the web, without a name and a password; else null. */
export function readSiteAddress(text: string | null): URL | null {
  if (text === null || text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null;
  const address = new URL(text);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  return isWeb && address.username === '' && address.password === '' ? address : null;
}

/** The address of a page as `readSiteAddress` takes it; null for what is no page of a site. */
export function siteAddressOf(href: string | null): URL | null {
  if (href === null || !URL.canParse(href)) return null;
  const address = new URL(href);
  address.username = '';
  address.password = '';
  return readSiteAddress(address.href.length > LONGEST_ADDRESS ? address.origin : address.href);
}
