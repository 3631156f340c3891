import { isBelow } from '@/core/domains/is-below';
import { parseAddress } from '@/core/domains/parse-address';
import {
  SESSION_PARAMETERS,
  TRACKING_ON_SITES,
  TRACKING_PARAMETERS,
  TRACKING_PREFIXES,
} from '@/core/report/tracking-parameters';

/** A longer address is not read at all; browsers show none. UTF-16 units. */
const LONGEST_READ = 64_000;
/** As much as a packet keeps of one (`ReportPacket.address`). */
const LONGEST_KEPT = 2_000;
/** `#!/item/7` and `#/item/7` say which page it is; any other fragment says where on the page. */
const ROUTE = /^#!?\//;
/** `sid` is a session on forums and a seller on markets; only a session looks like this. */
const SESSION_VALUE = /^[0-9a-f]{24,128}$/i;
const PATH_SESSION = /;jsessionid=[^/;?#]*/gi;
const MAIL = /^[^@\s]{1,64}@[^@\s]{1,253}\.[^@\s.]{2,24}$/;

/**
 * The address of a page as it may be handed on: without a user's name and password, without what follows the person
 * around or lets somebody into their account, without a place on the page. What says which listing it is stays as it
 * is written: path, other parameters in their order, a route in the fragment. What a site writes into the path itself
 * stays too, whatever it means.
 * @returns at most 2,000 UTF-16 units; of a longer one the parameters, and then the path, are left out; null when it is
 *   no address of the web
 */
export function cleanPageAddress(href: string): string | null {
  const address = href.length > LONGEST_READ ? null : parseAddress(href);
  if (address === null || !/^https?:$/.test(address.protocol) || address.hostname === '') return null;
  const origin = `${address.protocol}//${address.host}`;
  const path = address.pathname.replace(PATH_SESSION, '');
  const query = cleanQuery(address.search, address.hostname);
  const route = cleanRoute(address.hash, address.hostname);
  const kept = [path + query + route, path + route, path, '/'].find(
    (rest) => origin.length + rest.length <= LONGEST_KEPT,
  );
  return kept === undefined ? null : origin + kept;
}

function cleanRoute(hash: string, host: string): string {
  if (!ROUTE.test(hash)) return '';
  const at = hash.indexOf('?');
  return at < 0 ? hash : hash.slice(0, at) + cleanQuery(hash.slice(at), host);
}

/** @param search with its `?`, or empty */
function cleanQuery(search: string, host: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isPersonal(part, host));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isPersonal(part: string, host: string): boolean {
  const at = part.indexOf('=');
  const name = decode(at < 0 ? part : part.slice(0, at)).toLowerCase();
  const value = at < 0 ? '' : decode(part.slice(at + 1));
  if (TRACKING_PARAMETERS.has(name) || SESSION_PARAMETERS.has(name)) return true;
  if (TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  if (TRACKING_ON_SITES.some(([parameter, sites]) => parameter === name && sites.some((site) => isBelow(host, site))))
    return true;
  return (name === 'sid' && SESSION_VALUE.test(value)) || MAIL.test(value);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // written by hand or broken on purpose: read as it stands
    return text;
  }
}
