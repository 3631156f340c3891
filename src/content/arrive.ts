import { answerWorker, askWorker, readKept } from '@/content/extension';
import { leaveHostLook } from '@/content/host-look';
import { whenShown } from '@/content/shown';
import { ADDED_DOMAINS, mayBeListed } from '@/core/domains/domain-hash';
import { parseAddress } from '@/core/domains/parse-address';
import packed from '@/generated/domain-prints.json';

/**
 * Before a page is seen: may its host be on a list that stands in the way? Decided here, from prints of hashes, so that no
 * message and no waking of the worker tells where somebody goes. Only where the answer is yes the worker is asked; it looks
 * at the lists themselves, and puts our page in the place of this one. What is in a frame is never stopped: it is warned
 * about with the page around it.
 */
export async function arrive(): Promise<void> {
  const host = location.hostname;
  const isBundled = mayBeListed(host, packed.prints);
  const look = (added: string) => isBundled || mayBeListed(host, added);
  leaveHostLook(look);
  if (self !== top || !(isBundled || look(await addedDomains()))) return;
  // the worker makes sure that the tab still shows this page
  answerWorker(({ name }) => (name === 'page/address' ? location.href : undefined));
  await whenShown();
  const tell = (isReturn: boolean) => askWorker('site/arrived', { isReturn, from: hostOf(document.referrer) });
  addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (persisted && isTrusted) void tell(true);
  });
  await tell(wentBackOrForward());
}

async function addedDomains(): Promise<string> {
  const added = (await readKept([ADDED_DOMAINS]))[ADDED_DOMAINS];
  return typeof added === 'string' ? added : '';
}

function hostOf(href: string): string | null {
  return parseAddress(href)?.hostname ?? null;
}

/** True where the document was loaded anew for a step in the tab's history. */
function wentBackOrForward(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward';
}
