import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const LIMIT_MS = 60 * 60_000;

/** Run a program of node_modules/.bin (or npm itself), its output passed on as it comes; true when it ended well. */
export function runTool(command: string, ...args: string[]): Promise<boolean> {
  const path = [resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
    timeout: LIMIT_MS,
  });
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(String(error));
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}
