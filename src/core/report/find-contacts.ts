import type { SellerContact } from '@/core/model/packet';
import { findMailAddresses, findMessengerHandles, findPhones } from '@/core/signals/contact';
import type { Finding } from '@/core/signals/finding';
import { findOnionAddresses, findWalletAddresses } from '@/core/signals/payment';
import { cutLine } from '@/core/text/cut-text';

/** A way to reach or to pay somebody, and where in the text it stands (UTF-16 units; `end` is the unit after it). */
export interface LocatedContact {
  readonly contact: SellerContact;
  readonly start: number;
  readonly end: number;
}

const LONGEST_VALUE = 200;
/** Contacts that are taken from one text at most. */
const MOST_CONTACTS = 40;
/** Characters of a text that are looked at; a listing's own text is shorter. */
const MOST_READ = 20_000;

const NAME = /[A-Za-z0-9_][A-Za-z0-9_.]{2,31}/;
/**
 * `@name` with a sign or a word that tells to write there, or as the author of an offer that is passed on ("RT @name:").
 * Only texts that speak for a warning are read for it: alone it would say little.
 */
const POINTED_AT =
  /(?:(?<![\p{L}\d])(?:RT|(?:contact|dm|pm|message|text|write|inbox|hmu|add|backup|bot|бот|опер|канал|channel|tele|tg|snap|ig|insta|пиши|пишите|писать|связь|контакты?|kontakt|schreib(?:t|en)?|contacter|contacto|escribe|contato)(?:\s(?:me|us|to|at|мне|сюда|an|a))?)|联系|私聊|飞机|แอด|ไลน์|[✈📲📩📨👉➡☎📞💬✉])\uFE0F?\s{0,2}[:：-]?\s{0,2}(?=@)/giu;

function findPointedHandles(text: string): Finding[] {
  return Array.from(text.matchAll(POINTED_AT)).flatMap(({ index, 0: words }) => {
    const at = index + words.length;
    const name = NAME.exec(text.slice(at + 1, at + 33));
    return name?.index === 0
      ? [{ detector: 'messenger-handle' as const, start: at, end: at + 1 + name[0].length }]
      : [];
  });
}

/** The most telling first: where two kinds see the same words, the first one has them. */
const KINDS: readonly (readonly [kind: SellerContact['kind'], find: (text: string) => Finding[]])[] = [
  ['onion', findOnionAddresses],
  ['wallet', findWalletAddresses],
  ['mail', findMailAddresses],
  ['messenger', findMessengerHandles],
  ['messenger', findPointedHandles],
  ['phone', findPhones],
];

/** What follows a contact in a sentence and is no part of it. */
const AFTER = /[\s.,;:!?()«»"'“”-]{1,64}$/;

/** All contacts in a text with their places, in the order of the text; none overlaps another. */
export function locateContacts(given: string): LocatedContact[] {
  const text = given.slice(0, MOST_READ);
  const found: LocatedContact[] = [];
  for (const [kind, find] of KINDS) {
    for (const { start, end: at } of find(text)) {
      const end = start + text.slice(start, at).replace(AFTER, '').length;
      const words = text.slice(start, end);
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ contact: { kind, value: contactValue(kind, words) }, start, end });
      if (found.length >= MOST_CONTACTS) break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The contacts in a text, each once, as they are written there. */
export function findContacts(text: string): SellerContact[] {
  return uniqueContacts(locateContacts(text).map(({ contact }) => contact));
}

/** `@name` or `u/name` without a word for where it is. */
const BARE_HANDLE = /(?<![\p{L}\d_.@/])(?:@|\/?u\/)[A-Za-z0-9_][A-Za-z0-9_.-]{2,31}/gu;

/** Where accounts stand without a word for where they are, contacts among them. */
export function findBareHandles(text: string): Finding[] {
  return Array.from(text.matchAll(BARE_HANDLE), ({ index, 0: name }) => ({
    detector: 'messenger-handle' as const,
    start: index,
    end: index + name.length,
  }));
}

/**
 * The contacts in a listing's own text. Where it names none, and one account only, that account is the way to its seller:
 * people who write offers leave out where.
 */
export function findListingContacts(listing: string): SellerContact[] {
  const told = findContacts(listing);
  if (told.length > 0) return told;
  const text = listing.slice(0, MOST_READ);
  const names = new Set(findBareHandles(text).map(({ start, end }) => text.slice(start, end).replace(/[.-]$/, '')));
  const [name = ''] = names;
  return names.size === 1 ? [{ kind: 'messenger', value: name }] : [];
}

/** Each contact once, the first writing of it. */
export function uniqueContacts(contacts: readonly SellerContact[]): SellerContact[] {
  const byKey = new Map<string, SellerContact>();
  for (const contact of contacts) {
    const key = contactKey(contact);
    if (!byKey.has(key)) byKey.set(key, contact);
  }
  return [...byKey.values()].slice(0, MOST_CONTACTS);
}

/** Wallets are found with the word that says what they are; only the address itself is the contact. */
const WALLET_ADDRESS = /(?:bc1[a-z0-9]{39,59}|0x[0-9a-fA-F]{40}|[13T][1-9A-HJ-NP-Za-km-z]{25,34})$/;
/** "Email....name@mail.example": what leads to the address is no part of it. */
const BEFORE_MAIL = /^[^@]{0,64}\.\.|^[.+-]+/;
/** Numbers of North America have ten digits behind the 1 (ITU-T E.164); what comes behind is the next number. */
const NORTH_AMERICAN = /^\+1(?:\D{0,3}\d){10}/;

function contactValue(kind: SellerContact['kind'], words: string): string {
  return cutLine(contactWords(kind, words), LONGEST_VALUE);
}

function contactWords(kind: SellerContact['kind'], words: string): string {
  if (kind === 'wallet') return WALLET_ADDRESS.exec(words)?.[0] ?? words;
  if (kind === 'phone') return NORTH_AMERICAN.exec(words)?.[0] ?? words;
  return kind === 'mail' ? words.replace(BEFORE_MAIL, '') : words;
}

/** Messengers that are written in several ways. */
const MESSENGERS: readonly (readonly [name: string, words: RegExp])[] = [
  ['telegram', /t\s{0,2}[.·•]\s{0,2}me|tele|^tg|тг|телег|텔레|テレ|てれ|电报|電報|飞机|飛機|เทเล|[جغ]رام/i],
  ['whatsapp', /wa\.me|whats|^wa\b|вотсап|ватсап|вацап|واتس/i],
  ['signal', /signal|시그널|シグナル/i],
  ['wickr', /wick|위커|ウィッカー/i],
  ['instagram', /insta|инста|インスタ|انستا|إنستا/i],
  ['discord', /discord|디코/i],
  ['wechat', /wechat|微|薇|威信|^(?:v{1,2}|vx|wx|[加v]v)(?![a-z])/i],
  ['line', /^line|^lin\.ee|라인|ライン|ไลน์/i],
];

/**
 * What two writings of one contact have in common: "Telegram: @Max_77" and "t.me/max_77" give the same key, a number is
 * the same with and without spaces, and in whatever messenger.
 */
export function contactKey({ kind, value }: SellerContact): string {
  const text = value.trim();
  if (kind === 'wallet') return `wallet:${text.startsWith('0x') ? text.toLowerCase() : text}`;
  if (kind === 'phone') return `number:${digitsOf(text)}`;
  if (kind !== 'messenger') return `${kind}:${text.toLowerCase()}`;
  const name = accountName(text);
  if (/^\+?\d[\d().\s-]{6,}$/.test(name)) return `number:${digitsOf(name)}`;
  return `messenger:${messengerOf(text)}:${name.toLowerCase()}`;
}

/** Which messenger some words speak of: a name of ours, or the first word. */
export function messengerOf(words: string): string {
  const known = MESSENGERS.find(([, pattern]) => pattern.test(words))?.[0];
  return known ?? (/^[\p{L}\d]{1,24}/u.exec(words)?.[0]?.toLowerCase() || 'messenger');
}

/** The name of the account in words such as "Telegram @name", "t.me/name", "wickr: name", "@name on Kik", "WhatsApp +1 …". */
export function accountName(words: string): string {
  const at = words.lastIndexOf('@');
  if (at >= 0) {
    const after = words.slice(at + 1).trimStart();
    const isSpacedOut = /^[A-Za-z\d_](?:\s[A-Za-z\d_]){4}/.test(after);
    return (isSpacedOut ? after.replace(/\s/g, '') : (/^[\w.]+/.exec(after)?.[0] ?? after)).replace(/\.$/, '');
  }
  const slash = words.lastIndexOf('/');
  if (slash >= 0) return /^[^\s?#]*/.exec(words.slice(slash + 1).trim())?.[0]?.replace(/[).,;]+$/, '') ?? '';
  const number = /\+?\d[\d\s().-]{6,24}$/.exec(words.slice(-32))?.[0];
  if (number !== undefined) return number;
  return /[\w.-]+$/.exec(words.slice(-64))?.[0] ?? words;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
