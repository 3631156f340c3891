import * as z from 'zod/mini';
import type { ReportPacket, SellerContact } from '@/core/model/packet';
import { ReportField as AskedField, type ReportKind } from '@/core/model/report';
import type { SealVerdict } from '@/core/model/seal';

/** What a place that takes reports may ask for, and what the person adds. */
export const ReportField = z.enum([...AskedField.options, 'note']);
export type ReportField = z.infer<typeof ReportField>;

export const FIELD_KEYS = {
  address: 'packet_field_address',
  date: 'packet_field_date',
  'what-seen': 'packet_field_what_seen',
  'seller-contact': 'packet_field_seller_contact',
  product: 'packet_field_product',
  'batch-number': 'packet_field_batch_number',
  payment: 'packet_field_payment',
  country: 'packet_field_country',
  'own-contact': 'packet_field_own_contact',
  screenshot: 'packet_field_screenshot',
  'order-number': 'packet_field_order_number',
  note: 'packet_field_note',
} as const satisfies Record<ReportField, string>;

export const KIND_KEYS = {
  'medicine-site': 'packet_kind_medicine_site',
  'drug-sale': 'packet_kind_drug_sale',
  counterfeit: 'packet_kind_counterfeit',
  harm: 'packet_kind_harm',
  'minor-involved': 'packet_kind_minor_involved',
  'platform-post': 'packet_kind_platform_post',
  'search-spam': 'packet_kind_search_spam',
  payment: 'packet_kind_payment',
  registrar: 'packet_kind_registrar',
} as const satisfies Record<ReportKind, string>;

export const CONTACT_KEYS = {
  messenger: 'packet_contact_messenger',
  phone: 'packet_contact_phone',
  mail: 'packet_contact_mail',
  wallet: 'packet_contact_wallet',
  onion: 'packet_contact_onion',
} as const satisfies Record<SellerContact['kind'], string>;

export const SEAL_KEYS = {
  'linked-matching': 'packet_seal_linked_matching',
  'linked-to-issuer': 'packet_seal_linked_to_issuer',
  'other-domain': 'packet_seal_other_domain',
  'linked-elsewhere': 'packet_seal_linked_elsewhere',
  unlinked: 'packet_seal_unlinked',
  'words-only': 'packet_seal_words_only',
  'not-issued': 'packet_seal_not_issued',
  unchecked: 'packet_seal_unchecked',
} as const satisfies Record<SealVerdict, string>;

export const LEVEL_KEYS = {
  note: 'level_note',
  caution: 'level_caution',
  danger: 'level_danger',
} as const satisfies Record<ReportPacket['level'], string>;

type ValueOf<Entries> = Entries[keyof Entries];

/** Every key of the message catalogue that a report in words needs. */
export type PacketKey =
  | ValueOf<typeof FIELD_KEYS>
  | ValueOf<typeof KIND_KEYS>
  | ValueOf<typeof CONTACT_KEYS>
  | ValueOf<typeof SEAL_KEYS>
  | ValueOf<typeof LEVEL_KEYS>
  | 'packet_screenshot_kept'
  | 'packet_licence'
  | 'packet_seal'
  | 'packet_redacted'
  | 'packet_level'
  | 'packet_may_be_wrong'
  | 'packet_made_by'
  | 'packet_packs'
  | 'packet_print'
  | 'packet_rule'
  | 'packet_wrong_title'
  | 'packet_wrong_about'
  | 'packet_wrong_not_told';

/** The words of one language, as the caller has them (`packetWords` in the locales). */
export interface PacketWords {
  readonly t: (key: PacketKey) => string;
  /** The line for a rule's reason; also for keys that these words do not know. */
  readonly reason: (reason: string) => string;
}
