/**
 * `npm run report:verify -- FILE`: is a saved report as it was saved, what does it say, and could the rules of this
 * repository have said it?
 *
 * Ends with 0 when it holds, 1 when it was changed or names rules that its packs do not have, 2 when it is no report.
 */
import { asText } from '@/core/report/as-text';
import { makeVisible } from '@/core/text/visible-text';
import { createLookup, hasWords } from '@/core/words/words';
import { readCatalogue, readPacks } from '../../rules/report/read-rules.ts';
import { compareRules } from './compare-rules.ts';
import { readPacket } from './read-packet.ts';

const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const NO_REPORT = 2;

async function verify(file: string): Promise<number> {
  const read = await readPacket(file);
  if (!read.ok) {
    console.error(`report:verify: ${makeVisible(file)}`);
    for (const line of read.problem.lines) console.error(`  ${line}`);
    return read.problem.kind === 'changed' ? DOES_NOT_HOLD : NO_REPORT;
  }
  const { packet, sha256 } = read.value;
  const catalogue = readCatalogue();
  const t = createLookup('en', catalogue, catalogue);
  const words = { t, reason: (key: string) => t(hasWords(catalogue, key) ? key : 'reason_unknown') };
  console.log(`${makeVisible(file)}: the print is right; the report is as it was saved.\n`);
  console.log(`${asText(packet, words, { defanged: true, sha256 })}\n`);
  const { lines, isPossible } = compareRules(packet, readPacks());
  for (const line of lines) console.log(line);
  if (isPossible) return HOLDS;
  console.error(
    'report:verify: packs of these versions do not have these rules, so Rx Lantern did not make this report so.',
  );
  return DOES_NOT_HOLD;
}

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) {
  console.error('Say which report: npm run report:verify -- FILE (the JSON that the report page saved).');
  process.exitCode = NO_REPORT;
} else process.exitCode = await verify(file);
