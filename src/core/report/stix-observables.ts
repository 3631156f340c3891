import type { ReportPacket, SellerContact } from '@/core/model/packet';
import { cleanPageAddress } from '@/core/report/clean-address';
import { accountName, messengerOf } from '@/core/report/find-contacts';
import { type NameDigest, observableId } from '@/core/report/stix-id';

/** An observable object of STIX 2.1 (section 6), of the kinds that a packet has. */
export interface StixObservable {
  readonly type: 'url' | 'domain-name' | 'ipv4-addr' | 'ipv6-addr' | 'email-addr' | 'user-account';
  readonly spec_version: '2.1';
  readonly id: string;
  readonly value?: string;
  readonly account_type?: string;
  readonly account_login?: string;
  readonly user_id?: string;
  readonly display_name?: string;
}

type Named = Pick<StixObservable, 'type' | 'value' | 'account_type' | 'account_login' | 'user_id' | 'display_name'>;

const DOMAIN =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){0,126}[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^\[([0-9a-f:.]{2,45})\]$/i;
const MAIL = /^[\w.+-]{1,64}@[\w.-]{1,253}$/;

/**
 * What was observed, as standard objects only: address and host of the page, mail addresses, hidden services; accounts of
 * messengers, telephones and wallets as `user-account`, for STIX 2.1 has no object of its own for the last two. What the
 * person wrote over so that it is none of these is left to the note.
 */
export async function observablesOf(packet: ReportPacket, digest: NameDigest): Promise<StixObservable[]> {
  const named = [pageUrl(packet), hostOf(packet.host), ...packet.contacts.map(contactObject)].flatMap(
    (each) => each ?? [],
  );
  const objects = await Promise.all(
    named.map(async (each): Promise<StixObservable> => {
      const id = await observableId(each.type, contributing(each), digest);
      return { ...each, spec_version: '2.1', id };
    }),
  );
  return [...new Map(objects.map((each) => [each.id, each])).values()];
}

/** The specification's "ID Contributing Properties" of these types: `value`, of accounts these three. */
function contributing({ value, account_type, user_id, account_login }: Named): Readonly<Record<string, string>> {
  const given = Object.entries({ value, account_type, user_id, account_login });
  return Object.fromEntries(given.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

function pageUrl({ address }: ReportPacket): Named | null {
  const value = address === null ? null : cleanPageAddress(address);
  return value === null ? null : { type: 'url', value: asUri(value) };
}

/** What browsers leave in an address and RFC 3986 does not allow, written in codes; the specification asks for that. */
function asUri(address: string): string {
  const start = address.indexOf('/', 'https://'.length);
  const rest = address.slice(start).replace(/%(?![0-9a-f]{2})|[^\w%\-.~:/?#@!$&'()*+,;=]/gi, encodeCharacter);
  const [before = '', ...fragment] = rest.split('#');
  return address.slice(0, start) + before + (fragment.length === 0 ? '' : `#${fragment.join('%23')}`);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function hostOf(host: string): Named | null {
  if (IPV4.test(host)) return { type: 'ipv4-addr', value: host };
  const inBrackets = IPV6.exec(host)?.[1];
  if (inBrackets !== undefined) return { type: 'ipv6-addr', value: inBrackets };
  return DOMAIN.test(host) ? { type: 'domain-name', value: host.toLowerCase() } : null;
}

function contactObject(contact: SellerContact): Named | null {
  const value = contact.value.toWellFormed().trim();
  if (value === '') return null;
  switch (contact.kind) {
    case 'onion':
      return hostOf(value);
    case 'mail':
      return MAIL.test(value) ? { type: 'email-addr', value } : null;
    case 'wallet':
      return { type: 'user-account', account_type: 'cryptocurrency-wallet', user_id: value };
    case 'phone':
      return { type: 'user-account', account_type: 'phone', user_id: value.replace(/[^\d+]/g, '') || value };
    case 'messenger': {
      const login = accountName(value) || value;
      return { type: 'user-account', account_type: messengerOf(value), account_login: login, display_name: value };
    }
  }
}
