import * as z from 'zod/mini';
import { Confirmation, DirectoryStatus } from '@/core/model/report';

const LONGEST_ADDRESS = 400;
/** `https:`, a plain host, and what follows it: no name, password or port. */
const PUBLIC_ADDRESS = /^https:\/\/[a-z0-9.-]+\.[a-z]+\/[^\s<>"']*$/;
/** Where the site's host goes in a prefilled address. */
export const DOMAIN_PLACE = '{domain}';

const PublicAddress = z.string().check(z.regex(PUBLIC_ADDRESS), z.maxLength(LONGEST_ADDRESS));
const Template = PublicAddress.check(
  z.refine(
    (text) => text.split(DOMAIN_PLACE).length === 2 && !text.replace(DOMAIN_PLACE, '').includes('{'),
    'has one place for the domain, after the host',
  ),
);
const Name = z.string().check(z.minLength(2), z.maxLength(120));
const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));
const Languages = z.array(z.string().check(z.regex(/^[a-z]{2}$/))).check(z.minLength(1));

interface Confirmable {
  readonly status: DirectoryStatus;
  readonly confirmation: Confirmation | null;
}

const hasItsConfirmation = (entry: Confirmable) => (entry.status === 'confirmed') === (entry.confirmation !== null);
const CONFIRMED_SAYS_WHERE = 'a confirmed entry has a confirmation, an unconfirmed one has none';

/**
 * What to do at a register: write the site's address or the pharmacy's name into it, look through a list, or follow the
 * page's own link to it. `advice` is no register: an official page that says how to check a pharmacy.
 */
export const RegisterSearch = z.enum(['web-address', 'name', 'list', 'leads-on', 'advice']);
export type RegisterSearch = z.infer<typeof RegisterSearch>;

/** An official place where anybody can look up whether a pharmacy may sell medicines over the internet. */
export const Register = z
  .strictObject({
    /** Kebab-case, never reused. */
    id: Id,
    /** ISO 3166-1 alpha-2, `EU` for all states that share the common logo. */
    country: z.string().check(z.regex(/^[A-Z]{2}$/)),
    /** Official name in its own language. */
    name: Name,
    nameEn: Name,
    url: z.nullable(PublicAddress),
    search: RegisterSearch,
    /** The address with `{domain}` for the site's host; null where no public page says that there is one. */
    prefill: z.nullable(Template),
    /** BCP 47. */
    languages: Languages,
    status: DirectoryStatus,
    confirmation: z.nullable(Confirmation),
  })
  .check(
    z.refine(hasItsConfirmation, CONFIRMED_SAYS_WHERE),
    z.refine(({ status, url }) => status === 'unconfirmed' || url !== null, 'a confirmed register has an address'),
  );
export type Register = z.infer<typeof Register>;

/** How medicines can be had lawfully, and for less; chooses the sentence that is shown. */
export const SaferWayKind = z.enum(['discount-programme', 'price-comparison', 'public-insurance', 'no-online-sale']);
export type SaferWayKind = z.infer<typeof SaferWayKind>;

export const SaferWay = z
  .strictObject({
    /** Kebab-case, never reused. */
    id: Id,
    /** ISO 3166-1 alpha-2. */
    country: z.string().check(z.regex(/^[A-Z]{2}$/)),
    kind: SaferWayKind,
    /** Official name of the programme, portal, law or authority in its own language. */
    name: Name,
    nameEn: Name,
    /** Where to read more; null where no page that lasts is known. */
    url: z.nullable(PublicAddress),
    /** BCP 47. */
    languages: Languages,
    status: DirectoryStatus,
    confirmation: z.nullable(Confirmation),
  })
  .check(z.refine(hasItsConfirmation, CONFIRMED_SAYS_WHERE));
export type SaferWay = z.infer<typeof SaferWay>;

const Readme = z.strictObject({ what: z.string(), rule: z.string() });

/** rules/directory/registers.json */
export const RegisterFile = z.strictObject({ readme: Readme, entries: z.array(Register) });
export type RegisterFile = z.infer<typeof RegisterFile>;

/** rules/directory/safer-ways.json */
export const SaferWayFile = z.strictObject({ readme: Readme, entries: z.array(SaferWay) });
export type SaferWayFile = z.infer<typeof SaferWayFile>;
