/**
 * `npm run soak -- [--minutes N] [--per-hour N] [--words PERCENT] [--saved DIR] [--json FILE]`: drives a Chromium with the
 * built extension over pages of this machine for hours (W07 in threat-model.md), and tells how the memory of tabs and worker
 * grows and for what part of the time the worker is awake. An interrupt ends it early, with the figures so far.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveSite } from '../../browser/site.ts';
import { findBrowser } from '../../support/browsers.ts';
import { copyWith, SCRIPT } from '../built-copy.ts';
import { seededRandom } from '../seeded.ts';
import { startBrowser } from './devtools.ts';
import { rowsOfSoak } from './figures.ts';
import { readSoakOptions, type SoakOptions } from './options.ts';
import { makeSoakSite, REFERENCE, STAYING } from './pages.ts';
import { nextStep, pathOf, type Step } from './plan.ts';
import { createSoakProgress } from './progress.ts';
import { openWatch, type Watch } from './watch.ts';

/** Between two samples of the tabs' memory. */
const SAMPLE_MS = 60_000;
const FIRST_SLEEP_MS = 90_000;
/** For a page to be checked before memory is read. */
const CHECK_MS = 2_000;

async function soak(options: SoakOptions, stop: AbortSignal): Promise<void> {
  const site = makeSoakSite(options.saved);
  const server = await serveSite({ ...site.pages }, { strict: true });
  const extension = copyWith((script) => script); // a build meanwhile changes nothing
  const browser = await startBrowser(extension);
  try {
    const watch = await openWatch(browser.devTools, { staying: server.url(STAYING), first: server.url(REFERENCE) });
    console.log(`soak: ${options.minutes} minutes, as soon as the worker sleeps that was woken by being installed`);
    await watch.waitForSleep(FIRST_SLEEP_MS, stop);
    const start = Date.now();
    watch.countFrom(start);
    const steps = await travel(watch, { options, stop, start, open: (path) => server.url(path), paths: site.paths });
    tell(watch, options, steps, start);
  } finally {
    await browser.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

interface Journey {
  readonly options: SoakOptions;
  readonly stop: AbortSignal;
  readonly start: number;
  readonly open: (path: string) => string;
  readonly paths: Parameters<typeof pathOf>[1];
}

async function travel(watch: Watch, { options, stop, start, open, paths }: Journey): Promise<Record<Step, number>> {
  const random = seededRandom(9);
  const steps: Record<Step, number> = { ordinary: 0, feed: 0, words: 0, back: 0, forward: 0 };
  const pause = 3_600_000 / options.perHour;
  const end = start + 60_000 * options.minutes;
  const progress = createSoakProgress(options.minutes);
  let sampleAt = start + SAMPLE_MS / 2;
  for (let turn = 1; Date.now() < end && !stop.aborted; turn++) {
    const step = nextStep(random, options.wordsPercent);
    const path = pathOf(step, paths, random);
    steps[step]++;
    await (path === null ? watch.step(step === 'back' ? -1 : 1) : watch.visit(open(path)));
    // with its rules read: a worker that only looked whether newer ones are due holds far less
    if (step === 'words') await watch.sampleWorker(start, () => rest(CHECK_MS, stop));
    if (Date.now() >= sampleAt) {
      sampleAt += SAMPLE_MS;
      await watch.visit(open(REFERENCE));
      await rest(CHECK_MS, stop);
      await watch.sampleTabs(start);
    }
    progress.show({ passed: Date.now() - start, navigations: turn, awake: watch.share(), samples: watch.samples });
    await rest(Math.min(end, start + turn * pause) - Date.now(), stop);
  }
  progress.end();
  return steps;
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
}

function tell(watch: Watch, options: SoakOptions, steps: Record<Step, number>, start: number): void {
  const lasted = Date.now() - start;
  const wakes = watch.wakes();
  const rows = rowsOfSoak(watch.samples, lasted, watch.share());
  const awake = wakes.reduce((sum, { from, to }) => sum + (to - from), 0) / 1000;
  const each = wakes.length > 0 ? ` of ${(awake / wakes.length).toFixed(1)} s each` : '';
  console.log(
    `${(lasted / 60_000).toFixed(1)} minutes; ${Object.entries(steps)
      .map(([step, n]) => `${step} ${n}`)
      .join(', ')}`,
  );
  console.log(`The worker was awake ${wakes.length} times${each}.`);
  console.table(rows);
  if (options.json === null) return;
  const relative = wakes.map(({ from, to }) => ({ from: from - start, to: to - start }));
  const written = { rows, minutes: lasted / 60_000, steps, wakes: relative, samples: watch.samples };
  writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`);
}

/** @returns null when the options make no sense; that is said */
function readOptions(): SoakOptions | null {
  try {
    return readSoakOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
const options = readOptions();
if (options === null) process.exitCode = 2;
else if (existsSync(SCRIPT) && findBrowser('chromium') !== null) await soak(options, stop.signal);
else {
  console.error('soak: needs a build (npm run build) and Chromium');
  process.exitCode = 1;
}
