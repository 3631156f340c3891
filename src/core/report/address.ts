import type { Channel, ReportField } from '@/core/model/report';
import { plainLine, plainText } from '@/core/report/plain-text';

/** Longest address we open, in characters: what every mail program and browser we know takes. */
export const ADDRESS_LIMIT = 1_800;
const SUBJECT_LIMIT = 120;
/** Shorter than this a letter is no use: better to tell that everything is on the clipboard. */
const BODY_LEAST = 80;

/** A person's mailbox at one host; nothing that could begin a second recipient or a header (RFC 6068). */
const RECIPIENT = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{3,120}$/;
const PHONE = /^\+?[0-9]{2,15}$/;
/** Ends of sentences that need no blank after them, and those that do: a host name has dots too. */
const SENTENCE_END = /[。！？\n]/u;
const SENTENCE_END_BEFORE_BLANK = /^[.!?…؟]\s/u;

/** What the person has seen and wants to send. */
export interface ReportLetter {
  readonly subject: string;
  readonly body: string;
  /** Words put at the end of a cut text: the rest is on the clipboard. */
  readonly cutNote: string;
}

/** What a form can be filled with; a field that is missing is left to the person. */
export type ReportValues = Readonly<Partial<Record<ReportField, string>>>;

/** An address to open: `https:`, `mailto:` or `tel:`, at most ADDRESS_LIMIT characters. */
export interface OpenAddress {
  readonly href: string;
  /** The words it carries, decoded; the whole text for a letter, the filled fields for a form. */
  readonly carries: string;
  /** True when it does not carry all of what was given. */
  readonly isCut: boolean;
}

/** How to reach a place. */
export type Way = 'web' | 'mail' | 'phone';

/** What may go into an address. */
export interface AddressContent {
  readonly letter: ReportLetter;
  readonly values: ReportValues;
}

/**
 * The address that opens a place of the bundled directory. Only the id chooses where it leads: no page, rule pack or
 * message can name a target.
 *
 * @returns null when the id is unknown or unconfirmed, or the place cannot be reached this way
 */
export function addressFor(
  id: string,
  way: Way,
  content: AddressContent,
  directory: readonly Channel[],
): OpenAddress | null {
  const channel = directory.find((known) => known.id === id && known.status === 'confirmed');
  if (channel === undefined) return null;
  if (way === 'mail') return channel.email === null ? null : mailAddress(channel.email, content.letter);
  if (way === 'phone') return channel.phone === null ? null : phoneAddress(channel.phone);
  return channel.url === null ? null : webAddress(channel, content.values);
}

/**
 * A letter with one recipient, a subject and a text (RFC 6068). Line ends become `%0D%0A`, in the text only. A text
 * that does not fit is cut after a sentence, and `cutNote` is put below.
 *
 * @returns null when the recipient is not one plain mailbox
 */
export function mailAddress(recipient: string, letter: ReportLetter): OpenAddress | null {
  if (!RECIPIENT.test(recipient)) return null;
  const subject = encode(plainLine(letter.subject, SUBJECT_LIMIT));
  const bare = `mailto:${recipient}?subject=${trimEncoded(subject, ADDRESS_LIMIT / 2)}`;
  if (letter.body === '') return { href: bare, carries: '', isCut: false };
  const head = `${bare}&body=`;
  const { text, isCut } = fitText(letter, ADDRESS_LIMIT - head.length);
  return { href: head + encode(text), carries: text, isCut };
}

/** A form's own address, filled as far as the directory says that the form can be. @returns null when it is not `https:` */
export function webAddress(
  { url, prefill }: Pick<Channel, 'url' | 'prefill'>,
  values: ReportValues,
): OpenAddress | null {
  if (url === null || !URL.canParse(url) || !url.startsWith('https://') || url.length > ADDRESS_LIMIT) return null;
  if (prefill?.kind !== 'query') return { href: url, carries: '', isCut: false };
  const carried: string[] = [];
  let href = url;
  let isCut = false;
  for (const { name, field } of prefill.parameters) {
    const value = plainLine(values[field] ?? '', ADDRESS_LIMIT);
    if (value === '') continue;
    const longer = `${href}${href.includes('?') ? '&' : '?'}${name}=${encode(value)}`;
    if (longer.length > ADDRESS_LIMIT) {
      isCut = true;
      continue;
    }
    href = longer;
    carried.push(value);
  }
  return { href, carries: carried.join('\n'), isCut };
}

/** A number to dial. @param phone as written for people @returns null when it is none */
export function phoneAddress(phone: string): OpenAddress | null {
  const number = phone.replace(/[ -]/g, '');
  return PHONE.test(number) ? { href: `tel:${number}`, carries: '', isCut: false } : null;
}

/** Percent-encoded for one part of a query. Never throws: the text is plain by now. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}

/** The encoded text up to a length, cut between whole characters. */
function trimEncoded(encoded: string, limit: number): string {
  return encoded.length <= limit ? encoded : encode(takeEncoded(decodeURIComponent(encoded), limit));
}

/** What of the letter's text fits into `room` encoded characters, with `\r\n` for line ends. */
function fitText({ body, cutNote }: ReportLetter, room: number): { text: string; isCut: boolean } {
  const { text, isCut } = plainText(body);
  const whole = withLineEnds(text);
  if (!isCut && takeEncoded(whole, room).length === whole.length) return { text: whole, isCut: false };
  const note = plainLine(cutNote, 200);
  const below = note === '' ? '' : `\r\n\r\n${note}`;
  const left = room - encode(below).length;
  if (left < BODY_LEAST) return { text: takeEncoded(note, room), isCut: true };
  const part = withLineEnds(afterSentence(takeEncoded(whole, left).replaceAll('\r\n', '\n').replaceAll('\r', '')));
  return { text: part + below, isCut: true };
}

/** The longest beginning whose encoded form has at most `room` characters; characters stay whole. */
function takeEncoded(text: string, room: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += encode(character).length;
    if (used > room) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Cut after the last sentence, else before the last word, else where it is; never to less than half. */
function afterSentence(text: string): string {
  for (let at = text.length - 1; at >= text.length / 2; at -= 1) {
    const isEnd = SENTENCE_END.test(text[at] ?? '') || SENTENCE_END_BEFORE_BLANK.test(text.slice(at, at + 2));
    if (isEnd) return text.slice(0, at + 1).trimEnd();
  }
  const blank = text.lastIndexOf(' ');
  return (blank >= text.length / 2 ? text.slice(0, blank) : text).trimEnd();
}

function withLineEnds(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
