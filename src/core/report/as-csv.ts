import type { ReportPacket, SealedPacket } from '@/core/model/packet';
import { makeVisible } from '@/core/text/visible-text';

const BETWEEN = ' | ';

/** What the columns hold; the names are for programs and stay the same in every language. */
const COLUMNS: readonly (readonly [name: string, value: (packet: ReportPacket) => string])[] = [
  ['seen_at', ({ seenAt }) => seenAt],
  ['kind', ({ kind }) => kind],
  ['level', ({ level }) => level],
  ['host', ({ host }) => host],
  ['address', ({ address }) => address ?? ''],
  ['title', ({ title }) => title],
  ['contacts', ({ contacts }) => contacts.map(({ kind, value }) => `${kind}: ${value}`).join(BETWEEN)],
  ['quotes', ({ quotes }) => quotes.map(({ quote }) => quote).join(BETWEEN)],
  ['rules', ({ quotes }) => [...new Set(quotes.map(({ rule }) => rule))].join(BETWEEN)],
  ['licences', ({ licences }) => licences.join(BETWEEN)],
  ['seals', ({ seals }) => seals.map(({ name, verdict }) => `${name}: ${verdict}`).join(BETWEEN)],
  ['note', ({ note }) => note],
  ['packs', ({ packs }) => packs.map(({ name, version }) => `${name} ${version}`).join(BETWEEN)],
  ['version', ({ version }) => version],
];

const LINE_END = '\r\n';
/** Spreadsheets read text as UTF-8 when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';
/** Excel's limit for one cell. UTF-16 units. */
const LONGEST_CELL = 32_000;
/**
 * What makes a cell a formula, also after spaces and in full width; the quotation mark before it makes it text again.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠\t\r\n|%]/u;

/**
 * Packets as a table (RFC 4180), one row each, for people who keep many. Every packet is one line of the file, whatever
 * it holds; no cell is a formula; hidden characters are written out.
 */
export function asCsv(sealed: readonly SealedPacket[]): string {
  const head = [...COLUMNS.map(([name]) => name), 'sha256'];
  const rows = sealed.map(({ packet, sha256 }) => [...COLUMNS.map(([, value]) => value(packet)), sha256]);
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => cells.map(writeCell).join(',') + LINE_END).join('');
}

function writeCell(value: string): string {
  const shown = makeVisible(value, LONGEST_CELL).toWellFormed();
  const text = FORMULA.test(value) || FORMULA.test(shown) ? `'${shown}` : shown;
  return `"${text.replaceAll('"', '""')}"`;
}
