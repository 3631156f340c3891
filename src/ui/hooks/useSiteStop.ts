import { useEffect, useRef } from 'preact/hooks';
import type { SiteStop, StopAnswer } from '@/core/model/site-stop';
import { ask } from '@/messages/client';
import { useRequest } from '@/ui/hooks/useRequest';
import { leaveSite, openSite } from '@/ui/leave-tab';

/** What stands before the site at an address, and what happens when the person decides. */
export function useSiteStop(address: string) {
  const { loaded, reload } = useRequest('site/stop', { address });
  const isAnswered = useRef(false);
  useEffect(() => {
    const leave = () => {
      if (!isAnswered.current) void ask('site/left', { address });
    };
    const comeBack = () => {
      isAnswered.current = false;
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
    };
  }, [address]);
  /** @returns false when it could not be kept; then nothing happens, but for going back */
  const decide = async (stop: SiteStop, answer: StopAnswer): Promise<boolean> => {
    isAnswered.current = true;
    const { ok } = await ask('site/answer', { address, answer });
    if (answer === 'back') leaveSite(stop);
    else if (ok) openSite(address, stop.isBehind);
    else isAnswered.current = false;
    return ok || answer === 'back';
  };
  return { loaded, reload, decide };
}
