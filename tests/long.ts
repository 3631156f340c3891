/** `npm run test:long`: the properties of folding on a million texts each. Takes some minutes. */
import { runTool } from './support/run-tool.ts';

process.env['PROPERTY_RUNS'] ??= '1000000';
const ok = await runTool(
  'vitest',
  ...['run', '--config', 'tests/vitest.config.ts', '--root', '.', '--project', 'unit', 'tests/property/fold.test.ts'],
);
process.exit(ok ? 0 : 1);
