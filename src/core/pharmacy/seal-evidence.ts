import type { Evidence } from '@/core/model/evidence';
import type { PageText } from '@/core/model/page';
import type { SealFinding, SealVerdict } from '@/core/model/seal';
import type { PreparedSeals } from '@/core/pharmacy/seal-rules';
import { checkSeals } from '@/core/pharmacy/seals';

type Says = Pick<Evidence, 'ruleId' | 'points' | 'reason'>;

/**
 * What a doubted seal counts: a clear sign each, the entry of another shop most, for it is copied with the seal. Nothing
 * else counts. A seal that leads to its issuer speaks for nobody, since anybody can write such a link, and issuers have
 * entries of rogue shops too; a picture without a link and words alone are found on honest sites.
 */
const DOUBTS: Readonly<Partial<Record<SealVerdict, Says>>> = {
  'other-domain': { ruleId: 'seal-of-other-shop', points: 25, reason: 'reason_seal_other_domain' },
  'linked-elsewhere': { ruleId: 'seal-leads-elsewhere', points: 20, reason: 'reason_seal_linked_elsewhere' },
  'not-issued': { ruleId: 'seal-not-issued', points: 20, reason: 'reason_seal_not_issued' },
};

/** Evidence of the doubts, one of each kind, with the seal's own words. */
export function sealEvidence(findings: readonly SealFinding[]): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { verdict, quote } of findings) {
    const says = DOUBTS[verdict];
    if (says && !found.has(says.ruleId))
      found.set(says.ruleId, { pack: 'bundled', family: 'licence-claim', stance: 'for', quote, ...says });
  }
  return [...found.values()];
}

/** Points of signs of a shop from which a page is one, and no guide. */
const CLEAR_SHOP = 15;

/**
 * The same of a page as its content script sent it.
 * @param shown evidence of its words: what a shop says tells it from a page about shops, in place of its cart
 */
export function sealEvidenceOf(page: PageText, shown: readonly Evidence[], seals: PreparedSeals): Evidence[] {
  if (page.seals === undefined || page.seals.length === 0) return [];
  const facts = {
    host: page.host,
    title: page.title,
    blocks: page.blocks.map(({ text }) => text),
    pictures: [...page.seals],
    links: [],
    things: [],
    cartControls: shown.some(isShopSign) ? 1 : 0,
  };
  return sealEvidence(checkSeals(facts, seals));
}

function isShopSign({ family, stance, points }: Evidence): boolean {
  return family === 'shop' && stance === 'for' && points >= CLEAR_SHOP;
}
