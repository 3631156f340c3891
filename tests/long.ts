/**
 * `npm run test:long`: what `npm test` does a sample of, in full: a million texts for each property of folding, a million
 * changed packs and manifests, every bit and every length of signed files, the
 * worker ended 25 times at each point of an update, every page that fights back at its full weight; words that honest texts use too often, and the figures for sources
 * and languages that the wording model has not seen. Takes about an hour; needs a build (`npm run build`).
 */
import { runTool } from './support/run-tool.ts';

const VITEST = ['run', '--config', 'tests/vitest.config.ts', '--root', '.'];
const results: boolean[] = [];

async function step(title: string, ...command: [string, ...string[]]): Promise<void> {
  console.log(`\n━━━ ${title} (${new Date().toLocaleTimeString()})`);
  results.push(await runTool(...command));
}

process.env['PROPERTY_RUNS'] ??= '1000000';
process.env['KILLS'] ??= '25';
process.env['TRIPS'] ??= '50';
process.env['HOSTILE_FULL'] ??= '1';
await step(
  'Properties on a million texts and packs',
  'vitest',
  ...[...VITEST, '--project', 'unit', '--testTimeout', '3600000'],
  ...['fold', 'pack-fuzz'].map((name) => `tests/property/${name}.test.ts`),
);
await step(
  'Every bit and every length of signed files',
  'vitest',
  ...[...VITEST, '--project', 'unit', '--testTimeout', '3600000'],
  ...['verify', 'digest'].map((name) => `tests/unit/core/pack/${name}.test.ts`),
);
await step(
  'The end of the worker, pages that come back, and all pages that fight back in both browsers',
  'vitest',
  ...[...VITEST, '--project', 'browser', '--testTimeout', '1800000'],
  ...['ended-worker', 'back-forward', 'hostile-pages'].map((name) => `tests/browser/${name}.test.ts`),
);
// these two skip themselves where the development corpus is not there
await step('Words that honest texts use too often', 'npm', 'run', 'rules:frequency');
await step(
  'Sources and languages that are not known',
  'npm',
  'run',
  'evaluate',
  '--',
  '../shared/corpus',
  '--leave-out',
  '--check',
);
process.exit(results.every(Boolean) ? 0 : 1);
