import * as z from 'zod/mini';
import { Confirmation } from '@/core/model/report';
import { OfferKind } from '@/core/model/verdict';

/** Short notes that may go with a warning; the words are `card_…`. */
export const CardId = z.enum([
  'weight-loss-fakes',
  'look-alike',
  'one-pill',
  'naloxone',
  'vanishing-messages',
  'emojis',
  'location',
  'blackmail',
  'say-no',
  'no-pharmacist',
  'few-follow-rules',
  'fake-officials',
]);
export type CardId = z.infer<typeof CardId>;

/** First steps for somebody who bought or took something; the words are `step_…`. */
export const StepId = z.enum([
  'take-no-more',
  'not-alone',
  'signs',
  'naloxone',
  'poison-help',
  'keep-pack',
  'take-back',
]);
export type StepId = z.infer<typeof StepId>;

const Sourced = {
  confirmation: Confirmation,
  /** Last day on which it may be shown without being read again. */
  expires: z.iso.date(),
};

/** When a card is worth showing. Of the lists one hit is enough; a card with none fits every warning of its kinds. */
const Situation = z.strictObject({
  kinds: z.array(OfferKind).check(z.minLength(1)),
  /** Beginnings of words in what the page says, in lower case. */
  words: z.array(z.string().check(z.regex(/^[\p{Ll}\p{N}]{3,40}$/u))),
  /** Reasons of evidence. */
  reasons: z.array(z.string().check(z.regex(/^reason_[a-z_]+$/))),
});

export const Card = z.strictObject({
  id: CardId,
  fits: Situation,
  /** Whom it speaks to. */
  audience: z.enum(['everyone', 'young']),
  ...Sourced,
});
export type Card = z.infer<typeof Card>;

export const Step = z.strictObject({ id: StepId, ...Sourced });
export type Step = z.infer<typeof Step>;

/** rules/directory/cards.json */
export const CardFile = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string() }),
  /** Of two that fit equally well the first comes first. */
  cards: z.array(Card),
  /** In the order in which they are to be done. */
  steps: z.array(Step),
});
export type CardFile = z.infer<typeof CardFile>;
