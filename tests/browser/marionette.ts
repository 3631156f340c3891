import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withTimeLimit } from '../support/time-limit.ts';

/** A connection to a running Firefox in Marionette, the protocol geckodriver itself speaks. */
export interface Marionette {
  /** One command; what the browser answers, or an error with the browser's own words. */
  send(command: string, parameters?: object): Promise<unknown>;
  /** Run a self-contained function in the current page and give back what it resolves to. */
  run<Args extends unknown[], Value>(work: (...args: Args) => Value | Promise<Value>, ...args: Args): Promise<Value>;
  /** Run a self-contained function with the browser's own rights; it cannot wait. */
  privileged<Args extends unknown[], Value>(work: (...args: Args) => Value, ...args: Args): Promise<Value>;
  end(): void;
}

interface Waiter {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}
type Answer = [type: number, id: number, error: { error: string; message: string } | null, value: unknown];

const COMMAND_LIMIT_MS = 40_000;

/**
 * Connect to the port that Firefox was told to listen on.
 *
 * @param isGone true when the browser has ended, so that waiting is over
 */
export async function connectMarionette(port: number, isGone: () => boolean): Promise<Marionette> {
  const socket = await openSocket(port, isGone);
  const waiting = new Map<number, Waiter>();
  let last = 0;
  const greeting = new Promise<void>((greeted, failed) => {
    const fail = (why: string) => {
      failed(new Error(why));
      for (const waiter of waiting.values()) waiter.failed(new Error(why));
      waiting.clear();
    };
    socket.once('close', () => fail('Firefox closed the connection'));
    socket.on('error', (error) => fail(String(error)));
    readMessages(socket, (message) => {
      if (!Array.isArray(message)) return greeted();
      const [, id, error, value] = message as Answer;
      const waiter = waiting.get(id);
      waiting.delete(id);
      if (error) waiter?.failed(new Error(`${error.error}: ${error.message}`));
      else waiter?.done(value);
    });
  });

  const send = (command: string, parameters: object = {}): Promise<unknown> => {
    const id = ++last;
    const answer = new Promise<unknown>((done, failed) => waiting.set(id, { done, failed }));
    const text = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return withTimeLimit(command, COMMAND_LIMIT_MS, answer);
  };
  await withTimeLimit('the greeting of Firefox', 20_000, greeting);
  return {
    send,
    run: async <Args extends unknown[], Value>(work: (...args: Args) => Value | Promise<Value>, ...args: Args) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${work})(...Array.from(arguments).slice(0, -1)))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value } = (await send('WebDriver:ExecuteAsyncScript', { script, args })) as {
        value: { value: Value; error?: string };
      };
      if (value.error !== undefined) throw new Error(value.error);
      return value.value;
    },
    privileged: async <Args extends unknown[], Value>(work: (...args: Args) => Value, ...args: Args) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        const script = `return (${work})(...arguments)`;
        return ((await send('WebDriver:ExecuteScript', { script, args })) as { value: Value }).value;
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    end: () => socket.destroy(),
  };
}

async function openSocket(port: number, isGone: () => boolean): Promise<net.Socket> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (isGone()) throw new Error('Firefox ended before it could be reached');
    const socket = await new Promise<net.Socket | null>((done) => {
      const tried = net.connect(port, '127.0.0.1', () => done(tried));
      tried.once('error', () => done(null));
    });
    if (socket !== null) return socket;
    await sleep(150);
  }
  throw new Error('Firefox did not open its Marionette port within 30 s');
}

/** Messages are JSON after their length in bytes and a colon. */
function readMessages(socket: net.Socket, take: (message: unknown) => void): void {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const colon = pending.indexOf(':');
      if (colon < 1) return;
      const end = colon + 1 + Number(pending.subarray(0, colon).toString());
      if (pending.length < end) return;
      const text = pending.subarray(colon + 1, end).toString();
      pending = pending.subarray(end);
      take(JSON.parse(text));
    }
  });
}
