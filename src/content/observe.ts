import { native } from '@/content/native';
import { ScanBudget } from '@/content/scan-budget';

/** More changed places than this are not told apart: the page is new. */
const MOST_PLACES = 2_000;
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // what these hide is read when they show it
  attributeFilter: ['open', 'hidden'],
};

/** Places of the page whose text is new; null when there are too many to tell. */
export type ChangedPlaces = readonly Node[] | null;

export interface PageObserver {
  readonly budget: ScanBudget;
  stop(): void;
}

/**
 * Tell of changes of the page in batches, and only while somebody can see it.
 * @param isOwn true for what we put into the page ourselves
 * @param look called with the places of a batch; the next batch waits for it
 */
export function observePage(
  isOwn: (node: Node) => boolean,
  look: (places: ChangedPlaces) => Promise<void>,
): PageObserver {
  const budget = new ScanBudget();
  const places = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const lookSoon = () => {
    if (timer !== null || places.size === 0 || document.hidden) return;
    timer = setTimeout(lookNow, budget.waitAfter(performance.now()));
  };
  const lookNow = async () => {
    const batch = places.size > MOST_PLACES ? null : [...places];
    places.clear();
    await look(batch).catch(() => undefined);
    timer = null;
    lookSoon();
  };
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (places.size > MOST_PLACES) break;
      if (change.type !== 'childList') places.add(change.target);
      else for (const node of change.addedNodes) if (!isOwn(node)) places.add(node);
    }
    lookSoon();
  });
  observer.observe(native(document, 'documentElement'), CHANGES);
  document.addEventListener('visibilitychange', lookSoon);
  return {
    budget,
    stop() {
      observer.disconnect();
      document.removeEventListener('visibilitychange', lookSoon);
      if (timer !== null) clearTimeout(timer);
    },
  };
}
