import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { WebPorts } from '../chromium.ts';

/** A web of pages by host and path (`www.google.com/search`), on this machine. */
export interface Web {
  readonly ports: WebPorts;
  /** `GET host/path?query` of every request so far but the browser's own for icons. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serve pages of any host. A browser that is led here asks with the name of the host, or, as of a proxy, for the whole
 * address.
 */
export async function serveWeb(pages: Readonly<Record<string, string>>): Promise<Web> {
  const requests: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const name = address.hostname + address.pathname;
    if (address.pathname !== '/favicon.ico') requests.push(`${request.method} ${name}${address.search}`);
    const page = pages[name];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'not found');
  };
  const read = (file: string) => readFileSync(`tests/support/tls/${file}.pem`, 'utf8');
  const servers = [
    http.createServer(answer),
    https.createServer({ key: read('key'), cert: read('self-signed') }, answer),
  ];
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))));
  const [plain = 0, secure = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    ports: { http: plain, https: secure },
    requests,
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}
