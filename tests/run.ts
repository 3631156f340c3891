/**
 * `npm test`: everything that has to hold before a change goes in, in order, each step under a heading of its own.
 * Goes on after a failure where the next step can still say something. The last line is `N passed, N failed, N skipped`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowsers, findBrowsers } from './support/browsers.ts';
import { runTool } from './support/run-tool.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const OUTPUT = 'tests/output';
const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };

/** Said again at the end, where somebody who sees only the last lines finds them. */
const failures: string[] = [];
const results: { readonly title: string; readonly counts: Counts; readonly seconds: number }[] = [];

async function step(title: string, work: () => Promise<Counts>): Promise<boolean> {
  console.log(`\n━━━ ${title} ${'━'.repeat(Math.max(0, 80 - title.length))}`);
  const start = Date.now();
  const counts = await work();
  results.push({ title, counts, seconds: (Date.now() - start) / 1000 });
  return counts.failed === 0;
}

async function runCheck(command: string, ...args: string[]): Promise<Counts> {
  return (await runTool(command, ...args)) ? PASSED : FAILED;
}

/** Run one vitest project and count its tests; a run without tests, or one that ends without a report, has failed. */
async function runVitest(project: string): Promise<Counts> {
  const report = join(OUTPUT, `${project}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', '--root', '.', '--project', project];
  const ok = await runTool('vitest', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  if (!existsSync(report)) return FAILED;
  const found = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const { numPassedTests: passed, numTotalTests: total } = found;
  if (total === 0) {
    console.error(`The project ${project} ran no test.`);
    return FAILED;
  }
  // a file that cannot be loaded, or an error between tests, fails the run without a failed test
  failures.push(...failuresIn(found));
  const failed = ok ? found.numFailedTests : Math.max(1, found.numFailedTests);
  return { passed, failed, skipped: Math.max(0, total - passed - found.numFailedTests) };
}

/** Each test that failed: where it stands, its name, how its message begins. */
function failuresIn({ testResults }: VitestReport): string[] {
  const beginning = (text: string | undefined) => text?.split('\n').slice(0, 4).join('\n      ') ?? '';
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative('.', name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message === '' ? [] : [`${file}: ${beginning(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}\n      ${beginning(failureMessages[0])}`,
    );
  });
}

async function runWhenThere(path: string, work: () => Promise<Counts>): Promise<Counts> {
  if (existsSync(path)) return work();
  console.log(`${path} is not there: skipped`);
  return SKIPPED;
}

async function checkBrowsers(): Promise<Counts> {
  const { chromium, firefox } = ensureBrowsers();
  console.log(`Chromium: ${chromium ?? 'none'}\nFirefox:  ${firefox ?? 'none'}`);
  return chromium !== null && firefox !== null ? PASSED : SKIPPED;
}

async function build(): Promise<Counts> {
  const chromium = await runCheck('wxt', 'build');
  return chromium === PASSED ? runCheck('wxt', 'build', '-b', 'firefox', '--mv3') : FAILED;
}

mkdirSync(OUTPUT, { recursive: true });
await step('Browsers', checkBrowsers);
await step('Rule packs', () => runWhenThere('rules/build.ts', () => runCheck('npm', 'run', 'rules:build')));
await step('Types', () => runCheck('tsc', '--noEmit'));
await step('Lint and format', () => runCheck('biome', 'check', '.'));
await step('Unit tests', () => runVitest('unit'));
await step('Evaluation on the small corpus', () =>
  runWhenThere('tests/evaluate/main.ts', () => runCheck('npm', 'run', 'evaluate', '--', 'tests/corpus', '--check')),
);
const isBuilt = await step('Build for Chromium and Firefox', build);
await step('Tests in real browsers', async () => {
  if (isBuilt) return runVitest('browser');
  console.error('Not built, so nothing could be tested.');
  return FAILED;
});

console.log('');
for (const { title, counts, seconds } of results) {
  const mark = counts.failed > 0 ? 'FAILED ' : counts.passed > 0 ? 'passed ' : 'skipped';
  const numbers = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
  console.log(`${mark}  ${title.padEnd(34)} ${numbers.padEnd(38)} ${seconds.toFixed(1)} s`);
}
const missing = Object.entries(findBrowsers()).filter(([, program]) => program === null);
if (missing.length > 0)
  console.log(`!!!! Not tested for want of a program: ${missing.map(([name]) => name).join(', ')}`);
if (failures.length > 0) console.log(`\nWhat failed:\n  ${failures.join('\n  ')}`);
const sum = (key: keyof Counts) => results.reduce((total, { counts }) => total + counts[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
