import { native } from '@/content/native';

/** A page that the browser prepares in case somebody opens it was not visited: wait until it is. */
export async function whenShown(): Promise<void> {
  if (native(document as Document & { readonly prerendering?: boolean }, 'prerendering') === true)
    await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
}
