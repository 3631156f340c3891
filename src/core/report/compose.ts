import { registrableDomain } from '@/core/domains/registrable-domain';
import { siteHost } from '@/core/domains/site-host';
import type { Evidence, SignalFamily } from '@/core/model/evidence';
import { PACKET_FORMAT, type PacketQuote, type ReportPacket, type SellerContact } from '@/core/model/packet';
import type { ReportKind } from '@/core/model/report';
import type { SealFinding } from '@/core/model/seal';
import type { Warning } from '@/core/model/warning';
import { cleanPageAddress } from '@/core/report/clean-address';
import { contactKey, findContacts, findListingContacts, uniqueContacts } from '@/core/report/find-contacts';
import { redactText } from '@/core/report/redact';
import { cutLine, cutText } from '@/core/text/cut-text';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** What a report is made of. */
export interface PacketSource {
  readonly warning: Warning;
  /** The page the warning is about; no address for a text that somebody pasted. */
  readonly page: { readonly address: string | null; readonly title: string };
  /** Version of the extension. */
  readonly version: string;
  /** Other than what the warning is about, when the person says so. */
  readonly kind?: ReportKind;
  /** The whole text of the listing, when the warning is about one: what it names is the seller's own. Without it the quotes stand for it. */
  readonly listing?: string;
  readonly seals?: readonly Pick<SealFinding, 'name' | 'verdict'>[];
  /** Licence claims as the page words them. */
  readonly licences?: readonly string[];
  /** Contacts that the caller knows to be the seller's. */
  readonly contacts?: readonly SellerContact[];
  readonly note?: string;
  /** A `data:` address of a PNG or JPEG. */
  readonly picture?: string | null;
}

/** Limits of `ReportPacket`. */
const MOST = { quotes: 40, licences: 20, seals: 20, packs: 20 } as const;
const LONGEST = { title: 300, seal: 160, note: 2_000, version: 32, host: 253 } as const;

/** Families of evidence that is itself a way to the seller: phones and mail addresses in it are the seller's. */
const SELLER_SPEAKS: ReadonlySet<SignalFamily> = new Set(['contact', 'payment']);
/** Where a shop states its address. */
const SHOP_ADDRESS: ReadonlySet<SignalFamily> = new Set(['contact', 'shop', 'licence-claim', 'licensed']);

/**
 * A report for the person to look at and change: what the page showed, when, where, and by which rules that was noticed.
 * The time is that of the warning: then the words stood on the page. Only what speaks for the warning is quoted, the
 * strongest first. Data of other people is taken out of quotes and title (`redactText`).
 *
 * A contact is the seller's when the caller says so, when it stands in the listing's own text (or its quotes) or in evidence about
 * contact or payment, when it is a wallet, a hidden service or a messenger account in any other evidence for the warning,
 * or a mail address at the page's own domain. Other phones and mail addresses are taken for those of somebody else.
 */
export function composePacket(source: PacketSource): ReportPacket {
  const { warning, page } = source;
  const host = siteHost(warning.host).slice(-LONGEST.host);
  const evidence = warning.evidence.filter(({ stance }) => stance === 'for').sort((a, b) => b.points - a.points);
  const contacts = sellerContacts(source, evidence, host);
  const own = new Set(contacts.map(contactKey));
  return {
    format: PACKET_FORMAT,
    seenAt: isoSecond(warning.seenAt),
    kind: source.kind ?? warning.kind,
    address: page.address === null ? null : cleanPageAddress(page.address),
    host,
    // redacted before it is cut: half a mail address would not be known as one
    title: cutLine(redactText(cutLine(page.title, 2 * LONGEST.title), { own, keepStreets: false }), LONGEST.title),
    level: warning.level,
    unit: warning.unit,
    quotes: quotesOf(evidence, own),
    contacts,
    licences: unique((source.licences ?? []).map((claim) => redactLine(claim, own, true))).slice(0, MOST.licences),
    seals: (source.seals ?? [])
      .slice(0, MOST.seals)
      .map(({ name, verdict }) => ({ name: cutLine(name, LONGEST.seal), verdict })),
    note: cutText(source.note ?? '', LONGEST.note),
    packs: warning.packs.slice(0, MOST.packs),
    version: cutLine(source.version, LONGEST.version),
    picture: source.picture ?? null,
  };
}

/** Milliseconds since the epoch as ISO 8601 in UTC, to the second. */
export function isoSecond(time: number): string {
  const date = new Date(time);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function sellerContacts(source: PacketSource, evidence: readonly Evidence[], host: string): SellerContact[] {
  const spoken = evidence.filter(({ family }) => SELLER_SPEAKS.has(family)).flatMap(({ quote }) => findContacts(quote));
  const others = evidence
    .filter(({ family }) => !SELLER_SPEAKS.has(family))
    .flatMap(({ quote }) => findContacts(quote))
    .filter((contact) => isSellersAnywhere(contact, host));
  const quoted = source.warning.unit === 'listing' ? evidence.map(({ quote }) => quote).join('\n') : '';
  const listing = source.listing ?? quoted;
  return uniqueContacts([...(source.contacts ?? []), ...spoken, ...findListingContacts(listing), ...others]);
}

function isSellersAnywhere({ kind, value }: SellerContact, host: string): boolean {
  if (kind !== 'mail') return kind !== 'phone';
  const site = registrableDomain(host);
  return site !== null && registrableDomain(value.slice(value.lastIndexOf('@') + 1)) === site;
}

function quotesOf(evidence: readonly Evidence[], own: ReadonlySet<string>): PacketQuote[] {
  const quotes = evidence.map(({ pack, ruleId, reason, quote, family }) => ({
    rule: `${pack}/${ruleId}`,
    reason,
    quote: redactLine(quote, own, SHOP_ADDRESS.has(family)),
  }));
  const seen = new Set<string>();
  return quotes
    .filter(({ rule, quote }) => !seen.has(`${rule}\n${quote}`) && seen.add(`${rule}\n${quote}`))
    .slice(0, MOST.quotes);
}

function redactLine(text: string, own: ReadonlySet<string>, keepStreets: boolean): string {
  return cutLine(redactText(cutLine(text, QUOTE_LIMIT), { own, keepStreets }), QUOTE_LIMIT);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
