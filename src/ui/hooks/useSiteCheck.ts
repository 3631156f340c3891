import { useEffect, useState } from 'preact/hooks';
import type { SiteCheck } from '@/core/model/site-check';
import { ask } from '@/messages/client';

/** What could be found out about the seller of the page in a tab; null until it is known, and where nothing is. */
export function useSiteCheck(tabId: number): SiteCheck | null {
  const [check, setCheck] = useState<SiteCheck | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask('site/check', { tabId }).then((reply) => {
      if (isWanted) setCheck(reply.ok ? reply.value.check : null);
    });
    return () => {
      isWanted = false;
    };
  }, [tabId]);
  return check;
}
