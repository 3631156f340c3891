/**
 * `npm run test:long`: the properties of folding on a million texts each, a million changed packs and manifests,
 * hostile texts as long as they may be, words that honest texts use too often, and the
 * figures for sources and languages that the wording model has not seen. Takes half an hour.
 */
import { runTool } from './support/run-tool.ts';

process.env['PROPERTY_RUNS'] ??= '1000000';
const hold = await runTool(
  'vitest',
  ...['run', '--config', 'tests/vitest.config.ts', '--root', '.', '--project', 'unit'],
  ...['fold', 'pack-fuzz', 'manifest-fuzz', 'hostile-text'].map((name) => `tests/property/${name}.test.ts`),
);
// these two skip themselves where the development corpus is not there
const areRare = await runTool('npm', 'run', 'rules:frequency');
const areAsGood = await runTool('npm', 'run', 'evaluate', '--', '../shared/corpus', '--leave-out', '--check');
process.exit(hold && areRare && areAsGood ? 0 : 1);
