import type { Evidence } from '@/core/model/evidence';

/** Never more than a person reads beside a warning. */
const TRICK_LIMIT = 3;

/** Ways of rogue sellers that signs of ours stand for; the words are `trick_…`. */
export const TRICKS = [
  'no_prescription',
  'emoji_menu',
  'irreversible_payment',
  'private_messenger',
  'hidden_parcel',
  'hidden_place',
  'looks_official',
  'for_research',
  'hidden_words',
  'hurry',
  'bulk_price',
  'menu',
  'anonymity',
  'every_country',
  'throwaway_address',
  'courier_job',
  'darknet',
] as const;
export type Trick = (typeof TRICKS)[number];

/** Trick of a rule of our packs. Rules of added packs are known by the reason that they give. */
export const TRICK_OF_RULE: Readonly<Record<string, Trick>> = {
  'prescription-not-asked': 'no_prescription',
  'sold-without-prescription': 'no_prescription',
  'crypto-payment': 'irreversible_payment',
  'irreversible-payment': 'irreversible_payment',
  'wallet-address': 'irreversible_payment',
  'messenger-address': 'private_messenger',
  'contact-invitation': 'private_messenger',
  'stealth-shipping': 'hidden_parcel',
  'discreet-or-overnight': 'hidden_parcel',
  'dead-drop': 'hidden_place',
  'pharmacy-claims': 'looks_official',
  'research-only': 'for_research',
  'disguised-substance': 'hidden_words',
  'names-drug-in-slang': 'hidden_words',
  urgency: 'hurry',
  'price-ladder': 'bulk_price',
  'ladder-of-doses': 'bulk_price',
  'menu-words': 'menu',
  'menu-of-many-substances': 'menu',
  anonymity: 'anonymity',
  'worldwide-shipping': 'every_country',
  'mail-near-substance': 'throwaway_address',
  'courier-jobs': 'courier_job',
  'darknet-words': 'darknet',
  'onion-address': 'darknet',
};

/** The same for reasons. */
export const TRICK_OF_REASON: Readonly<Record<string, Trick>> = {
  reason_no_prescription: 'no_prescription',
  reason_sold_without_prescription: 'no_prescription',
  reason_emoji_code: 'emoji_menu',
  reason_crypto_payment: 'irreversible_payment',
  reason_irreversible_payment: 'irreversible_payment',
  reason_wallet_address: 'irreversible_payment',
  reason_messenger_contact: 'private_messenger',
  reason_contact_invite: 'private_messenger',
  reason_stealth_shipping: 'hidden_parcel',
  reason_overnight: 'hidden_parcel',
  reason_dead_drop: 'hidden_place',
  reason_fake_approval_claim: 'looks_official',
  reason_online_pharmacy_claim: 'looks_official',
  reason_research_only: 'for_research',
  reason_disguised_word: 'hidden_words',
  reason_urgency: 'hurry',
  reason_price_ladder: 'bulk_price',
  reason_bulk_bonus: 'bulk_price',
  reason_menu: 'menu',
  reason_anonymity: 'anonymity',
  reason_worldwide_shipping: 'every_country',
  reason_disposable_mail: 'throwaway_address',
  reason_hiring_courier: 'courier_job',
  reason_darknet: 'darknet',
  reason_onion_address: 'darknet',
  reason_escrow_vendor: 'darknet',
};

const EMOJI = /\p{Emoji_Presentation}/u;

/** What the seller does to win a buyer over, the strongest sign first, three at most; nothing where no sign tells of it. */
export function tricksOf(evidence: readonly Evidence[]): readonly Trick[] {
  const strongest = evidence.filter(({ stance }) => stance === 'for').toSorted((a, b) => b.points - a.points);
  const tricks = strongest.flatMap((sign) => trickOf(sign) ?? []);
  return [...new Set(tricks)].slice(0, TRICK_LIMIT);
}

function trickOf({ ruleId, reason, quote }: Evidence): Trick | null {
  const trick = namedIn(TRICK_OF_RULE, ruleId) ?? namedIn(TRICK_OF_REASON, reason);
  return trick === 'menu' && EMOJI.test(quote) ? 'emoji_menu' : trick;
}

/** Rules and reasons may be named like something that every object has. */
function namedIn(tricks: Readonly<Record<string, Trick>>, name: string): Trick | null {
  return Object.hasOwn(tricks, name) ? (tricks[name] ?? null) : null;
}
