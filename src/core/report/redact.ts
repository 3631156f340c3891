import { findBankNumbers } from '@/core/report/bank-numbers';
import { accountName, contactKey, findBareHandles, locateContacts } from '@/core/report/find-contacts';

/** Whose data was taken out of a text, as it stands in the mark: `[…mail]`. */
export type RedactedKind = 'mail' | 'phone' | 'handle' | 'account' | 'street' | 'name';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Redaction extends Span {
  readonly kind: RedactedKind;
}

export interface RedactOptions {
  /** Keys (`contactKey`) of the seller's own contacts: they are evidence and stay. */
  readonly own: ReadonlySet<string>;
  /** Whether a street with a house number stays: where a shop states its own address. */
  readonly keepStreets: boolean;
}

const MOST_REDACTIONS = 60;

/**
 * Telephone numbers as they are written inside a country: "020 7946 0018", "06 12 34 56 78", "8 (999) 123-45-67",
 * "0171/2345678", "555-123-4567". Numbers without any gap are left: they are as often those of an article.
 */
const NATIONAL_PHONES: readonly RegExp[] = [
  /(?<![\d.,])0\d{2,4}[\s/-]{1,2}\d{2,4}[\s-]?\d{2,4}(?:[\s-]\d{2,4}){0,2}(?![\d.,])/g,
  /(?<![\d.,])0[1-9](?:[\s.-]\d{2}){4}(?!\d)/g,
  /(?<![\d.,])8[\s-]{0,2}\(?\d{3,4}\)?[\s-]{0,2}\d{2,3}[\s-]\d{2}[\s-]?\d{2}(?!\d)/g,
  /(?<![\d.,-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])/g,
];

/** A street and a house number, each with a word that says it is one. */
const STREETS: readonly RegExp[] = [
  /(?<![\d.,])\d{1,5}[A-Za-z]?,?\s(?:\p{Lu}[\p{L}'’-]{1,30}\s){1,3}(?:Street(?!\s(?:[Pp]rice|[Vv]alue|[Dd]rug|[Nn]ame))|St\.|Avenue|Ave\b|Road|Rd\.|Lane|Boulevard|Blvd)/gu,
  /\p{Lu}[\p{L}-]{2,24}(?:straße|strasse|str\.|gasse|allee|weg|platz)\s\d{1,4}[a-z]?(?![\d\p{L}])/gu,
  /(?<![\d.,])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|impasse|allée|chemin|quai)\s(?:de\sla\s|de\sl['’]|des\s|du\s|de\s|d['’])?\p{Lu}[\p{L}'’-]{1,30}/gu,
  /(?<!\p{L})(?:ул\.|улиц[аеы]|вул\.|вулиц[яі]|просп\.|пр-т|проспект|пер\.|переулок|бульвар|шоссе)\s?\p{Lu}[\p{L}'’-]{1,30},?\s(?:д\.\s?|дом\s|буд\.\s?)?\d{1,4}/gu,
  /(?<!\p{L})(?:[Cc]alle|[Aa]venida|[Rr]ua|[Pp]iazza|[Pp]aseo)\s(?:de\s|del\s|de\sla\s|da\s|do\s)?\p{Lu}[\p{L}'’-]{1,30},?\s(?:n[º°.]\s?)?\d{1,4}(?!\d)/gu,
];

/** Who wrote a review, after words that announce a name. The name alone is taken out. */
const NAME_AFTER =
  /(?<!\p{L})(?:[Rr]eview(?:ed)?\sby|[Pp]osted\sby|[Ww]ritten\sby|[Tt]estimonial\s(?:by|from)|[Oo]rdered\sby|[Вв]ідгук\sвід|[Оо]тзыв\sот|[Пп]окупатель|[Аа]втор|[Bb]ewertet\svon|[Bb]ewertung\svon|[Aa]vis\sde|[Rr]eseña\sde|[Oo]pini[óo]n\sde|[Aa]valiação\sde|[Rr]ecensione\sdi)[:\s]{1,2}(\p{Lu}[\p{L}'’.-]{0,30}(?:\s\p{Lu}[\p{L}'’.-]{0,30}){0,2})/gu;

/**
 * A text without the data of people other than the seller; each is replaced by a mark such as `[…mail]`.
 *
 * Taken out: mail addresses, telephone numbers, messenger and `@` accounts that are not among `own`; card numbers with a
 * right check digit (Luhn) and IBANs with right ones (ISO 13616), whosever they are, for a wrong one does more harm than a
 * right one helps; streets with house number, unless they stay; names after words that announce who wrote a review.
 *
 * Never caught: names without such words, nicknames, faces, streets without a word for "street" or in other scripts than
 * Latin and Cyrillic, numbers in words or without gaps, addresses split over several quotes. That is why the person looks
 * at the report before it leaves.
 */
export function redactText(text: string, { own, keepStreets }: RedactOptions): string {
  const kept: Span[] = [];
  const taken: Redaction[] = findBankNumbers(text).map((span) => ({ ...span, kind: 'account' }));
  for (const { contact, start, end } of locateContacts(text)) {
    if (own.has(contactKey(contact)) || contact.kind === 'wallet' || contact.kind === 'onion')
      kept.push({ start, end });
    else taken.push({ start, end, kind: contact.kind === 'messenger' ? 'handle' : contact.kind });
  }
  const names = ownNames(own);
  taken.push(
    ...findBareHandles(text)
      .map(({ start, end }) => ({ start, end, kind: 'handle' as const }))
      .filter(({ start, end }) => !names.has(nameIn(text, start, end))),
  );
  taken.push(
    ...findAll(text, NATIONAL_PHONES, 'phone').filter(({ start, end }) => !isOwnNumber(text, start, end, own)),
  );
  if (!keepStreets) taken.push(...findAll(text, STREETS, 'street'));
  taken.push(...findNames(text));
  return replaceSpans(text, kept, taken);
}

/** True when something was taken out of a text. */
export function isRedacted(text: string): boolean {
  return /\[…(?:mail|phone|handle|account|street|name)\]/.test(text);
}

function replaceSpans(text: string, kept: readonly Span[], taken: readonly Redaction[]): string {
  const inOrder = [...taken].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let from = 0;
  let count = 0;
  for (const { start, end, kind } of inOrder) {
    if (start < from || kept.some((span) => start < span.end && span.start < end)) continue;
    if (++count > MOST_REDACTIONS) break;
    result += `${text.slice(from, start)}[…${kind}]`;
    from = end;
  }
  return result + text.slice(from);
}

function findAll(text: string, patterns: readonly RegExp[], kind: RedactedKind): Redaction[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, kind })),
  );
}

function findNames(text: string): Redaction[] {
  return Array.from(text.matchAll(NAME_AFTER), (match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1]?.length ?? 0), end, kind: 'name' as const };
  });
}

/** The names of the seller's accounts: "@max_77" alone is the seller's when "Telegram @max_77" is. */
function ownNames(own: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...own].filter((key) => key.startsWith('messenger:')).map((key) => key.split(':').slice(2).join(':')),
  );
}

function nameIn(text: string, start: number, end: number): string {
  return accountName(text.slice(start, end))
    .toLowerCase()
    .replace(/^\/?u\//, '');
}

/** The same number with or without the code of its country. */
function isOwnNumber(text: string, start: number, end: number, own: ReadonlySet<string>): boolean {
  const digits = text.slice(start, end).replace(/\D/g, '').replace(/^[08]/, '');
  return [...own].some((key) => key.startsWith('number:') && key.endsWith(digits));
}
