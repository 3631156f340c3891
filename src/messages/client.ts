import browser from 'webextension-polyfill';
import type { Envelope, Reply, RequestName, RequestOf } from '@/messages/protocol';

/** Ask the background worker; the answer's type follows from the request's name. A worker that is gone is a `failed`. */
export async function ask<N extends RequestName>(name: N, body: RequestOf<N>): Promise<Reply<N>> {
  const envelope: Envelope<N> = { name, body };
  try {
    return ((await browser.runtime.sendMessage(envelope)) as Reply<N> | undefined) ?? { ok: false, problem: 'failed' };
  } catch (error) {
    console.error(`request ${name} got no answer`, error);
    return { ok: false, problem: 'failed' };
  }
}
