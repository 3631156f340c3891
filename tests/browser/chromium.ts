import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { describeMissing, findBrowser } from '../support/browsers.ts';
import { waitFor, withTimeLimit } from '../support/time-limit.ts';

export const CHROMIUM_BUILD = '.output/chrome-mv3';

export interface ChromiumOptions {
  /** The built extension. */
  readonly extension?: string;
  /** Profile folder, kept at the end, so that a second start finds what the first left; else a new one, removed. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Of the page inside the window, in CSS pixels; null: whatever the window has. */
  readonly size?: { readonly width: number; readonly height: number } | null;
  /** With a window on the screen and the network, for a person. */
  readonly visible?: boolean;
  /** BCP 47 language of the browser. */
  readonly locale?: string;
  /** Ports of this machine that stand in for the whole web. */
  readonly web?: WebPorts;
  /** Leave the welcome page open that comes with a new profile; with a window, it always stays. */
  readonly keepsWelcome?: boolean;
  /** Folder of another extension that the person has, too; one without a worker. */
  readonly beside?: string;
}

/** Every name leads to these ports of this machine, with any certificate. */
export interface WebPorts {
  readonly http: number;
  readonly https: number;
}

export type ChromiumRun = Awaited<ReturnType<typeof startChromium>>;

/** Keeps the browser to this machine: no updates, no sync, no look-up of any name but localhost. */
export const OFFLINE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** The last rule for names that is given is the one that holds. */
function leadTo({ http, https }: WebPorts): string[] {
  const rules = [
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
    `MAP *:80 127.0.0.1:${http}`,
    `MAP *:443 127.0.0.1:${https}`,
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}

/** Start Chromium with the built extension in a profile of its own. Always `close()` it. */
export async function startChromium(options: ChromiumOptions = {}) {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error(describeMissing('chromium'));
  const extension = resolve(options.extension ?? CHROMIUM_BUILD);
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`${extension} is not built: npm run build`);
  const extensions = [extension, ...(options.beside ? [resolve(options.beside)] : [])].join(',');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lantern-chromium-'));
  const isWelcomed = isEmpty(profile) && existsSync(join(extension, 'welcome.html'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // Playwright's own headless mode has no extensions; Chromium's --headless=new has
    timeout: 30_000,
    ignoreDefaultArgs: ['--disable-back-forward-cache'], // people have it
    colorScheme: options.colorScheme ?? null,
    viewport: options.size === undefined && !options.visible ? { width: 1280, height: 800 } : (options.size ?? null),
    args: [
      ...(options.visible ? ['--no-first-run', '--no-default-browser-check'] : ['--headless=new', ...OFFLINE]),
      ...(options.locale ? [`--lang=${options.locale}`] : []),
      ...(options.web ? leadTo(options.web) : []),
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // as root Chromium does not start otherwise
    ],
  });
  const close = async () => {
    await withTimeLimit('closing Chromium', 20_000, context.close());
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const id = new URL((await runningWorker(context)).url()).host;
    const url = (path: string) => `chrome-extension://${id}/${path}`;
    if (isWelcomed) await welcome(context, url('welcome.html'), options.keepsWelcome ?? options.visible ?? false);
    return {
      context,
      id,
      /** Address of a file of the extension. */
      url,
      /** Stop the worker, as the browser does when it is idle; the next event wakes it. */
      stopWorker: () => stopWorker(context, url('manifest.json')),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** A new person is welcomed: wait for that page, so that it comes into nobody's way later, and close it. */
async function welcome(context: BrowserContext, address: string, isKept: boolean): Promise<void> {
  const page = await waitFor('the welcome page', 20_000, async () =>
    context.pages().find((each) => each.url() === address),
  );
  if (!isKept) await page.close();
}

async function runningWorker(context: BrowserContext): Promise<Worker> {
  return waitFor("the extension's worker (no worker: Chromium refused the build)", 15_000, async () =>
    context.serviceWorkers().at(-1),
  );
}

async function stopWorker(context: BrowserContext, ownAddress: string): Promise<void> {
  const page = await context.newPage(); // the workers of an origin are stopped from one of its pages
  try {
    await page.goto(ownAddress);
    const cdp = await context.newCDPSession(page);
    // a worker may be woken again at once: that each was seen to end is what counts
    const seen = new Set<string>();
    const ended = new Set<string>();
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        seen.add(version.versionId);
        if (version.runningStatus === 'stopped' || version.runningStatus === 'stopping') ended.add(version.versionId);
      }
    });
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    const allStopped = async () => seen.size > 0 && ended.size === seen.size;
    await waitFor('the end of the worker', 10_000, allStopped);
  } finally {
    await page.close();
  }
}

/** The closed shadow root of the first element that `selector` names: its HTML; null without element or shadow root. */
export async function shadowHtml(page: Page, selector: string): Promise<string | null> {
  return withCdp(page, async (cdp) => {
    const children = await shadowChildren(cdp, selector);
    if (children === null) return null;
    const parts = children.map((nodeId) => cdp.send('DOM.getOuterHTML', { nodeId }));
    return (await Promise.all(parts)).map((part) => part.outerHTML).join('');
  });
}

/** Click, as a person does, in the middle of what `inner` names inside the closed shadow root of `selector`. */
export async function clickInShadow(page: Page, selector: string, inner: string): Promise<void> {
  const { x, y } = await withCdp(page, async (cdp) => {
    for (const nodeId of (await shadowChildren(cdp, selector)) ?? []) {
      const found = await cdp.send('DOM.querySelector', { nodeId, selector: inner }).catch(() => ({ nodeId: 0 }));
      if (found.nodeId === 0) continue;
      const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = (await cdp.send('DOM.getBoxModel', { nodeId: found.nodeId })).model
        .border;
      return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
    }
    throw new Error(`nothing like ${inner} in the shadow root of ${selector}`);
  });
  await page.mouse.click(x, y);
}

async function shadowChildren(cdp: CDPSession, selector: string): Promise<number[] | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (nodeId === 0) return null;
  const shadow = (await cdp.send('DOM.describeNode', { nodeId, depth: 2, pierce: true })).node.shadowRoots?.[0];
  if (shadow === undefined) return null;
  const backendNodeIds = (shadow.children ?? []).map((child) => child.backendNodeId);
  return (await cdp.send('DOM.pushNodesByBackendIdsToFrontend', { backendNodeIds })).nodeIds;
}

async function withCdp<Value>(page: Page, work: (cdp: CDPSession) => Promise<Value>): Promise<Value> {
  const cdp = await page.context().newCDPSession(page);
  try {
    return await withTimeLimit('a look inside the page', 20_000, work(cdp));
  } finally {
    await cdp.detach();
  }
}

/** Everything that goes wrong in a page from now on, content scripts included: uncaught errors and console errors. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
  });
  return errors;
}
