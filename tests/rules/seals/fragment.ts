import type { SealVerdict } from '@/core/model/seal';

/** What a fragment of the seal set is, by who made it so. */
export type FragmentKind =
  /** A seal as its issuer hands it out, leading where it should. */
  | 'true'
  /** A copied seal that leads somewhere else, or one that nobody gives. */
  | 'fake'
  /** A copied seal that leads nowhere, or to a page of the shop's own. */
  | 'unlinked'
  /** The common logo with the flag of one country, leading to another's register, or with a flag that it never has. */
  | 'wrong-country'
  /** A seal that leads to the entry of another shop. */
  | 'wrong-domain'
  /** No picture, only the claim. */
  | 'words-only'
  /** A page about seals, or an issuer's own. */
  | 'about';

/** A part of a page, written by us, with what the check must say of it. */
export interface Fragment {
  readonly name: string;
  readonly kind: FragmentKind;
  /** Id in rules/seals. */
  readonly issuer: string;
  readonly host: string;
  readonly html: string;
  /** Any of these is right; empty where nothing may be doubted and nothing has to be found. */
  readonly expect: readonly SealVerdict[];
}

/** What each kind has to be found as. */
export const RIGHT: Readonly<Record<FragmentKind, readonly SealVerdict[]>> = {
  true: ['linked-matching', 'linked-to-issuer'],
  fake: ['linked-elsewhere', 'not-issued'],
  unlinked: ['unlinked'],
  'wrong-country': ['linked-elsewhere', 'not-issued'],
  'wrong-domain': ['other-domain'],
  'words-only': ['words-only'],
  about: [],
};

/** The kinds in which a shop claims what it has not. */
export const FALSE_KINDS: readonly FragmentKind[] = ['fake', 'unlinked', 'wrong-country', 'wrong-domain', 'words-only'];
