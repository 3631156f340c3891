/**
 * `npm run rules:watch [-- PACK/RULE …]`: after every change in rules/packs, the cases of what has changed, what it hits in
 * the labelled texts, and which items change sides. Writes nothing.
 */
import { join } from 'node:path';
import { loadRoleOf } from '../tests/evaluate/load-rules.ts';
import { createMeasure, readCorpora } from './authoring/measure-corpora.ts';
import { PACKS } from './authoring/read-pack-folder.ts';
import { watchFolders } from './authoring/watch-folders.ts';
import { WatchRounds } from './authoring/watch-round.ts';

const WORDS = join(import.meta.dirname, '../src/locales');
const corpora = readCorpora();
const rounds = new WatchRounds(createMeasure(corpora, await loadRoleOf()), process.argv.slice(2), console.log);

/** Aborted at the end. */
const ending = new AbortController();
/** Aborted by the next change. */
let current = new AbortController();
let running: Promise<void> = Promise.resolve();

async function runRound(
  title: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (signal.aborted) return;
  console.log(`\n── ${new Date().toLocaleTimeString('en-GB')} ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}`);
  const started = performance.now();
  try {
    await work(signal);
  } catch (error) {
    console.error(`rules:watch: this round failed. ${error instanceof Error ? error.message : String(error)}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (ending.signal.aborted) return;
  if (signal.aborted) console.log('given up: something newer came');
  else console.log(`${seconds} s; waiting for a change (Ctrl-C ends)`);
}

/** Give up the round that is on, if any, and begin another. The first one is never given up: all others build on it. */
function beginRound(): void {
  current.abort();
  current = new AbortController();
  const signal = AbortSignal.any([current.signal, ending.signal]);
  running = running.then(() => runRound('changed', signal, (each) => rounds.next(each)));
}

const stopWatching = watchFolders([PACKS, WORDS], beginRound);

function end(): void {
  stopWatching();
  ending.abort();
  void running.then(() => console.log('\nEnded; nothing was written.'));
}
process.once('SIGINT', end);
process.once('SIGTERM', end);

console.log(
  `Watching rules/packs, measuring on ${corpora.map(({ path, items }) => `${path} (${items.length})`).join(' and ')}.`,
);
running = runRound('the rules as they are', ending.signal, (signal) => rounds.begin(signal));
