import { type Handlers, type Origin, type Reply, type RequestName, requests } from '@/messages/protocol';

/**
 * Answer one incoming message. `message` is untrusted: a page can control its content script.
 * @param origin where the message came from, as the browser says; null for a sender that is not ours
 */
export async function answer(message: unknown, origin: Origin | null, handlers: Handlers): Promise<Reply<RequestName>> {
  const { name, body } = (message ?? {}) as { name?: unknown; body?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return { ok: false, problem: 'unknown-request' };
  const known = name as RequestName;
  if (origin === null || origin.asker !== requests[known].from) return { ok: false, problem: 'not-allowed' };
  return answerKnown(known, body, origin, handlers);
}

async function answerKnown<N extends RequestName>(
  name: N,
  body: unknown,
  origin: Origin,
  handlers: Handlers,
): Promise<Reply<N>> {
  const parsed = requests[name].request.safeParse(body);
  if (!parsed.success) return { ok: false, problem: 'bad-request' };
  try {
    const handler = handlers[name] as (body: unknown, origin: Origin) => ReturnType<Handlers[N]>;
    return { ok: true, value: await handler(parsed.data, origin) } as Reply<N>;
  } catch (error) {
    console.error(`request ${name} failed`, error);
    return { ok: false, problem: 'failed' };
  }
}
