import type { ReportPacket } from '@/core/model/packet';
import { defang } from '@/core/report/defang';
import {
  CONTACT_KEYS,
  FIELD_KEYS,
  KIND_KEYS,
  LEVEL_KEYS,
  type PacketWords,
  type ReportField,
  SEAL_KEYS,
} from '@/core/report/packet-words';
import { isRedacted } from '@/core/report/redact';
import { cutText } from '@/core/text/cut-text';
import { makeLinesVisible, makeVisible } from '@/core/text/visible-text';

/** One thing that a form asks for. */
export interface FieldText {
  readonly field: ReportField;
  readonly label: string;
  /** Empty where only the person knows it: own contact, order or batch number, country. */
  readonly value: string;
}

export interface TextOptions {
  /** What the channel asks for, in its order; all that a packet has when left out. */
  readonly accepts?: readonly ReportField[];
  /** Write addresses so that no program makes a link of them: `hxxps://shop[.]example`. */
  readonly defanged?: boolean;
  /** The packet's print, to be told with it. */
  readonly sha256?: string;
}

/** Order of a report that no form asks for. */
const ALL_FIELDS: readonly ReportField[] = [
  'address',
  'date',
  'product',
  'what-seen',
  'seller-contact',
  'screenshot',
  'note',
];

/** Longest that one line or the note is shown, hidden characters written out. UTF-16 units. */
const LONGEST = { line: 600, address: 4_000, note: 4_000 } as const;

/** Reasons whose quotes name the goods. */
const PRODUCT_REASONS: ReadonlySet<string> = new Set(
  [
    'prescription_medicine',
    'controlled_medicine',
    'unapproved_medicine',
    'street_drug',
    'drug_slang',
    'research_chemical',
    'steroid',
    'pills_in_general',
  ].map((name) => `reason_${name}`),
);
const MOST_PRODUCTS = 5;

/**
 * A packet in the fields of a form, in the order the form has them. Values are plain text: nothing in them is hidden,
 * turned round or on a line of its own unless it is ours.
 */
export function fieldsOf(packet: ReportPacket, words: PacketWords, options: TextOptions = {}): FieldText[] {
  return (options.accepts ?? ALL_FIELDS).map((field) => ({
    field,
    label: words.t(FIELD_KEYS[field]),
    value: fieldValue(field, packet, words, options),
  }));
}

/** A packet as text for a mail or one large field: each field that has something to say, under its label. */
export function asText(packet: ReportPacket, words: PacketWords, options: TextOptions = {}): string {
  const told = fieldsOf(packet, words, options).filter(({ value }) => value !== '');
  return told
    .map(({ label, value }) => (value.includes('\n') ? `${label}:\n${value}` : `${label}: ${value}`))
    .join('\n\n');
}

/**
 * The same, made shorter until it fits: the weakest quotes go first, then the note, then the end.
 * @param fits whether a text is short enough, such as for an address of a mail; must be true of short texts
 */
export function asShortText(
  packet: ReportPacket,
  words: PacketWords,
  { fits, ...options }: TextOptions & { readonly fits: (text: string) => boolean },
): string {
  for (let count = packet.quotes.length; count >= 0; count--) {
    const text = asText({ ...packet, quotes: packet.quotes.slice(0, count) }, words, options);
    if (fits(text)) return text;
  }
  let text = asText({ ...packet, quotes: [], note: '' }, words, options);
  while (text !== '' && !fits(text)) text = cutText(text, Math.floor(text.length * 0.9)).replace(/\ufffd+$/, '');
  return text;
}

function fieldValue(field: ReportField, packet: ReportPacket, words: PacketWords, options: TextOptions): string {
  switch (field) {
    case 'address':
      return addressOf(packet, options);
    case 'date':
      return `${packet.seenAt.replace('T', ' ').replace('Z', '')} UTC`;
    case 'what-seen':
      return whatWasSeen(packet, words, options);
    case 'seller-contact':
      return contactsOf(packet, words, options);
    case 'payment':
      return contactsOf(
        { ...packet, contacts: packet.contacts.filter(({ kind }) => kind === 'wallet') },
        words,
        options,
      );
    case 'product':
      return productOf(packet);
    case 'screenshot':
      return packet.picture === null ? '' : words.t('packet_screenshot_kept');
    case 'note':
      return makeLinesVisible(packet.note).slice(0, LONGEST.note).toWellFormed().trim();
    case 'own-contact':
    case 'order-number':
    case 'batch-number':
    case 'country':
      return '';
  }
}

function addressOf(packet: ReportPacket, { defanged }: TextOptions): string {
  const address = makeVisible(packet.address ?? packet.host, LONGEST.address);
  return defanged ? defang(address) : address;
}

function productOf({ title, quotes }: ReportPacket): string {
  const named = quotes.filter(({ reason }) => PRODUCT_REASONS.has(reason)).map(({ quote }) => inQuotes(quote));
  const lines = [...new Set(named)].slice(0, MOST_PRODUCTS);
  return [...(title === '' ? [] : [oneLine(title)]), ...lines].join('\n');
}

function contactsOf({ contacts }: ReportPacket, words: PacketWords, { defanged }: TextOptions): string {
  return contacts
    .map(({ kind, value }) => `${words.t(CONTACT_KEYS[kind])}: ${defanged ? defang(oneLine(value)) : oneLine(value)}`)
    .join('\n');
}

function whatWasSeen(packet: ReportPacket, words: PacketWords, { sha256 }: TextOptions): string {
  const { t } = words;
  const redacted = [packet.title, ...packet.quotes.map(({ quote }) => quote)].some(isRedacted);
  const packs = packet.packs.map(({ name, version, date }) => oneLine(`${name} ${version} (${date})`)).join(', ');
  return [
    t(KIND_KEYS[packet.kind]),
    ...quoteLines(packet, words),
    ...packet.licences.map((claim) => `${t('packet_licence')}: ${inQuotes(claim)}`),
    ...packet.seals.map(({ name, verdict }) => `${t('packet_seal')} ${inQuotes(name)}: ${t(SEAL_KEYS[verdict])}`),
    ...(redacted ? [t('packet_redacted')] : []),
    `${t('packet_level')}: ${t(LEVEL_KEYS[packet.level])}. ${t('packet_may_be_wrong')}`,
    `${t('packet_made_by')}: Rx Lantern ${oneLine(packet.version)}${packs === '' ? '' : `; ${t('packet_packs')}: ${packs}`}`,
    ...(sha256 === undefined ? [] : [`${t('packet_print')}: ${oneLine(sha256)}`]),
  ].join('\n');
}

/** One line for each quote, with all that it told and the rules that found it. */
function quoteLines({ quotes }: ReportPacket, words: PacketWords): string[] {
  const told = new Map<string, { readonly reasons: Set<string>; readonly rules: Set<string> }>();
  for (const { quote, reason, rule } of quotes) {
    const line = told.get(quote) ?? { reasons: new Set(), rules: new Set() };
    line.reasons.add(words.reason(reason));
    line.rules.add(oneLine(rule));
    told.set(quote, line);
  }
  return [...told].map(
    ([quote, { reasons, rules }]) =>
      `${inQuotes(quote)} – ${[...reasons].join(' ')} (${words.t('packet_rule')}: ${[...rules].join(', ')})`,
  );
}

function inQuotes(text: string): string {
  return `“${oneLine(text)}”`;
}

function oneLine(text: string): string {
  return makeVisible(text, LONGEST.line).toWellFormed();
}
