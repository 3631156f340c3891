import { existsSync, readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { digestOf } from '@/core/pack/digest';

/** Answers in place of the server; false: it answers as usual. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** A web server for a folder of releases, on 127.0.0.1 and a free port, that can go wrong in every way a server can. */
export interface RuleServer {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  /** `GET /path` of every request, with the names of its headers behind. */
  readonly requests: readonly string[];
  /** What goes wrong from now on; null: nothing. */
  fault: Fault | null;
  /** The folder that is served from now on. */
  folder: string;
  close(): Promise<void>;
}

const COMMON = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };

/** @param tls key and certificate of an https server; null: http */
export async function serveRules(
  folder: string,
  tls: { readonly key: string; readonly cert: string } | null = null,
): Promise<RuleServer> {
  const requests: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url} ${Object.keys(request.headers).sort().join(' ')}`);
    if (rules.fault && (await rules.fault(request, response))) return;
    await answerFromFolder(rules.folder, request, response);
  };
  const server = tls === null ? http.createServer(answer) : https.createServer(tls, answer);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const rules: RuleServer = {
    address: `${tls === null ? 'http' : 'https'}://127.0.0.1:${port}/`,
    requests,
    fault: null,
    folder,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return rules;
}

async function answerFromFolder(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = join(folder, new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  if (!existsSync(file)) {
    response.writeHead(404, COMMON).end('not found');
    return;
  }
  const body = readFileSync(file);
  const etag = `"${await digestOf(body)}"`;
  const cache = file.endsWith('manifest.txt') ? 'no-cache' : 'public, max-age=31536000, immutable';
  const isKnown = request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, {
    ...COMMON,
    'content-type': file.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream',
    'cache-control': cache,
    etag,
  });
  response.end(isKnown ? undefined : body);
}

/** Only requests for this path go wrong. */
export function faultAt(path: RegExp, fault: Fault): Fault {
  return (request, response) => path.test(request.url ?? '') && fault(request, response);
}

/** Answer with a status, headers and a body. */
export function answerWith(
  status: number,
  headers: Record<string, string> = {},
  body: string | Uint8Array = '',
): Fault {
  return (_request, response) => {
    response.writeHead(status, { ...COMMON, ...headers }).end(body);
    return true;
  };
}
