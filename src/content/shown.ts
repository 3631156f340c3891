import { native } from '@/content/native';

/** A page that the browser prepares in case somebody opens it was not visited: wait until it is. */
export async function whenShown(): Promise<void> {
  if (native(document as Document & { readonly prerendering?: boolean }, 'prerendering') === true)
    await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
}

const LONGEST_LOAD_MS = 3_000;

/**
 * Scripts that take over the elements of a page that a server wrote complain about any that they do not know: what we add
 * waits until the page is loaded, three seconds at most.
 */
export async function whenLoaded(): Promise<void> {
  if (native(document, 'readyState') === 'complete') return;
  await new Promise<unknown>((loaded) => {
    addEventListener('load', loaded, { once: true });
    setTimeout(loaded, LONGEST_LOAD_MS);
  });
}
