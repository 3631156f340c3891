/**
 * `npm run rules:look-alikes -- FILE…`: which hosts of a list are called look-alikes of a lawful name, and how. A list of
 * much visited or of lawful sites has to give none. `--near FILE` writes down those that resemble a name at all, for the
 * test that stands for the whole list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findLookAlike } from '@/core/domains/look-alike';
import type { ProtectedNames } from '@/core/domains/protected-names';
import { isNear } from '../tests/rules/look-alikes/near-names.ts';
import { cpuClock } from '../tests/support/cpu-time.ts';
import { RuleFileError } from './authoring/rule-file.ts';
import { readLookAlikes } from './read-look-alikes.ts';

const USAGE = `npm run rules:look-alikes -- FILE… [--near FILE]

  FILE    hosts, one a line; what follows a tab, a comma or a blank is left out, and so are lines that begin with #
  --near  writes the hosts that resemble a name at all, with their places in the list`;

function measure(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { near: { type: 'string' } } });
  if (positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const names = readLookAlikes();
  const lists = positionals.map((file) => ({ file, hosts: readHosts(file) }));
  for (const { file, hosts } of lists) report(file, hosts, names);
  if (values.near === undefined) return;
  const near = lists.flatMap(({ hosts }) =>
    hosts.flatMap((host, at) => (isNear(host, names.names) ? [[at + 1, host] as const] : [])),
  );
  writeFileSync(values.near, `[\n${near.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`);
  console.log(`${values.near}: ${near.length} that resemble a name`);
}

function readHosts(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .map((line) => line.trim().split(/[\t, ]/)[0] ?? '')
    .filter((host) => host !== '' && !host.startsWith('#'));
}

function report(file: string, hosts: readonly string[], names: ProtectedNames): void {
  const spent = cpuClock();
  const found = hosts.flatMap((host) => {
    const lookAlike = findLookAlike(host, names);
    return lookAlike === null ? [] : [`  ${host}: ${lookAlike.how}, ${lookAlike.of}`];
  });
  const each = ((1_000 * spent()) / Math.max(1, hosts.length)).toFixed(0);
  console.log([`${file}: ${found.length} of ${hosts.length} hosts (${each} microseconds each)`, ...found].join('\n'));
}

try {
  measure();
} catch (error) {
  if (!(error instanceof RuleFileError)) throw error;
  console.error(`rules:look-alikes: ${error.message}`);
  process.exitCode = 1;
}
