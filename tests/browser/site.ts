import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';

/** A page made in a test: its markup, or bytes with their content type. */
export type SitePage =
  | string
  | {
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
      readonly status?: number;
    };

export interface SiteOptions {
  /** Forbid the pages any request outside this site; for saved pages that name foreign pictures and scripts. */
  readonly strict?: boolean;
}

export interface Site {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** Every request so far but the browser's own for /favicon.ico: `GET /path`. */
  readonly requests: readonly string[];
  url(path: string): string;
  close(): Promise<void>;
}

const STRICT = "default-src 'self' 'unsafe-inline' data: blob:; form-action 'none'; base-uri 'self'";

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

type Answer = Exclude<SitePage, string>;

/** Serve a folder, or pages by path (`{'/shop': '<h1>…'}`), on the loopback address and a free port. */
export async function serveSite(source: string | Record<string, SitePage>, options: SiteOptions = {}): Promise<Site> {
  const find = typeof source === 'string' ? fromFolder(resolve(source)) : fromPages(source);
  const requests: string[] = [];
  const server = http.createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path !== '/favicon.ico') requests.push(`${request.method} ${request.url}`);
    const answer = await find(decodeURIComponent(path)).catch(() => null);
    response.writeHead(answer === null ? 404 : (answer.status ?? 200), {
      'content-type': answer?.type ?? 'text/plain',
      'cache-control': 'no-store',
      ...answer?.headers,
      ...(options.strict ? { 'content-security-policy': STRICT, 'referrer-policy': 'no-referrer' } : {}),
    });
    response.end(answer?.body ?? 'not found');
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    url: (path) => new URL(path, origin).href,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fromPages(pages: Record<string, SitePage>): (path: string) => Promise<Answer | null> {
  return async (path) => {
    const page = pages[path];
    if (page === undefined) return null;
    return typeof page === 'string' ? { type: 'text/html; charset=utf-8', body: page } : page;
  };
}

function fromFolder(folder: string): (path: string) => Promise<Answer | null> {
  return async (path) => {
    const wanted = normalize(join(folder, path));
    if (wanted !== folder && !wanted.startsWith(folder + sep)) return null;
    const file = (await stat(wanted)).isDirectory() ? join(wanted, 'index.html') : wanted;
    return { type: TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', body: await readFile(file) };
  };
}
