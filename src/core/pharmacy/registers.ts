import { DOMAIN_PLACE, type Register, type SaferWay } from '@/core/model/register';
import { EU_MEMBERS } from '@/core/report/destinations';

/** Never more than a person will look at. */
const LINK_LIMIT = 3;
/** A host as `URL` writes it: small ASCII letters, digits, points and hyphens; other scripts as punycode. RFC 1035 allows 253. */
const PLAIN_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const LONGEST_HOST = 253;
/** States whose sellers show the common logo: the members of the Union and, as the European Medicines Agency says, three more. */
const COMMON_LOGO_STATES: readonly string[] = [...EU_MEMBERS, 'IS', 'LI', 'NO'];

/** One register, and the address that opens it. */
export interface RegisterLink {
  readonly register: Register;
  /** `https:`, on the register's own host. */
  readonly address: string;
  /** True when the site's name is already written into it. */
  readonly prefilled: boolean;
}

export interface RegisterLinks {
  /** Best first, at most three, all confirmed: the person's country, then all states with the common logo. */
  readonly links: readonly RegisterLink[];
  /** True when the country has no confirmed register of its own: say in general whom to ask. */
  readonly general: boolean;
}

/**
 * The registers for somebody in a country who wonders about a site.
 * @param country ISO 3166-1 alpha-2; null when it is not known
 * @param host of the site, from a page and so anything at all; null when there is none
 */
export function registersFor(
  country: string | null,
  host: string | null,
  registers: readonly Register[],
): RegisterLinks {
  const confirmed = registers.filter(({ status }) => status === 'confirmed');
  const own = confirmed.filter((register) => register.country === country);
  const sharesLogo = country !== null && COMMON_LOGO_STATES.includes(country);
  const wider = sharesLogo ? confirmed.filter((register) => register.country === 'EU') : [];
  const links = [...own, ...wider].flatMap((register) => linkTo(register, host) ?? []);
  return { links: links.slice(0, LINK_LIMIT), general: own.every(({ search }) => search === 'advice') };
}

/** Confirmed safer ways of a country in the order of the directory. */
export function saferWaysFor(country: string | null, ways: readonly SaferWay[]): readonly SaferWay[] {
  return ways.filter((way) => way.status === 'confirmed' && way.country === country);
}

function linkTo(register: Register, host: string | null): RegisterLink | null {
  const { url, prefill } = register;
  if (url === null) return null;
  const address = prefill === null ? null : fillIn(prefill, host);
  return { register, address: address ?? url, prefilled: address !== null };
}

/**
 * Write a host into a bundled template. The template alone decides scheme and server: a host that is anything but a plain
 * name of its own gives null, and so does an address that would lead elsewhere.
 */
function fillIn(template: string, host: string | null): string | null {
  if (host === null || host.length > LONGEST_HOST || !PLAIN_HOST.test(host)) return null;
  const address = template.replace(DOMAIN_PLACE, () => encodeURIComponent(host));
  const without = template.replace(DOMAIN_PLACE, '');
  return URL.canParse(address) && new URL(address).origin === new URL(without).origin ? address : null;
}
