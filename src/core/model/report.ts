import * as z from 'zod/mini';

const HttpsAddress = z.string().check(z.regex(/^https:\/\/[^\s<>"']+$/), z.maxLength(400));
const Country = z.string().check(z.regex(/^([A-Z]{2}|\*)$/));
const Name = z.string().check(z.minLength(2), z.maxLength(120));

/** `confirmed`: a stored public page states it. Only confirmed entries are ever shown. */
export const DirectoryStatus = z.enum(['confirmed', 'unconfirmed']);
export type DirectoryStatus = z.infer<typeof DirectoryStatus>;

/** Where a fact was read. */
export const Confirmation = z.strictObject({
  /** Address of the public page as it was stored; shown as the source, never opened by itself. */
  page: z.string().check(z.regex(/^https?:\/\/[^\s<>"']+$/), z.maxLength(500)),
  /** What the page states, in our own words. */
  says: z.string().check(z.minLength(10), z.maxLength(500)),
  /** Day the page was read. */
  seen: z.iso.date(),
  /** Date of the page's text as far as known: year, year-month or day. */
  pageDate: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** What a place takes reports about; `platform-post` is anything on the platform's own pages. */
export const ReportKind = z.enum([
  'medicine-site',
  'drug-sale',
  'counterfeit',
  'harm',
  'minor-involved',
  'platform-post',
  'search-spam',
  'payment',
  'registrar',
]);
export type ReportKind = z.infer<typeof ReportKind>;

/** What a place may ask for, or a form may be filled with. */
export const ReportField = z.enum([
  'address',
  'date',
  'what-seen',
  'product',
  'batch-number',
  'seller-contact',
  'payment',
  'order-number',
  'country',
  'screenshot',
  'own-contact',
]);
export type ReportField = z.infer<typeof ReportField>;

/** How a place's form or letter can be filled before the person sees it. */
export const Prefill = z.union([
  /** A letter with subject and text. */
  z.strictObject({ kind: z.literal('mailto') }),
  /** Parts of the form's own address; only where a stored public page shows that it takes them. */
  z.strictObject({
    kind: z.literal('query'),
    parameters: z
      .array(z.strictObject({ name: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,40}$/)), field: ReportField }))
      .check(z.minLength(1), z.maxLength(8)),
  }),
]);
export type Prefill = z.infer<typeof Prefill>;

interface Confirmable {
  readonly status: DirectoryStatus;
  readonly confirmation: Confirmation | null;
}

const hasItsConfirmation = (entry: Confirmable) => (entry.status === 'confirmed') === (entry.confirmation !== null);

/** A place that acts on reports. */
export const Channel = z
  .strictObject({
    /** Kebab-case, never reused. */
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
    /** ISO 3166-1 alpha-2, `EU` for all member states, `*` for everywhere. */
    country: Country,
    /** Hosts whose pages (subdomains included) the place answers for; null when it is no platform's own. */
    platform: z.nullable(z.array(z.string().check(z.regex(/^[a-z0-9.-]+\.[a-z]+$/))).check(z.minLength(1))),
    /** Official name in its own language. */
    name: Name,
    nameEn: Name,
    /** The main kind first. */
    kinds: z.array(ReportKind).check(z.minLength(1)),
    url: z.nullable(HttpsAddress),
    email: z.nullable(z.email().check(z.maxLength(120))),
    /** As it is written for people. */
    phone: z.nullable(z.string().check(z.regex(/^\+?[0-9][0-9 -]+$/), z.maxLength(30))),
    /** BCP 47. */
    languages: z.array(z.string().check(z.regex(/^[a-z]{2}$/))).check(z.minLength(1)),
    /** Whether a report may be sent without a name; null: not known. */
    anonymous: z.nullable(z.boolean()),
    /** What it asks for, in its own order; empty when no stored page tells. */
    accepts: z.array(ReportField).check(z.maxLength(11)),
    /** Null when the person has to fill in everything. */
    prefill: z.nullable(Prefill),
    status: DirectoryStatus,
    confirmation: z.nullable(Confirmation),
  })
  .check(
    z.refine(hasItsConfirmation, 'a confirmed entry has a confirmation, an unconfirmed one has none'),
    z.refine(
      ({ status, url, email, phone }) => status === 'unconfirmed' || Boolean(url ?? email ?? phone),
      'a confirmed entry can be reached',
    ),
    z.refine(
      ({ prefill, url, email }) => prefill === null || (prefill.kind === 'mailto' ? email : url) !== null,
      'what is filled in has a place to go',
    ),
    z.refine(({ accepts }) => new Set(accepts).size === accepts.length, 'a field is asked for once'),
    z.refine(({ kinds }) => new Set(kinds).size === kinds.length, 'a kind is named once'),
  );
export type Channel = z.infer<typeof Channel>;

/** A number to call for help. */
export const Helpline = z
  .strictObject({
    country: Country,
    purpose: z.enum(['emergency', 'poison', 'drug-help', 'crisis', 'youth', 'parents']),
    name: Name,
    /** As it is written for people. */
    number: z.string().check(z.minLength(2), z.maxLength(40)),
    /** As it is dialled, for a `tel:` link the person opens. */
    tel: z.string().check(z.regex(/^\+?[0-9]{2,15}$/)),
    url: z.nullable(HttpsAddress),
    /** Where people write instead of calling; null when there is none, or none is confirmed. */
    chat: z.nullable(HttpsAddress),
    /** Opening hours as far as known. */
    hours: z.nullable(z.string().check(z.maxLength(40))),
    status: DirectoryStatus,
    confirmation: z.nullable(Confirmation),
  })
  .check(z.refine(hasItsConfirmation, 'a confirmed entry has a confirmation, an unconfirmed one has none'));
export type Helpline = z.infer<typeof Helpline>;

const Readme = z.strictObject({ what: z.string(), rule: z.string() });

/** rules/directory/channels.json */
export const ChannelFile = z.strictObject({ readme: Readme, entries: z.array(Channel) });
export type ChannelFile = z.infer<typeof ChannelFile>;

/** rules/directory/helplines.json */
export const HelplineFile = z.strictObject({ readme: Readme, entries: z.array(Helpline) });
export type HelplineFile = z.infer<typeof HelplineFile>;
