import { readAdded } from '@/content/extension';
import { ADDED_DOMAINS, mayBeListed } from '@/core/domains/domain-hash';
import packed from '@/generated/domain-prints.json';

/**
 * May this document's host be on a list of rogue sellers? Decided here, from prints of hashes, so that no message and no
 * waking of the worker tells where somebody goes; the worker is asked only where the answer is yes.
 */
export async function mayBeListedHere(): Promise<boolean> {
  const host = location.hostname;
  return mayBeListed(host, packed.prints) || mayBeListed(host, await readAdded(ADDED_DOMAINS));
}
