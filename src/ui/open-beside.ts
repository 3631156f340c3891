import browser from 'webextension-polyfill';

/** CSS pixels: narrow enough to stand beside a form. */
const SIZE = { width: 420, height: 720 } as const;

/** Phones have one window. */
export function canOpenWindow(): boolean {
  return (browser as { readonly windows?: unknown }).windows !== undefined;
}

/** Open one of our own pages in a small window beside the one the person is in. @returns false when the browser refuses */
export async function openBeside(path: string): Promise<boolean> {
  try {
    await browser.windows.create({ url: browser.runtime.getURL(path), type: 'popup', ...SIZE });
    return true;
  } catch (error) {
    console.warn('no window could be opened', error);
    return false;
  }
}
