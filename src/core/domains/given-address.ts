import { parse } from 'tldts';
import { parseAddress } from '@/core/domains/parse-address';

/** A longer one is no address that somebody would look up. */
const LONGEST = 2_000;
const SCHEME = /^https?:\/\//i;
/** Before the path: the name of a mailbox or an account stands there, or nothing that is part of an address. */
const MAILBOX = /^[^/?#]*@/;

/**
 * The address that a text consists of: `https://shop.example/a`, `shop.example`, and the ways in which careful people
 * write one so that nobody opens it (`hxxps://shop[.]example`).
 * @returns without a user's name, a password and a fragment; null when the text is anything else
 */
export function readAddress(text: string): URL | null {
  const bare = text.trim();
  if (bare.length === 0 || bare.length > LONGEST || /\s/.test(bare)) return null;
  const plain = bare
    .replace(/^<(.*)>$/, '$1')
    .replace(/\[\.\]|\(\.\)|\[dot\]/gi, '.')
    .replace(/^hxxp(?=s?:)/i, 'http');
  if (SCHEME.test(plain)) return cleanAddress(plain);
  if (MAILBOX.test(plain)) return null;
  const address = cleanAddress(`http://${plain}`);
  return address !== null && isRegistered(address.hostname) ? address : null;
}

/** Hosts that are looked up of one text at most. */
const MOST_HOSTS = 500;
/** Addresses are written in one run of characters with a point in it; what stands around it is not part of it. */
const RUN = /[^\s<>"'«»“”„|,;{}]+/gu;
const POINT = /[^.]\.|\[dot\]/iu;
const LONGEST_RUN = 2_200;
const AROUND = /^[(*_~`]+|[)*_~`.:!?…]+$/gu;

/** The hosts of the addresses that a text names, each once. */
export function findHosts(text: string): string[] {
  const hosts = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    if (run.length > LONGEST_RUN || !POINT.test(run)) continue;
    const address = readAddress(run.replace(AROUND, ''));
    if (address !== null) hosts.add(address.hostname);
    if (hosts.size >= MOST_HOSTS) break;
  }
  return [...hosts];
}

/** An address of the web without a user's name, a password and a fragment; null for any other. */
export function cleanAddress(href: string): URL | null {
  const address = parseAddress(href);
  if (address === null || !/^https?:$/.test(address.protocol) || address.hostname === '') return null;
  address.username = '';
  address.password = '';
  address.hash = '';
  return address;
}

/** Ends in what names are really registered under: `notes.txt` and `and.then` do not. */
function isRegistered(host: string): boolean {
  const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return domain !== null && (isIcann === true || isPrivate === true);
}
