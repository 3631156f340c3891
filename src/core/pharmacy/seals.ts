import { parseAddress } from '@/core/domains/parse-address';
import { registrableDomain } from '@/core/domains/registrable-domain';
import type { SealFinding } from '@/core/model/seal';
import type { SeenPicture, SiteFacts } from '@/core/model/site-facts';
import { isAboutSeals, isIssuersOwn } from '@/core/pharmacy/about-seals';
import { type RecognisedSeal, recogniseSeal } from '@/core/pharmacy/recognise-seal';
import { findClaims } from '@/core/pharmacy/seal-claims';
import { SEAL_HINT } from '@/core/pharmacy/seal-hint';
import { judgeLink, type LinkVerdict, ownHost, type SealPage } from '@/core/pharmacy/seal-link';
import type { PreparedIssuer, PreparedSeals } from '@/core/pharmacy/seal-rules';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** More than any shop shows. */
export const MOST_FINDINGS = 20;
/** Pictures and links that are looked at closely. */
const MOST_LOOKED_AT = 200;

/** What the check reads of a page. */
export type SealFacts = Pick<SiteFacts, 'host' | 'title' | 'blocks' | 'links' | 'pictures' | 'things' | 'cartControls'>;

/**
 * Check the seals that a page shows or claims, without asking anybody: each issuer's, the most telling first.
 * The pages of issuers and registers themselves show nothing to check. On a page about seals nothing is doubted.
 * @returns at most MOST_FINDINGS; never throws, whatever the page says
 */
export function checkSeals(facts: SealFacts, seals: PreparedSeals): SealFinding[] {
  if (isIssuersOwn(facts.host, seals)) return [];
  const shown = facts.pictures.filter(isWorthALook).slice(0, MOST_LOOKED_AT);
  const recognised = shown.flatMap((picture) => recogniseSeal(picture, seals).map((seal) => ({ picture, seal })));
  const mayClaim = facts.blocks.some((block) => SEAL_HINT.test(block));
  if (recognised.length === 0 && !mayClaim) return [];
  const page: SealPage = {
    host: facts.host,
    domain: facts.host === null ? null : registrableDomain(facts.host),
    isAbout: isAboutSeals(facts, seals),
  };
  const found = recognised.map(({ picture, seal }) => toFinding(picture, seal, page, facts, seals));
  const said = page.isAbout ? [] : claimsBeside(found, facts, page, seals);
  return distinct([...found, ...said]).slice(0, MOST_FINDINGS);
}

function isWorthALook({ source, alt, title, link }: SeenPicture): boolean {
  return SEAL_HINT.test(`${source} ${alt} ${title} ${link ?? ''}`);
}

function toFinding(
  picture: SeenPicture,
  seal: RecognisedSeal,
  page: SealPage,
  facts: SealFacts,
  seals: PreparedSeals,
): SealFinding {
  const { issuer } = seal;
  const judged = isNeverIssued(seal) ? judgeNeverIssued(seal, page) : judgeLink(picture.link, seal, page, seals);
  const verdict = judged.verdict === 'unlinked' ? (linkBeside(seal, page, facts, seals) ?? judged) : judged;
  const country = verdict.leadsTo === null ? null : (ownHost(verdict.leadsTo, issuer)?.country ?? null);
  return {
    issuer: issuer.id,
    name: issuer.name,
    country: seal.country ?? country ?? issuer.country,
    quote: quoteOf(picture),
    ...verdict,
  };
}

/** A seal of one that gives none, or with a flag that it never has. */
function isNeverIssued({ isClaim, isOutside }: RecognisedSeal): boolean {
  return isClaim || isOutside;
}

function judgeNeverIssued({ issuer, isPlain }: RecognisedSeal, { isAbout }: SealPage): LinkVerdict {
  const isSure = issuer.isConfirmed && isPlain && !isAbout;
  return { verdict: isSure ? 'not-issued' : 'unchecked', leadsTo: null, problem: isSure ? null : 'unknown-issuer' };
}

/** Some shops show the picture and put the link beside it. It can only speak for the seal. */
function linkBeside(seal: RecognisedSeal, page: SealPage, facts: SealFacts, seals: PreparedSeals): LinkVerdict | null {
  const links = linksTo(seal.issuer, facts).map((link) => judgeLink(link, seal, page, seals));
  return (
    links.find(({ verdict }) => verdict === 'linked-matching') ??
    links.find(({ verdict }) => verdict === 'linked-to-issuer') ??
    null
  );
}

function linksTo(issuer: PreparedIssuer, { links }: SealFacts): string[] {
  const isTo = (href: string) => ownHost(parseAddress(href)?.hostname ?? '', issuer) !== null;
  return links
    .map(({ href }) => href)
    .filter((href) => SEAL_HINT.test(href))
    .slice(0, MOST_LOOKED_AT)
    .filter(isTo);
}

/** Claims in words of issuers whose seal no picture shows; a link to the issuer is more than words. */
function claimsBeside(
  found: readonly SealFinding[],
  facts: SealFacts,
  page: SealPage,
  seals: PreparedSeals,
): SealFinding[] {
  const shown = new Set(found.map(({ issuer }) => issuer));
  return findClaims(facts.blocks, seals)
    .filter(({ issuer }) => !shown.has(issuer.id))
    .map(({ issuer, quote }) => {
      const seal: RecognisedSeal = { issuer, isPlain: false, isClaim: false, country: null, isOutside: false };
      const words: LinkVerdict = { verdict: 'words-only', leadsTo: null, problem: null };
      const link = linkBeside(seal, page, facts, seals) ?? words;
      return { issuer: issuer.id, name: issuer.name, country: issuer.country, quote, ...link };
    });
}

function quoteOf({ alt, title, source }: SeenPicture): string {
  const words = alt.trim() || title.trim() || source.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  return words.slice(0, QUOTE_LIMIT).toWellFormed();
}

const ORDER: readonly SealFinding['verdict'][] = [
  'other-domain',
  'linked-elsewhere',
  'not-issued',
  'linked-matching',
  'linked-to-issuer',
  'unlinked',
  'words-only',
  'unchecked',
];

/** One of each issuer, verdict and place; doubts first. */
function distinct(findings: readonly SealFinding[]): SealFinding[] {
  const known = new Map<string, SealFinding>();
  for (const finding of findings) {
    const key = `${finding.issuer} ${finding.verdict} ${finding.leadsTo}`;
    if (!known.has(key)) known.set(key, finding);
  }
  return [...known.values()].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
