import { isOwnHost, type SearchEngine, type Wrap } from '@/core/search/engines';

/** What a result says of where it leads, as it stands on the page. */
export interface ResultLink {
  /** The link's address as it is written. */
  readonly href: string;
  /** Address of the page. */
  readonly base: string;
  /** What the result states of its address in an attribute; empty when it states nothing. */
  readonly stated: string;
  /** The address that people are shown; empty when there is none. */
  readonly shown: string;
}

/** Longer addresses are no results. */
const LONGEST_ADDRESS = 8_192;
const LONGEST_HOST = 253;
/** What may follow a host where an address is shown: a path, or the arrows that stand for one. */
const END_OF_HOST = /[\s/?#›»>·|]/;
/** A name in letters of any script, with a point in it and letters at its end; cut ones are none. */
const SHOWN_HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,})$/u;

/**
 * The host that a result leads to. What the link itself tells counts before all that the page says about it.
 * @returns ASCII in small letters; null when it leads to the engine itself, or nobody can tell
 * @throws never
 */
export function targetHost(link: ResultLink, engine: SearchEngine): string | null {
  const address = parse(link.href, link.base);
  if (address === null) return null;
  const elsewhere = (host: string | null) => (host === null || isOwnHost(host, engine) ? null : host);
  if (!isOwnHost(address.hostname, engine)) return hostOf(address);
  const wrapped = elsewhere(unwrap(address, engine.wraps));
  if (wrapped !== null) return wrapped;
  if (!engine.opaque.some((path) => address.pathname.startsWith(path))) return null;
  return elsewhere(hostOf(parse(link.stated))) ?? elsewhere(hostShown(link.shown));
}

function unwrap(address: URL, wraps: readonly Wrap[]): string | null {
  for (const { path, names, form } of wraps) {
    if (!address.pathname.startsWith(path)) continue;
    for (const name of names) {
      const host = hostOf(parse(read(address, name, form)));
      if (host !== null) return host;
    }
  }
  return null;
}

/** The address in a wrap; empty when there is none. */
function read(address: URL, name: string, form: Wrap['form']): string {
  if (form === 'segment') {
    const segment = address.pathname.split('/').find((part) => part.startsWith(name)) ?? '';
    return decode(segment.slice(name.length));
  }
  const value = address.searchParams.get(name) ?? '';
  return form === 'plain' ? value : fromBase64(value);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a percent sign that stands for nothing
  }
}

/** Text in base64url behind `a1`. */
function fromBase64(value: string): string {
  const text = value.slice(2);
  if (!value.startsWith('a1') || !/^[\w-]+={0,2}$/.test(text) || text.replace(/=+$/, '').length % 4 === 1) return '';
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** The host of an address as people are shown it: `https://www.shop.example › pills`. */
export function hostShown(shown: string): string | null {
  const text = shown.slice(0, LONGEST_ADDRESS).trim();
  const [host = ''] = text.replace(/^https?:\/\//i, '').split(END_OF_HOST);
  return host.length <= LONGEST_HOST && SHOWN_HOST.test(host) ? hostOf(parse(`http://${host}/`)) : null;
}

function parse(text: string, base?: string): URL | null {
  if (text === '' || text.length > LONGEST_ADDRESS || !URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return /^https?:$/.test(address.protocol) ? address : null;
}

function hostOf(address: URL | null): string | null {
  const host = address?.hostname.replace(/\.$/, '') ?? '';
  return host.includes('.') && host.length <= LONGEST_HOST ? host : null;
}
