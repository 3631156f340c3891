import type { Evidence, SignalFamily } from '@/core/model/evidence';
import type { Warning } from '@/core/model/warning';
import type { Words } from '@/locales/words';

/** What can be looked at: the three levels, a mark on a post, and the reminder of a warning that was told already. */
export const PRACTICE_STATES = ['note', 'caution', 'danger', 'marker', 'reminder'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

/** A host that no one can have (RFC 2606). */
const HOST = 'practice.example';

/** Made-up words of a page, and why they count; strongest last. */
const SIGNS = {
  substance: { family: 'substance', reason: 'reason_prescription_medicine', quote: 'welcome_sample_substance' },
  cart: { family: 'shop', reason: 'reason_cart', quote: 'welcome_sample_cart' },
  noPrescription: {
    family: 'no-prescription',
    reason: 'reason_no_prescription',
    quote: 'welcome_sample_no_prescription',
  },
  price: { family: 'price', reason: 'reason_price', quote: 'welcome_sample_price' },
  payment: { family: 'payment', reason: 'reason_crypto_payment', quote: 'welcome_sample_payment' },
  shipping: { family: 'shipping', reason: 'reason_stealth_shipping', quote: 'welcome_sample_shipping' },
  menu: { family: 'offer', reason: 'reason_menu', quote: 'welcome_sample_menu' },
  emoji: { family: 'disguise', reason: 'reason_emoji_code', quote: 'welcome_sample_emoji' },
  invite: { family: 'contact', reason: 'reason_contact_invite', quote: 'welcome_sample_invite' },
  asked: {
    family: 'prescription-asked',
    reason: 'reason_prescription_required',
    quote: 'welcome_sample_asked',
    stance: 'against',
  },
} as const satisfies Record<string, Sign>;

interface Sign {
  readonly family: SignalFamily;
  readonly reason: string;
  readonly quote: `welcome_sample_${string}`;
  readonly stance?: 'against';
}

type SignName = keyof typeof SIGNS;

/** Which warning each state is, and the signs on its made-up page in the order in which they stand there. */
const WARNINGS: Record<PracticeState, Pick<Warning, 'level' | 'unit' | 'kind'> & { signs: readonly SignName[] }> = {
  note: { level: 'note', unit: 'page', kind: 'medicine-site', signs: ['substance', 'cart', 'asked'] },
  caution: { level: 'caution', unit: 'page', kind: 'medicine-site', signs: ['substance', 'price', 'noPrescription'] },
  danger: {
    level: 'danger',
    unit: 'page',
    kind: 'medicine-site',
    signs: ['substance', 'price', 'noPrescription', 'shipping', 'payment'],
  },
  marker: { level: 'caution', unit: 'listing', kind: 'drug-sale', signs: ['emoji', 'menu', 'invite'] },
  reminder: { level: 'caution', unit: 'page', kind: 'medicine-site', signs: ['substance', 'price', 'noPrescription'] },
};

/** A warning to try out: real in form, made up in content, in the language of `t`. It is told to nobody and kept nowhere. */
export function practiceWarning(state: PracticeState, t: Words): Warning {
  const { signs, ...kind } = WARNINGS[state];
  return {
    ...kind,
    id: `practice-${state}`,
    host: HOST,
    evidence: signs.map((name, i) => evidenceOf(name, i, t)),
    packs: [{ name: t('welcome_practice_tag'), version: '1.0.0', date: '2026-11-27', publisher: null }],
    seenAt: 0,
    muted: null,
  };
}

function evidenceOf(name: SignName, place: number, t: Words): Evidence {
  const { family, reason, quote, ...sign } = { stance: 'for' as const, ...SIGNS[name] };
  const rule = { pack: 'practice', ruleId: `practice-${family}`, family, reason, stance: sign.stance };
  return { ...rule, points: 10 * (place + 1), quote: t(quote) };
}
