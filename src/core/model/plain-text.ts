import * as z from 'zod/mini';

/**
 * What no text of a pack or manifest has any business to hold: addresses, markup, and characters that are not seen or turn
 * the writing round. Packs are data; whatever of them is shown is shown as text.
 */
const NOT_PLAIN =
  /:\/\/|\bwww\.|\b(?:data|javascript|vbscript|blob|file|mailto):|[<>]|&(?:#?[a-z0-9]+);|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/iu;
/** Joins the picture of one emoji together, or a word of some scripts; elsewhere it is as unseen as the others. */
const JOINER = /[\u200c\u200d]/g;

export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text.replace(JOINER, ''));
}

const MESSAGE = 'holds an address, markup or characters that cannot be seen. Write plain words.';

/** Plain words of so many UTF-16 units at most, and not none. */
export function plainText(most: number) {
  return z.string().check(z.minLength(1), z.maxLength(most), z.refine(isPlain, MESSAGE));
}

/** Many of them, looked through together: a list may have twenty thousand. */
export function plainTexts(most: number, mostTexts: number) {
  const each = z.string().check(z.minLength(1), z.maxLength(most));
  return z.array(each).check(
    z.maxLength(mostTexts),
    z.refine((texts) => isPlain(texts.join(' ')), MESSAGE),
  );
}

/** A name in small letters, as `sold-without-prescription`. */
export const KebabCase = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));

/** An entry of a list in the same pack, or (`pack/list`) of another. */
export const ListName = z
  .string()
  .check(z.regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(130));

/** `en`, `pt-br`. */
export const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/));
