import { addedRules } from '@/content/added-rules';
import { mayBeListed } from '@/core/domains/domain-hash';
import packed from '@/generated/domain-prints.json';

let isListed: Promise<boolean> | null = null;

/**
 * May this document's host be on a list of rogue sellers? Decided here, once for a document, from prints of hashes, so that
 * no message and no waking of the worker tells where somebody goes; the worker is asked only where the answer is yes.
 */
export function mayBeListedHere(): Promise<boolean> {
  isListed ??= look();
  return isListed;
}

/** Newer rules may list other hosts. */
export function forgetListed(): void {
  isListed = null;
}

async function look(): Promise<boolean> {
  const host = location.hostname;
  return mayBeListed(host, packed.prints) || mayBeListed(host, (await addedRules()).domains);
}
