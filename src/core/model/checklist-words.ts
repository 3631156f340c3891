import * as z from 'zod/mini';

/** What sentences of sellers tell of, one topic each; src/core/pharmacy/questions says what they mean. */
export const ChecklistTopic = z.enum([
  'prescription-asked',
  'prescription-not-asked',
  'medicine-without-prescription',
  'questionnaire-only',
  'pharmacist',
  'opening-hours',
  'post-box',
  'bonus-pills',
  'price-table',
  'payment-usual',
  'payment-odd',
  'pay-words',
  'shipping-usual',
  'shipping-odd',
  'shipping-anywhere',
  'shipping-hidden',
  'warns',
  'negates',
  'negates-after',
  'without',
]);
export type ChecklistTopic = z.infer<typeof ChecklistTopic>;

/**
 * Words as pages write them; case and accents do not matter. `…` stands for a few other words of the same sentence,
 * `*` at the end for any ending.
 */
const Phrases = z.array(z.string().check(z.minLength(1), z.maxLength(90))).check(z.maxLength(120));

/** rules/checklist/words/LANGUAGE.json */
export const ChecklistWords = z.strictObject({
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  source: z.string().check(z.minLength(10), z.maxLength(300)),
  topics: z.record(ChecklistTopic, Phrases),
});
export type ChecklistWords = z.infer<typeof ChecklistWords>;

/** rules/checklist/countries.json: what a page says of where its pharmacy is. */
export const ChecklistCountries = z.strictObject({
  source: z.string().check(z.minLength(10), z.maxLength(300)),
  countries: z
    .array(
      z.strictObject({
        /** ISO 3166-1 alpha-2. */
        country: z.string().check(z.regex(/^[A-Z]{2}$/)),
        /** Words by which a pharmacy says that it is one of this country. */
        claims: Phrases,
        /** The country's name as it stands at the end of an address. */
        names: Phrases.check(z.minLength(1)),
        /** International calling code, without the plus sign. */
        calling: z.string().check(z.regex(/^\d{1,3}$/)),
        /** ISO 4217. */
        currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
      }),
    )
    .check(z.minLength(1), z.maxLength(120)),
});
export type ChecklistCountries = z.infer<typeof ChecklistCountries>;
