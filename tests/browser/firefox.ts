import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeMissing, findBrowser } from '../support/browsers.ts';
import { waitFor, withTimeLimit } from '../support/time-limit.ts';
import type { WebPorts } from './chromium.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

export const FIREFOX_BUILD = '.output/firefox-mv3';

export interface FirefoxOptions {
  /** The built extension. */
  readonly extension?: string;
  /** Profile folder, kept at the end, so that a second start finds what the first left; else a new one, removed. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** What the policy of the device says to the extension. */
  readonly managed?: object;
  /** Of the whole window, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Ports of this machine that stand in for the whole web; Firefox is led to the one for plain http. */
  readonly web?: WebPorts;
  /** BCP 47 language of the browser. */
  readonly locale?: string;
  /** Leave the welcome page open that comes with a new profile. */
  readonly keepsWelcome?: boolean;
  /** Folder of another extension that the person has, too. */
  readonly beside?: string;
}

export type FirefoxRun = Awaited<ReturnType<typeof startFirefox>>;

/** The extension's host name in moz-extension addresses: fixed, so that they are known and last over a restart. */
const HOST = '11111111-2222-4333-8444-555555555555';

/** A message of the console with the place that it came from. */
interface ScriptError {
  readonly message: string;
  readonly columnNumber: number;
  readonly stack: unknown;
}

/** The little of Firefox's own objects that is used from inside it. */
interface Insides {
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      extension: { readonly backgroundState: string; terminateBackground(how: object): Promise<unknown> };
    };
  };
  readonly Services: {
    readonly console: { getMessageArray(): readonly { readonly message: string }[]; reset(): void };
    readonly wm: {
      getMostRecentWindow(type: string): {
        readonly gBrowser: {
          readonly tabs: Iterable<{ readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }>;
          removeTab(tab: object): void;
        };
      };
    };
  };
  readonly Ci: { readonly nsIScriptError: new () => ScriptError };
}

/** Start Firefox with the built extension as a temporary add-on in a profile of its own. Always `close()` it. */
export async function startFirefox(options: FirefoxOptions = {}) {
  const program = findBrowser('firefox');
  if (program === null) throw new Error(describeMissing('firefox'));
  const extension = resolve(options.extension ?? FIREFOX_BUILD);
  const addOn = readAddOnId(extension);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lantern-firefox-'));
  const isWelcomed = readdirSync(profile).length === 0 && existsSync(join(extension, 'welcome.html'));
  const port = await findFreePort();
  writeFileSync(join(profile, 'user.js'), preferences(addOn, port, options));
  const browser = spawn(
    program,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    {
      stdio: 'ignore',
      env: options.managed ? { ...process.env, HOME: writePolicy(profile, addOn, options.managed) } : process.env,
    },
  );
  const endWithTests = () => browser.kill('SIGKILL');
  process.once('exit', endWithTests);
  let connection: Marionette | null = null;
  const close = async () => {
    await quit(browser, connection);
    process.off('exit', endWithTests);
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    connection = await connectMarionette(port, () => browser.exitCode !== null);
    await connection.send('WebDriver:NewSession');
    await connection.send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
    if (options.size) await connection.send('WebDriver:SetWindowRect', { ...options.size });
    await connection.send('Addon:Install', { path: extension, temporary: true });
    if (options.beside) await connection.send('Addon:Install', { path: resolve(options.beside), temporary: true });
    if (isWelcomed) await welcome(connection, options.keepsWelcome ?? false);
    return { ...drive(connection, addOn), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A new person is welcomed: wait for that page, so that it comes into nobody's way later, and close it. */
function welcome({ privileged }: Marionette, isKept: boolean): Promise<boolean> {
  const address = `moz-extension://${HOST}/welcome.html`;
  return waitFor('the welcome page', 20_000, () =>
    privileged(
      (wanted: string, isLeft: boolean) => {
        const { gBrowser } = (globalThis as unknown as Insides).Services.wm.getMostRecentWindow('navigator:browser');
        const tab = [...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === wanted);
        if (tab && !isLeft) gBrowser.removeTab(tab);
        return tab !== undefined;
      },
      address,
      isKept,
    ),
  );
}

function drive(connection: Marionette, addOn: string) {
  const { send, run, privileged } = connection;
  const backgroundState = () =>
    privileged((id: string) => {
      const { WebExtensionPolicy } = globalThis as unknown as Insides;
      return WebExtensionPolicy.getByID(id).extension.backgroundState;
    }, addOn);
  return {
    run,
    privileged,
    /** Address of a file of the extension. */
    url: (path: string) => `moz-extension://${HOST}/${path}`,
    goto: (url: string) => send('WebDriver:Navigate', { url }),
    back: () => send('WebDriver:Back'),
    forward: () => send('WebDriver:Forward'),
    press: (value: string) => {
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      return send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    /** Open a tab, go on in it, and give its handle for `switchTo`. */
    newTab: async () => {
      const { handle } = (await send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
      await send('WebDriver:SwitchToWindow', { handle });
      return handle;
    },
    /** The tab that commands go to. */
    currentTab: async () => ((await send('WebDriver:GetWindowHandle')) as { value: string }).value,
    /** Handles of all tabs, in the order in which they stand in the window. */
    handles: () => send('WebDriver:GetWindowHandles') as Promise<string[]>,
    /** Go on in the tab that stands last. */
    switchToLast: async () => {
      const handle = ((await send('WebDriver:GetWindowHandles')) as string[]).at(-1);
      await send('WebDriver:SwitchToWindow', { handle });
    },
    switchTo: (handle: string) => send('WebDriver:SwitchToWindow', { handle }),
    /** Close the current tab; call `switchTo` next. */
    closeTab: () => send('WebDriver:CloseWindow'),
    screenshot: async (file: string) => {
      const { value } = (await send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    /** What comes out of the printer: a PDF. */
    print: async () => Buffer.from(((await send('WebDriver:Print')) as { value: string }).value, 'base64'),
    /** Addresses of all tabs of the window, those that could not be reached too. */
    addresses: () =>
      privileged(() => {
        const { Services } = globalThis as unknown as Insides;
        const { tabs } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
        return [...tabs].map(({ linkedBrowser }) => linkedBrowser.currentURI.spec);
      }),
    /** `running`, `stopped` … of the extension's background page. */
    backgroundState,
    /** Stop the background page, as the browser does when it is idle; the next event wakes it. */
    stopBackground: () =>
      waitFor('the end of the background page', 20_000, () =>
        privileged(async (id: string) => {
          const { WebExtensionPolicy } = globalThis as unknown as Insides;
          const { extension } = WebExtensionPolicy.getByID(id);
          // else it stays while it answers something
          await extension.terminateBackground({ disableResetIdleForTest: true });
          return extension.backgroundState === 'stopped';
        }, addOn),
      ),
    /** Script errors since the last `forgetErrors` whose text names `part`: the site's origin or `moz-extension:`. */
    errors: (part: string) =>
      privileged((wanted: string) => {
        const { Services, Ci } = globalThis as unknown as Insides;
        // scripts are minified into a few long lines, so the column is what tells the place
        const texts = Services.console
          .getMessageArray()
          .map((each) =>
            each instanceof Ci.nsIScriptError
              ? `${each.message} column ${each.columnNumber}\n${each.stack ?? ''}`
              : each.message,
          );
        // what the browser notes of itself when a page goes while the extension answers it; no page sees it
        const isOfBrowser = (text: string) =>
          /Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(text);
        return texts.filter((text) => text.includes('Error') && text.includes(wanted) && !isOfBrowser(text));
      }, part),
    forgetErrors: () => privileged(() => (globalThis as unknown as Insides).Services.console.reset()),
  };
}

function readAddOnId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} states no gecko id; tests need one that stays the same`);
  return id;
}

/** A person's home in the profile, with the file in which Firefox looks for the policy. @returns the home */
function writePolicy(profile: string, addOn: string, managed: object): string {
  const home = join(profile, 'home');
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: addOn, description: 'A policy for a test', type: 'storage', data: managed };
  writeFileSync(join(folder, `${addOn}.json`), JSON.stringify(manifest));
  return home;
}

function preferences(addOn: string, port: number, { colorScheme, web, locale }: FirefoxOptions): string {
  const values: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: HOST }),
    // a temporary add-on is taken out at the end; what it stored stays for the next start
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // nothing goes out: every address but this machine's own leads to a closed port
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
    // 0 dark, 1 light, 2 as the system
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    ...(locale && { 'intl.accept_languages': locale }),
    // names that are known to need https are asked for without it
    ...(web && {
      'network.proxy.http_port': web.http,
      'network.stricttransportsecurity.preloadlist': false,
      'dom.security.https_first': false,
      'dom.security.https_first_schemeless': false,
    }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function findFreePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function quit(browser: ChildProcess, connection: Marionette | null): Promise<void> {
  const isGone = () => browser.exitCode !== null || browser.signalCode !== null;
  const gone = isGone() ? Promise.resolve() : new Promise<void>((done) => browser.once('exit', () => done()));
  try {
    if (connection === null) browser.kill('SIGTERM');
    else void connection.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    await withTimeLimit('closing Firefox', 15_000, gone);
  } catch {
    browser.kill('SIGKILL');
    await withTimeLimit('ending Firefox', 5_000, gone);
  } finally {
    connection?.end();
  }
}
