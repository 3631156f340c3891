import type { BrowserName } from '../../support/browsers.ts';
import type { Tab } from '../driver.ts';
import type { SitePage } from '../site.ts';

/** A page that fights back, and what has to hold on it all the same. */
export interface HostilePage {
  /** Row of the threat model. */
  readonly row: string;
  readonly what: string;
  readonly page: SitePage;
  /** Other pages of the same site. */
  readonly others?: Readonly<Record<string, SitePage>>;
  /**
   * What a person does there, run inside the page; self-contained. What it resolves to has to be the same with the
   * extension and without.
   */
  readonly task: () => unknown;
  /** The strongest level at the end; null where the end is another page, `unread` where no extension gets in. */
  readonly level: 'danger' | 'clear' | 'unread' | null;
  /** What the popup has to say of the banner. */
  readonly isHidden?: boolean;
  /** Origin that the page is opened at, instead of the test site's own. */
  readonly at?: string;
  /** What the popup has to call the host. */
  readonly popupHost?: string;
  /** More that has to be the same with the extension, once it has warned, and without. */
  readonly compare?: (tab: Tab) => Promise<unknown>;
  /** More to look at at the end, with the extension only. */
  readonly check?: (tab: Tab) => Promise<void>;
  /** The technique exists in this browser only. */
  readonly only?: BrowserName;
}

export const QUIET = 'Fresh bread every morning, from flour, water, salt and time.';

/** A small page with a form that works. */
export function pageWith(words: string, script = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body><main><p>${words}</p></main>
<form onsubmit="event.preventDefault(); document.title = 'Sent ' + this.elements.word.value"><input name="word"><button>Send</button></form>
<script>${script}</script></body></html>`;
}

/** Fills the form in and sends it. */
export async function sendForm(): Promise<unknown> {
  const form = document.querySelector('form');
  const input = form?.querySelector('input');
  if (!form || !input) return 'no form';
  input.value = 'hello';
  form.querySelector('button')?.click();
  await new Promise((done) => setTimeout(done, 300));
  return document.title;
}
