import type { Envelope, Reply, RequestName, RequestOf, TabMessage } from '@/messages/protocol';

/** The few parts of the extension API that a page's script needs; both browsers have them without the polyfill. */
interface Extension {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: TabMessage, sender: unknown, reply: (value: unknown) => void) => boolean): void;
    };
  };
  readonly storage: { readonly local: { get(keys: string[]): Promise<Record<string, unknown>> } };
}

const scope = globalThis as unknown as { readonly browser?: Extension; readonly chrome: Extension };
// what is not the global's own may be an element of the page that is called `browser`
const extension = Object.hasOwn(scope, 'browser') && scope.browser?.runtime?.id ? scope.browser : scope.chrome;

/** False once the extension was updated or removed: then this script belongs to nobody. */
export function isInstalled(): boolean {
  return Boolean(extension.runtime?.id);
}

/** Ask the worker once, and once more when it was just waking or the page was away. Null when it cannot answer (the extension was updated). */
export async function askWorker<N extends RequestName>(name: N, body: RequestOf<N>): Promise<Reply<N> | null> {
  const envelope: Envelope<N> = { name, body };
  for (let tries = 0; tries < 2; tries++) {
    if (!isInstalled()) return null;
    const reply = await send(envelope);
    if (reply) return reply as Reply<N>;
  }
  return null;
}

/** An extension that was just removed throws at once instead of answering. */
async function send(envelope: unknown): Promise<unknown> {
  try {
    return await unlessAway(extension.runtime.sendMessage(envelope));
  } catch {
    return null;
  }
}

/** What waits for an answer; a page that was put away in the browser's memory gets none to what it asked before. */
const waiting = new Set<() => void>();
addEventListener('pageshow', ({ persisted, isTrusted }) => {
  if (persisted && isTrusted) for (const giveUp of waiting) giveUp();
});

/** Null as soon as the page comes back from where no answer reached it. */
async function unlessAway<Value>(asked: Promise<Value>): Promise<Value | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const giveUp = () => resolve(null);
  waiting.add(giveUp);
  try {
    return await Promise.race([asked, promise]);
  } finally {
    waiting.delete(giveUp);
  }
}

/** Texts that the worker keeps for pages' scripts, by name; what is not there is left out. */
export async function readKept(names: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  try {
    const ask = () => unlessAway(extension.storage.local.get([...names]));
    return (await ask()) ?? (await ask()) ?? {};
  } catch {
    return {}; // no storage, or the extension was just updated
  }
}

/**
 * Answer the worker's questions about this page; `undefined` leaves the answer to another document of the tab. What takes
 * a while is answered when it is done, with null when it fails.
 */
export function answerWorker(answer: (message: TabMessage) => unknown): void {
  extension.runtime.onMessage.addListener((message, _sender, reply) => {
    const said = answer(message);
    if (said instanceof Promise) {
      said.then(reply, () => reply(null));
      return true;
    }
    if (said !== undefined) reply(said);
    return false;
  });
}
