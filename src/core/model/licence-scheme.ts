import * as z from 'zod/mini';
import { LicenceHolder } from '@/core/model/site-check';

/**
 * How a number is written, part after part: `digits:7`, `digits:4-6` (as many as there are), `letters:2`, `either:5`
 * (a letter or a digit) or `is:CHE` (these very signs). Spaces and other dividers inside a number are not part of it.
 */
const Form = z
  .string()
  .check(
    z.regex(
      /^(?:(?:digits|letters|either):\d{1,2}(?:-\d{1,2})?|is:[\p{L}\p{N}]{1,6})(?: (?:digits|letters|either):\d{1,2}(?:-\d{1,2})?| is:[\p{L}\p{N}]{1,6}){0,7}$/u,
    ),
  );

/** Names of the functions of src/core/pharmacy/check-digits.ts and national-checks.ts. */
export const CheckDigit = z.enum([
  'luhn',
  'npi',
  'dea',
  'ean',
  'mod-11-10',
  'ik',
  'fr-vat',
  'es-nif',
  'pt-nif',
  'cnpj',
  'inn',
  'ogrn',
  'nip',
  'regon',
  'abn',
  'acn',
  'cvr',
  'no-orgnr',
  'y-tunnus',
  'ico',
  'ch-uid',
  'jp-corporate',
  'kr-brn',
  'uscc',
  'gstin',
  'vkn',
  'edrpou',
  'gb-vat',
  'ie-vat',
  'be-kbo',
  'nl-btw',
  'at-uid',
  'cuit',
]);
export type CheckDigit = z.infer<typeof CheckDigit>;

const Labels = z.array(z.string().check(z.minLength(2), z.maxLength(80))).check(z.maxLength(40));

/** One kind of number that a register gives out, and how pages write it. */
export const LicenceScheme = z.strictObject({
  /** Begins with the country; never given to another. */
  id: z.string().check(z.regex(/^[a-z]{2}(?:-[a-z0-9]+){1,5}$/), z.maxLength(64)),
  /** Official name of the register or authority in its own language. */
  name: z.string().check(z.minLength(3), z.maxLength(160)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  of: LicenceHolder,
  /** Words before the number that can mean nothing else: after them a number of a wrong form is reported too. */
  labels: Labels,
  /** Words that may mean other things: they count only before a number of the right form. */
  hints: Labels,
  forms: z.array(Form).check(z.minLength(1), z.maxLength(4)),
  check: z.nullable(CheckDigit),
  /** Where anybody may look it up; null until a public page was seen that says so. */
  lookUp: z.nullable(
    z.strictObject({
      url: z.string().check(z.regex(/^https:\/\/[^\s@]+$/), z.maxLength(400)),
      /** The public page that says so. */
      page: z.string().check(z.regex(/^https?:\/\//), z.maxLength(400)),
      seen: z.iso.date(),
    }),
  ),
  /** Where the form and the way to check it are described. */
  source: z.string().check(z.minLength(5), z.maxLength(300)),
});
export type LicenceScheme = z.infer<typeof LicenceScheme>;

/** rules/licences/schemes.json */
export const LicenceRules = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string() }),
  /** Words that may stand between a label and its number: "no", "номер", "lautet" … */
  numberWords: z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.minLength(1), z.maxLength(80)),
  schemes: z.array(LicenceScheme).check(z.minLength(1), z.maxLength(200)),
});
export type LicenceRules = z.infer<typeof LicenceRules>;
