import * as z from 'zod/mini';

export const LANGUAGES = ['en', 'ru'] as const;

/** ISO 3166-1 alpha-2, upper case. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

export const Settings = z.strictObject({
  /** Null: guessed from the browser's languages. */
  country: z.nullable(Country),
  /** Language of the words we show; `auto` follows the browser. */
  language: z.enum(['auto', ...LANGUAGES]),
  /** Marks on search results. Settings kept by an older version say nothing of it. */
  searchMarks: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = { country: null, language: 'auto', searchMarks: true };

/** Settings that a policy of the device decides. */
export const LockedSetting = z.enum(['country']);
export type LockedSetting = z.infer<typeof LockedSetting>;

/** A place where warnings are not shown on the page any more. */
export const Mute = z.strictObject({
  /** `site`: the host itself; `page`: host plus a one-way hash, so that no address is kept. */
  scope: z.enum(['page', 'site']),
  host: z.string().check(z.maxLength(253)),
  /** Hexadecimal SHA-256 (first 16 bytes) of the address without fragment; empty for a site. */
  hash: z.string().check(z.maxLength(32)),
  /** Milliseconds since the epoch, cut to the minute. */
  since: z.number(),
});
export type Mute = z.infer<typeof Mute>;
