import * as z from 'zod/mini';

/** What a mark beside a search result says of the site: two kinds of warning, and that a register or an issuer names it. */
export const MarkKind = z.enum(['official-warning', 'rogue', 'licensed']);
export type MarkKind = z.infer<typeof MarkKind>;

/** More hosts than this are asked for in several messages. */
export const MOST_HOSTS = 100;

/** A host as a browser writes it: ASCII in small letters. */
export const AskedHost = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9._-]+$/));

/** A mark on the results that lead to a host, in the person's language, as plain text. */
export const SearchMark = z.strictObject({
  host: AskedHost,
  kind: MarkKind,
  /** One line. */
  short: z.string(),
  /** What the mark means, and what it does not mean. */
  meaning: z.string(),
  /** Who lists the site, for which country, since when. */
  facts: z.array(z.strictObject({ name: z.string(), text: z.string() })),
});
export type SearchMark = z.infer<typeof SearchMark>;

/** All that the script for results needs to show marks; `marks` has only the hosts that something is known of. */
export const SearchMarks = z.strictObject({
  /** False: the person switched marks off. */
  isOn: z.boolean(),
  style: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  language: z.string(),
  label: z.string(),
  more: z.string(),
  marks: z.array(SearchMark),
});
export type SearchMarks = z.infer<typeof SearchMarks>;
