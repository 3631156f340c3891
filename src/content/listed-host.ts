import { addedRules } from '@/content/added-rules';
import { findHostLook } from '@/content/host-look';

let isListed: Promise<boolean> | null = null;

/** May this document's host be on a list of rogue sellers? Asked once for a document, and again with newer rules. */
export function mayBeListedHere(): Promise<boolean> {
  isListed ??= addedRules().then(({ domains }) => findHostLook()?.(domains) ?? false);
  return isListed;
}

/** Newer rules may list other hosts. */
export function forgetListed(): void {
  isListed = null;
}
