import type { GeneratedI18nStructure } from '#i18n';
import type { PacketWords } from '@/core/report/packet-words';
import type { Language } from '@/core/words/language';
import { type Catalogue, createLookup, hasWords } from '@/core/words/words';
import en from '@/locales/en.yml';
import ru from '@/locales/ru.yml';

type PluralEnd = '.zero' | '.one' | '.two' | '.few' | '.many' | '.other';
type Known = Omit<GeneratedI18nStructure, `@@${string}`>;
type Whole<Key> = Key extends `${infer Base}${PluralEnd}` ? Base : Key;

/** Every key of en.yml; a plural is one key. The types are made from the file by `wxt prepare`. */
export type WordKey = Whole<keyof Known> & string;

type Entry<Key extends WordKey> = Known[(Key | `${Key}.other`) & keyof Known];
type Placeholder<Key extends WordKey> =
  Entry<Key> extends { namedSubstitutions: readonly (infer Name extends string)[] } ? Name : never;
type ValuesOf<Key extends WordKey> = {
  readonly [Name in Placeholder<Key>]: Name extends 'count' ? number : string | number;
};

/** Words in one language: `t(key)`, or `t(key, values)` exactly when the message has placeholders. */
export type Words = <Key extends WordKey>(
  key: Key,
  ...values: [Placeholder<Key>] extends [never] ? [] : [values: ValuesOf<Key>]
) => string;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, ru };

/** The words in a language, English where one is missing. */
export function words(language: Language): Words {
  return createLookup(language, CATALOGUES[language], en) as Words;
}

/** The line that explains one piece of evidence. Packs may be newer than these words, so an unknown key has a line too. */
export function reasonText(t: Words, reason: string): string {
  return t(isReasonKey(reason) ? reason : 'reason_unknown');
}

/** The words of a report in a language. */
export function packetWords(language: Language): PacketWords {
  const t = words(language);
  return { t, reason: (reason) => reasonText(t, reason) };
}

/** What the answer to a question about a shop rests on; empty for a reason that these words do not know. */
export function checkReasonText(t: Words, reason: string): string {
  return isCheckReason(reason) ? t(reason) : '';
}

function isCheckReason(key: string): key is WordKey & `checklist_${string}` {
  return key.startsWith('checklist_') && hasWords(en, key);
}

function isReasonKey(key: string): key is WordKey & `reason_${string}` {
  return key.startsWith('reason_') && hasWords(en, key);
}
