import { SEAL_HINT } from '@/core/pharmacy/seal-hint';
import type { PreparedIssuer, PreparedSeals } from '@/core/pharmacy/seal-rules';
import { hasAny, toWords } from '@/core/pharmacy/seal-text';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** Blocks that are read for claims: those that name an issuer at all. */
const MOST_BLOCKS = 100;
const LONGEST_BLOCK = 2_000;
const MOST_SENTENCES = 40;
/** Words may stand between a claim and the name: an article, what kind of body it is. In UTF-16 units. */
const BETWEEN = 16;
/** Names so short are words too; they count only as they are written by those who mean the body. */
const SHORT_NAME = 5;

/** A sentence that claims an issuer's seal. */
export interface SealClaim {
  readonly issuer: PreparedIssuer;
  readonly quote: string;
}

/** What a page claims in words, each issuer once. A sentence of advice claims nothing. */
export function findClaims(blocks: readonly string[], seals: PreparedSeals): SealClaim[] {
  const found = new Map<string, SealClaim>();
  let read = 0;
  for (const block of blocks) {
    if (!SEAL_HINT.test(block)) continue;
    if (++read > MOST_BLOCKS) break;
    for (const sentence of sentencesOf(block)) {
      const words = toWords(sentence);
      if (hasAny(words, seals.advice)) continue;
      for (const issuer of seals.issuers)
        if (!found.has(issuer.id) && claims(words, sentence, issuer, seals))
          found.set(issuer.id, { issuer, quote: sentence.trim().slice(0, QUOTE_LIMIT).toWellFormed() });
    }
  }
  return [...found.values()];
}

function sentencesOf(block: string): string[] {
  return block
    .slice(0, LONGEST_BLOCK)
    .split(/[.!?;\n。؟](?=\s|$)/)
    .slice(0, MOST_SENTENCES);
}

function claims(words: string, sentence: string, issuer: PreparedIssuer, seals: PreparedSeals): boolean {
  // much is said of what these authorities approve: medicines, labels, devices; only a shop's own approval is a claim
  if (issuer.standing === 'never') return hasAny(words, issuer.claims);
  const loose = hasAny(words, issuer.needs) ? issuer.loose.filter((name) => isMeant(name, sentence)) : [];
  return [...issuer.names, ...loose].some((name) => isClaimed(words, name, seals));
}

function isMeant(name: string, sentence: string): boolean {
  const bare = name.trim();
  return bare.length >= SHORT_NAME || sentence.includes(bare.toUpperCase());
}

/** Does a claim end just before the name, or begin just behind it? */
function isClaimed(words: string, name: string, { before, after }: PreparedSeals): boolean {
  const at = words.indexOf(name);
  if (at < 0) return false;
  const lead = words.slice(Math.max(0, at - 60), at + 1);
  const rest = words.slice(at + name.length - 1, at + name.length + 60);
  const leads = (claim: string) => {
    const end = lead.lastIndexOf(claim);
    return end >= 0 && lead.length - (end + claim.length) <= BETWEEN;
  };
  return before.some(leads) || after.some((claim) => rest.startsWith(claim));
}
