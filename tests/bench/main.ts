/** `npm run bench -- [engine|cold|pages|feed|size|fleet] [--json FILE] [--published DIR] [--corpus DIR] [--only NAME] [--runs N]`: the figures of product.md's table of speeds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCold } from './cold.ts';
import { measureEngine } from './engine.ts';
import { measureFeed } from './feed.ts';
import { measureFeedMarks } from './feed-marks.ts';
import { measureFleet } from './fleet/main.ts';
import type { Row } from './measure.ts';
import { measurePages } from './pages/main.ts';
import { measureSize } from './size.ts';

const GROUPS: Record<string, () => Row[] | Promise<Row[]>> = {
  engine: measureEngine,
  cold: measureCold,
  pages: () => {
    const { corpus, only, runs } = values;
    return measurePages({ folder: join(corpus, 'perf'), only, runs: Number(runs) });
  },
  feed: async () => [...(await measureFeed()), ...(await measureFeedMarks(values.corpus))],
  size: measureSize,
  fleet: () => measureFleet(values.published),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    published: { type: 'string' },
    corpus: { type: 'string', default: '../shared/corpus' },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
  },
});
const unknown = positionals.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(GROUPS)) {
  const measureGroup = GROUPS[name];
  if (measureGroup) rows.push(...(await measureGroup()));
}
if (rows.length > 0) console.table(rows);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
