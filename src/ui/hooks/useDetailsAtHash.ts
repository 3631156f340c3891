import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A part of the page that is closed until somebody asks for it, or the page was opened for it.
 *
 * @param hash such as `#help`
 * @param isReady what stands above it is there, so that it stays where it is brought
 */
export function useDetailsAtHash(hash: string, isReady: boolean): RefObject<HTMLDetailsElement | null> {
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const show = () => {
      const details = part.current;
      if (details === null || location.hash !== hash) return;
      details.open = true;
      details.scrollIntoView();
      details.querySelector('summary')?.focus({ preventScroll: true });
    };
    // closed again by hand, it has to open at the next press of the same link
    const forget = ({ newState }: ToggleEvent) => {
      if (newState === 'closed' && location.hash === hash)
        history.replaceState(null, '', location.pathname + location.search);
    };
    const details = part.current;
    show();
    addEventListener('hashchange', show);
    details?.addEventListener('toggle', forget);
    return () => {
      removeEventListener('hashchange', show);
      details?.removeEventListener('toggle', forget);
    };
  }, [hash, isReady]);
  return part;
}
