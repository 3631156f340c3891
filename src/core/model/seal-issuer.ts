import * as z from 'zod/mini';

const Term = z.string().check(z.minLength(2), z.maxLength(120));
const Terms = z.array(Term).check(z.maxLength(300));
const HostName = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/), z.maxLength(253));
const Country = z.string().check(z.regex(/^([A-Z]{2}|\*)$/));
const Flag = z.string().check(z.regex(/^[A-Z]{2}$/));
const CountryNames = z.record(Flag, Terms);

/** A public page that states a fact, what it says in our own words, and the day on which it was read. */
const Confirmation = z.strictObject({
  page: z.string().check(z.regex(/^https?:\/\/\S{4,500}$/)),
  says: z.string().check(z.minLength(10), z.maxLength(400)),
  seen: z.iso.date(),
});

/** How the address of one shop's entry is built below its path: it names the shop's domain, or holds a number. */
const EntryForm = z.enum(['domain-in-path', 'domain-in-query', 'number']);

/** One giver of seals, as rules/seals describes it. What has no confirmation never leads to a doubt. */
export const SealIssuer = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
  /** Official, in its own language. */
  name: z.string().check(z.minLength(3), z.maxLength(160)),
  country: Country,
  /** `never` for one that gives no seal to shops, whatever they show. */
  standing: z.enum(['given', 'never']),
  standingConfirmation: z.nullable(Confirmation),
  /** Words that name the seal or its issuer and nothing else. */
  names: Terms,
  /** Words that mean other things too: one of `needs` has to stand beside them. */
  loose: Terms,
  needs: Terms,
  /** Names that shops give to the picture, without endings. */
  files: Terms,
  /** Of one that gives no seal: what a picture says that nobody may say. */
  claims: Terms,
  /** Hosts of its own, with everything below them. */
  hosts: z.array(
    z.strictObject({
      host: HostName,
      /** The country whose register this is, where one seal has several. */
      country: z.nullable(Flag),
      /** Last day on which it was used; null while it is. A link to a former host is no reason for doubt. */
      until: z.nullable(z.iso.date()),
      confirmation: z.nullable(Confirmation),
    }),
  ),
  entries: z.array(
    z.strictObject({
      host: HostName,
      path: z.string().check(z.regex(/^\/\S*$/), z.maxLength(200)),
      names: EntryForm,
      query: z.nullable(z.string().check(z.regex(/^[\w-]{1,40}$/))),
      confirmation: z.nullable(Confirmation),
    }),
  ),
  /** Does an honest seal have to lead to its issuer? */
  link: z.strictObject({ required: z.boolean(), confirmation: z.nullable(Confirmation) }),
  /** Names of the countries whose flag the seal may show. */
  countries: CountryNames,
  /** Names of countries whose flag it never shows. */
  outside: CountryNames,
  note: z.string().check(z.maxLength(400)),
});
export type SealIssuer = z.infer<typeof SealIssuer>;

/** rules/seals/issuers.json and rules/seals/eu-common-logo.json. */
export const SealIssuers = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string() }),
  issuers: z.array(SealIssuer).check(z.minLength(1)),
});

const ClaimWords = z.strictObject({ before: Terms, after: Terms });

/** rules/seals/words.json: how pictures and sentences are read. */
export const SealWords = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string() }),
  /** Words that a seal is called by, beside its issuer's name. */
  seal: Terms,
  /** Words of pictures that are no seals though they name an issuer: people, articles. */
  people: Terms,
  /** By language: what stands before or after an issuer's name where a shop claims its seal. */
  claims: z.record(z.string().check(z.regex(/^[a-z]{2}$/)), ClaimWords),
  /** Words of advice: such a sentence claims nothing. */
  advice: Terms,
  /** Words of guides and reports about seals, and what these speak of: two of the former make a page one. */
  guide: Terms,
  subject: Terms,
  /** Hosts that only pass a reader on, or show copies. */
  between: z.array(HostName),
});
export type SealWords = z.infer<typeof SealWords>;

/** An issuer as the check needs it: of each fact only whether it is confirmed. */
export interface SealIssuerRules extends Pick<SealIssuer, 'id' | 'name' | 'country' | 'standing'> {
  readonly isConfirmed: boolean;
  readonly names: readonly string[];
  readonly loose: readonly string[];
  readonly needs: readonly string[];
  readonly files: readonly string[];
  readonly claims: readonly string[];
  readonly hosts: readonly { readonly host: string; readonly country: string | null; readonly isConfirmed: boolean }[];
  readonly entries: readonly {
    readonly host: string;
    readonly path: string;
    readonly names: z.infer<typeof EntryForm>;
    readonly query: string | null;
    readonly isConfirmed: boolean;
  }[];
  /** True only when a page states that an honest seal leads to its issuer. */
  readonly hasToLead: boolean;
  readonly countries: Readonly<Record<string, readonly string[]>>;
  readonly outside: Readonly<Record<string, readonly string[]>>;
}

/** What src/generated/seals.json holds: all of rules/seals without its sources. */
export interface SealRules {
  readonly issuers: readonly SealIssuerRules[];
  readonly words: Pick<SealWords, 'seal' | 'people' | 'claims' | 'advice' | 'guide' | 'subject' | 'between'>;
}
