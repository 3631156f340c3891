import { parse } from 'tldts';

/** Longest name of a host that the domain name system knows. */
const LONGEST_HOST = 253;

/** A host's name taken apart, ASCII (punycode) in small letters: `www.shop.example.co.uk`. */
export interface SplitHost {
  /** What somebody registered: `example.co.uk`. */
  readonly domain: string;
  /** That without its ending: `example`. */
  readonly label: string;
  /** The ending under which names are given out: `co.uk`. */
  readonly ending: string;
  /** True where somebody gives names below their own one out to anybody: `github.io`. */
  readonly isShared: boolean;
  /** What stands before it, part by part: `www`, `shop`. */
  readonly before: readonly string[];
}

/**
 * @param host any host, as in a URL or typed; written in letters of any script, with a point at its end or not
 * @returns null for numbers, single words and what no host is called
 */
export function splitHost(host: string): SplitHost | null {
  const ascii = toAscii(host);
  if (ascii === null) return null;
  const { domain, publicSuffix, domainWithoutSuffix, subdomain, isIp, isPrivate } = parse(ascii, {
    allowPrivateDomains: true,
  });
  if (isIp || domain === null || publicSuffix === null || !domain.includes('.')) return null;
  return {
    domain,
    label: domainWithoutSuffix ?? '',
    ending: publicSuffix,
    isShared: isPrivate === true,
    before: subdomain ? subdomain.split('.') : [],
  };
}

/**
 * The part of a host's name that somebody registered: `shop.example.co.uk` gives `example.co.uk`. Where names below a
 * shared one are given out to anybody (`somebody.github.io`), that name is the one.
 * @param host any host, as in a URL or typed; written in letters of any script, with a point at its end or not
 * @returns ASCII (punycode) in small letters; null for numbers, single words and what no host is called
 */
export function registrableDomain(host: string): string | null {
  return splitHost(host)?.domain ?? null;
}

/** As a browser writes it: `URL` knows how names in other scripts become ASCII. */
function toAscii(host: string): string | null {
  const bare = host.trim().replace(/\.$/, '');
  if (bare.length === 0 || bare.length > 4 * LONGEST_HOST || /[\s/\\@?#:%[\]]/.test(bare)) return null;
  const address = `http://${bare}/`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname.length <= LONGEST_HOST ? hostname : null;
}
