import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { OFFLINE } from '../../browser/chromium.ts';
import { describeMissing, findBrowser } from '../../support/browsers.ts';
import { waitFor, withTimeLimit } from '../../support/time-limit.ts';

/** Somebody to send commands to: the browser, or what was attached to. */
export type Receiver = Pick<CDPSession, 'send'>;
type Listener = (event: { readonly method: string; readonly params: never }) => void;
type Waiter = { readonly done: (value: never) => void; readonly failed: (error: Error) => void };

const ANSWER_MS = 30_000;

/**
 * Chromium with an extension, told what to do over its DevTools protocol. Playwright looks at every worker all the time,
 * and a worker that is looked at never falls asleep; here nothing is attached to but what is asked for.
 */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiter>();
  #last = 0;
  /** Called with every event. */
  listener: Listener = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#take(JSON.parse(String(data)));
    socket.onclose = () => this.#giveUp();
  }

  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address);
    await new Promise<void>((done, failed) => {
      socket.onopen = () => done();
      socket.onerror = () => failed(new Error(`${address}: no connection`));
    });
    return new DevTools(socket);
  }

  /** @param session of what was attached to; null: the browser itself */
  to(session: string | null): Receiver {
    const send = (method: string, params: object = {}) => {
      const id = ++this.#last;
      const answer = new Promise<never>((done, failed) => this.#waiting.set(id, { done, failed }));
      this.#socket.send(JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) }));
      return withTimeLimit(method, ANSWER_MS, answer);
    };
    return { send };
  }

  close(): void {
    this.#socket.close();
  }

  #take(message: { id?: number; method: string; params: never; result: never; error?: { message: string } }): void {
    if (message.id === undefined) this.listener(message);
    const waiter = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.error) waiter?.failed(new Error(message.error.message));
    else waiter?.done(message.result);
  }

  #giveUp(): void {
    for (const { failed } of this.#waiting.values()) failed(new Error('the browser has gone'));
    this.#waiting.clear();
  }
}

/** Start Chromium with a built extension in a profile of its own. Always `close()` it. */
export async function startBrowser(extension: string) {
  const program = findBrowser('chromium');
  if (program === null) throw new Error(describeMissing('chromium'));
  const profile = mkdtempSync(join(tmpdir(), 'lantern-soak-'));
  const child = spawn(
    program,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,800',
      `--disable-extensions-except=${resolve(extension)}`,
      `--load-extension=${resolve(extension)}`,
      ...OFFLINE,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    // a group of its own: the terminal's interrupt is for us, and we end the browser when we are done
    { stdio: 'ignore', detached: true },
  );
  try {
    const file = join(profile, 'DevToolsActivePort');
    const [port, path] = await waitFor('the port of Chromium', 20_000, async () =>
      existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null,
    );
    const devTools = await DevTools.connect(`ws://127.0.0.1:${port}${path}`);
    return { devTools, close: () => endBrowser(child, profile, devTools) };
  } catch (error) {
    await endBrowser(child, profile, null);
    throw error;
  }
}

async function endBrowser(child: ChildProcess, profile: string, devTools: DevTools | null): Promise<void> {
  const ended = new Promise<void>((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()));
  await devTools
    ?.to(null)
    .send('Browser.close')
    .catch(() => undefined);
  devTools?.close();
  if (devTools === null) child.kill();
  await withTimeLimit('the end of Chromium', 15_000, ended).catch(() => child.kill('SIGKILL'));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
