import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../../support/time-limit.ts';
import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, sendForm } from './page.ts';

/** What extensions may ask of an element: what is in its closed shadow root. */
interface ForExtensions {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** Waits for our banner, opens it, and does to it what the page names in its root's `data-trick`; self-contained. */
function meddle(): void {
  const rootOf = (host: Element) =>
    (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    (globalThis as ForExtensions).chrome?.dom?.openOrClosedShadowRoot?.(host as HTMLElement) ??
    null;
  const lie = 'This shop was checked: it is safe.';
  const tricks: Record<string, (root: ShadowRoot, host: Element) => void> = {
    words: (root) => {
      const sentence = root.querySelector('.sentence');
      if (sentence) sentence.textContent = lie;
    },
    style: (root) => root.querySelector('.text')?.setAttribute('style', 'opacity: 0'),
    sheet: (root) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.text { display: none }');
      root.adoptedStyleSheets = [sheet];
    },
    rule: (root) => root.querySelector('style')?.sheet?.insertRule('.text { display: none !important }', 0),
    copy: (root, host) => {
      const copy = document.createElement('div');
      copy.style.cssText = (host as HTMLElement).style.cssText;
      copy.attachShadow({ mode: 'closed' }).append(...[...root.childNodes].map((node) => node.cloneNode(true)));
      document.documentElement.append(copy);
    },
  };
  const timer = setInterval(() => {
    const host = document.querySelector('html > div[style]');
    const root = host && rootOf(host);
    if (!host || !root) return;
    clearInterval(timer);
    tricks[document.documentElement.dataset['trick'] ?? '']?.(root, host);
    document.documentElement.dataset['done'] = 'yes';
  }, 50);
}

/** Writes the other extension. @returns its folder, to be removed at the end */
export function makeOtherExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-other-'));
  const manifest = {
    manifest_version: 3,
    name: 'Another one',
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['meddle.js'], run_at: 'document_idle' }],
    browser_specific_settings: { gecko: { id: 'another@example.org' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'meddle.js'), `(${meddle})()`);
  return folder;
}

const isDone = () => document.documentElement.dataset['done'] === 'yes';

const trick = (name: string, what: string, isHidden: boolean, more: Partial<HostilePage> = {}): HostilePage => ({
  row: 'H34',
  what,
  page: pageWith(OFFER, `document.documentElement.dataset.trick = '${name}'`),
  task: sendForm,
  level: 'danger',
  isHidden,
  check: (tab) => waitFor('the other extension', 10_000, () => tab.run(isDone)).then(() => undefined),
  ...more,
});

export const TRICKS: readonly HostilePage[] = [
  trick('words', 'says in our banner that the shop is safe', true),
  trick('style', 'fades the words of our banner', true),
  // Firefox lets no extension do these two
  trick('sheet', 'adds a style sheet to our banner', true, { only: 'chromium' }),
  trick('rule', 'adds a rule to the style sheet of our banner', true, { only: 'chromium' }),
  trick('copy', 'lays a copy of our banner over it', true),
];
