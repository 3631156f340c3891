import { isBelow } from '@/core/domains/is-below';
import { parseAddress } from '@/core/domains/parse-address';
import { registrableDomain } from '@/core/domains/registrable-domain';
import { siteHost } from '@/core/domains/site-host';
import type { SealFinding } from '@/core/model/seal';
import type { RecognisedSeal } from '@/core/pharmacy/recognise-seal';
import { entryOf, ownHost } from '@/core/pharmacy/seal-places';
import type { PreparedSeals } from '@/core/pharmacy/seal-rules';

/** Longest link that a page is read with; a longer one was cut. */
const LONGEST_LINK = 500;
/** Names of so few letters are the same by chance. */
const SHORTEST_NAME = 4;
/** Ends of names of authorities: `gov`, `gov.pl`, `gouv.fr`, `gob.es`. No shop has one, and registers move. */
const OFFICIAL = /(?:^|\.)(?:(?:f?gov|gouv|gob|govt|gub|gv|gc|mil)(?:\.[a-z]{2})?|admin\.ch|bund\.de|int|europa\.eu)$/;
/** A picture or a document, shown by itself. */
const FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|pdf)$/i;

/** The page that a seal stands on. */
export interface SealPage {
  /** Null where the page has no address. */
  readonly host: string | null;
  readonly domain: string | null;
  /** Nothing on it is doubted: a page about seals, or a list of others. */
  readonly isAbout: boolean;
}

export type LinkVerdict = Pick<SealFinding, 'verdict' | 'leadsTo' | 'problem'>;

/** What a seal's link says of it. @param link absolute address; null for a picture that leads nowhere */
export function judgeLink(
  link: string | null,
  seal: RecognisedSeal,
  page: SealPage,
  { issuers, between }: PreparedSeals,
): LinkVerdict {
  if (link === null || /^(?:mailto|tel|javascript):/i.test(link)) return unlinked(null);
  const address = parseAddress(link);
  if (address === null || !/^https?:$/.test(address.protocol) || address.hostname === '')
    return unchecked(null, link.length >= LONGEST_LINK ? 'too-long' : 'odd-address');
  const host = siteHost(address.hostname);
  const own = ownHost(host, seal.issuer);
  if (own !== null) return judgeIssuerLink(address, link, own, seal, page);
  if (isSameSite(host, page) || FILE.test(address.pathname)) return unlinked(host);
  if (link.length >= LONGEST_LINK) return unchecked(host, 'too-long');
  const isPlace =
    OFFICIAL.test(host) ||
    between.some((other) => isBelow(host, other)) ||
    seal.issuer.openEnds.some((end) => host.endsWith(end)) ||
    issuers.some((issuer) => ownHost(host, issuer) !== null);
  if (isPlace || !mayDoubt(seal, page)) return unchecked(host, 'unknown-issuer');
  return { verdict: 'linked-elsewhere', leadsTo: host, problem: null };
}

/** A doubt needs a plain seal of an issuer of whom a page states that an honest one leads to it, and where that is. */
export function mayDoubt({ isPlain, issuer }: RecognisedSeal, { isAbout }: SealPage): boolean {
  return isPlain && !isAbout && issuer.hasToLead && issuer.hosts.some(({ isConfirmed }) => isConfirmed);
}

type OwnHost = NonNullable<ReturnType<typeof ownHost>>;

function judgeIssuerLink(address: URL, link: string, own: OwnHost, seal: RecognisedSeal, page: SealPage): LinkVerdict {
  const host = siteHost(address.hostname);
  if (!own.isConfirmed) return unchecked(host, 'unknown-issuer');
  if (address.username !== '' || address.password !== '' || address.port !== '') return unchecked(host, 'odd-address');
  // its own flag, but the register of another country
  if (seal.country !== null && own.country !== null && own.country !== seal.country)
    return mayDoubt(seal, page)
      ? { verdict: 'linked-elsewhere', leadsTo: host, problem: null }
      : unchecked(host, 'unknown-issuer');
  const toIssuer: LinkVerdict = { verdict: 'linked-to-issuer', leadsTo: host, problem: null };
  const matching: LinkVerdict = { ...toIssuer, verdict: 'linked-matching' };
  const entry = link.length < LONGEST_LINK ? entryOf(address, seal.issuer) : null;
  if (entry === null) return toIssuer;
  if (entry.domain === null) return entry.isConfirmed ? matching : toIssuer;
  if (entry.domain === page.domain) return matching;
  if (page.domain === null || hasSameName(entry.domain, page.domain)) return toIssuer;
  if (!entry.isConfirmed || !mayDoubt(seal, page)) return unchecked(host, 'unknown-issuer');
  return { verdict: 'other-domain', leadsTo: host, problem: null };
}

/** The shop's own site, or one of the same name under another ending, which is nearly always the same shop's. */
function isSameSite(host: string, page: SealPage): boolean {
  const domain = registrableDomain(host) ?? host;
  if (host === page.host || domain === page.domain) return true;
  return page.domain !== null && hasSameName(domain, page.domain);
}

function hasSameName(a: string, b: string): boolean {
  const name = a.split('.')[0] ?? '';
  return name.length >= SHORTEST_NAME && name === b.split('.')[0];
}

function unlinked(leadsTo: string | null): LinkVerdict {
  return { verdict: 'unlinked', leadsTo, problem: null };
}

function unchecked(leadsTo: string | null, problem: LinkVerdict['problem']): LinkVerdict {
  return { verdict: 'unchecked', leadsTo, problem };
}
