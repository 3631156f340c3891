import type { UpdateProblem } from '@/core/model/update';
import { joinChunks } from '@/core/pack/unpack';
import { fail, type Result, succeed } from '@/core/result';

/** How long a request may take in all, and how long without a byte. */
export interface Patience {
  readonly totalMs: number;
  readonly idleMs: number;
}

const PATIENCE: Patience = { totalMs: 20_000, idleMs: 5_000 };
const NOT_MODIFIED = 304;

/** What a server answered; `body` is null when what it has is what it had. */
export interface Fetched {
  readonly body: Uint8Array | null;
}

export interface FetchProblem {
  readonly kind: Extract<UpdateProblem, 'unreachable' | 'timed-out' | 'server-error' | 'redirected' | 'too-big'>;
  readonly detail: string;
  /** The header as it was sent, where the browser lets us read it. */
  readonly retryAfter: string | null;
}

export interface FetchOptions {
  /** Most bytes of the unpacked body. */
  readonly limit: number;
  readonly cache: RequestCache;
  readonly patience?: Patience;
  /** Told when the head of the answer is there, and after each part of its body. */
  readonly onProgress?: (step: 'headers' | 'part') => Promise<void>;
}

/**
 * The one place from which this extension asks the network for anything. It says nothing about who asks: no cookies, no
 * referrer, no headers of ours. It stops at the first byte too many, after 20 s, or after 5 s without a byte.
 */
export async function fetchLimited(url: string, options: FetchOptions): Promise<Result<Fetched, FetchProblem>> {
  const abort = new AbortController();
  const clock = new FetchClock(options.patience ?? PATIENCE, () => abort.abort());
  try {
    const response = await fetch(url, {
      cache: options.cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: abort.signal,
    });
    clock.hearByte();
    await options.onProgress?.('headers');
    const refusal = refusalOf(response);
    if (refusal !== null) {
      abort.abort();
      return fail(refusal);
    }
    if (response.status === NOT_MODIFIED) return succeed({ body: null });
    const body = await readLimited(response, options, clock);
    if (body === null) abort.abort();
    return body === null ? fail(problem('too-big', `more than ${options.limit} bytes`)) : succeed({ body });
  } catch (error) {
    if (clock.isOver) return fail(problem('timed-out', ''));
    return fail(problem('unreachable', error instanceof Error ? error.message : ''));
  } finally {
    clock.stop();
  }
}

function refusalOf(response: Response): FetchProblem | null {
  const { status, type } = response;
  if (status === 200 || status === NOT_MODIFIED) return null;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return problem('redirected', `${status || ''}`);
  return { kind: 'server-error', detail: `${status}`, retryAfter: response.headers.get('retry-after') };
}

function problem(kind: FetchProblem['kind'], detail: string): FetchProblem {
  return { kind, detail: detail.slice(0, 200), retryAfter: null };
}

/** Bytes are counted as they come out of the browser's own unpacking. Null when there are too many. */
async function readLimited(
  response: Response,
  { limit, onProgress }: FetchOptions,
  clock: FetchClock,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    clock.hearByte();
    length += read.value.length;
    if (length > limit) return null;
    chunks.push(read.value);
    await onProgress?.('part');
  }
  return joinChunks(chunks, length);
}

/** Ends a request that takes too long in all, or stands still. */
class FetchClock {
  isOver = false;
  readonly #end: () => void;
  readonly #idleMs: number;
  readonly #total: ReturnType<typeof setTimeout>;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor({ totalMs, idleMs }: Patience, abort: () => void) {
    this.#idleMs = idleMs;
    this.#end = () => {
      this.isOver = true;
      abort();
    };
    this.#total = setTimeout(this.#end, totalMs);
  }

  hearByte(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(this.#end, this.#idleMs);
  }

  stop(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#total);
  }
}
