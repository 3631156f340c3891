import { isBelow } from '@/core/domains/is-below';
import { parseAddress } from '@/core/domains/parse-address';
import type { SiteFacts } from '@/core/model/site-facts';
import { entryOf, ownHost } from '@/core/pharmacy/seal-places';
import type { PreparedSeals } from '@/core/pharmacy/seal-rules';
import { hasAny, toWords } from '@/core/pharmacy/seal-text';

/** Blocks that are read for words of a guide, and how much of each. */
const MOST_READ = 400;
const LONGEST_READ = 1_000;
/** Different ones from which a page is about seals. */
const GUIDE_WORDS = 2;
/** A page with entries of so many shops is a list of shops. */
const SHOPS_OF_A_LIST = 2;
const ARTICLES = new Set(
  'Article NewsArticle BlogPosting Report MedicalWebPage FAQPage QAPage HowTo TechArticle ScholarlyArticle'.split(' '),
);

type Facts = Pick<SiteFacts, 'host' | 'title' | 'blocks' | 'things' | 'cartControls' | 'pictures' | 'links'>;

/** An issuer's own page, or a register's. */
export function isIssuersOwn(host: string | null, { issuers }: PreparedSeals): boolean {
  return host !== null && issuers.some((issuer) => ownHost(host, issuer) !== null);
}

/**
 * Is this a page about seals, not one that shows its own: an article, a guide, a list of shops? Whoever explains a seal
 * shows it, and links to anything. A page with a cart is a shop's, whatever it explains.
 */
export function isAboutSeals(facts: Facts, seals: PreparedSeals): boolean {
  if (isShownByAnother(facts.host, seals)) return true;
  if (shopsListed(facts, seals) >= SHOPS_OF_A_LIST) return true;
  if (facts.cartControls > 0) return false;
  if (facts.things.some(({ types }) => types.some((type) => ARTICLES.has(type)))) return true;
  return countGuideWords(facts, seals) >= GUIDE_WORDS;
}

/** A translation or an archived copy: its host is not the shop's, so no entry can be that host's. */
function isShownByAnother(host: string | null, { between }: PreparedSeals): boolean {
  return host !== null && between.some((other) => isBelow(host, other));
}

/** Different words of guides, in parts of the page that speak of seals. */
function countGuideWords({ title, blocks }: Facts, { guide, subject }: PreparedSeals): number {
  const found = new Set<string>();
  for (const text of [title, ...blocks.slice(0, MOST_READ)]) {
    const words = toWords(text.slice(0, LONGEST_READ));
    if (!hasAny(words, subject)) continue;
    for (const term of guide) if (words.includes(term)) found.add(term);
    if (found.size >= GUIDE_WORDS) break;
  }
  return found.size;
}

/** Different domains whose entries the page leads to. */
function shopsListed({ pictures, links }: Facts, { issuers }: PreparedSeals): number {
  const domains = new Set<string>();
  for (const link of [...pictures.map(({ link }) => link), ...links.map(({ href }) => href)]) {
    const address = parseAddress(link);
    if (address === null) continue;
    for (const issuer of issuers) {
      const domain = issuer.entries.length > 0 ? entryOf(address, issuer)?.domain : null;
      if (domain) domains.add(domain);
    }
    if (domains.size >= SHOPS_OF_A_LIST) break;
  }
  return domains.size;
}
