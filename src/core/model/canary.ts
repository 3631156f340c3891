import * as z from 'zod/mini';

/** Languages in which offers are looked for. */
export const CANARY_LANGUAGES = [
  'en',
  'ru',
  'es',
  'de',
  'fr',
  'pt',
  'it',
  'zh',
  'th',
  'ko',
  'ja',
  'tr',
  'pl',
  'ar',
] as const;

/** A short text of our own whose outcome no rule pack may change: sabotage is measured by it, not quality. */
export const Canary = z.strictObject({
  id: z.string().check(z.regex(/^(?:quiet|illicit)-[a-z]{2}-\d{2,3}$/)),
  lang: z.enum(CANARY_LANGUAGES),
  /** UTF-16 units; scripts without spaces say more in fewer. */
  text: z.string().check(z.minLength(30), z.maxLength(250)),
});
export type Canary = z.infer<typeof Canary>;

export interface Canaries {
  /** Lawful texts: none may raise an alarm. */
  readonly quiet: readonly Canary[];
  /** Plain offers: nearly all have to raise one. */
  readonly illicit: readonly Canary[];
}
