import * as z from 'zod/mini';
import { Stance } from '@/core/model/evidence';
import { Level } from '@/core/model/verdict';
import type { ItemOutcome } from './outcome.ts';
import type { RuleFacts, RuleKey } from './rule-facts.ts';

const Key = z.templateLiteral([z.string(), '/', z.string()]);

/** What a run found, as kept by `--json` and read by `--against`: ids and figures, no texts. */
export const RunRecord = z.strictObject({
  schema: z.literal(1),
  packs: z.record(z.string(), z.string()),
  items: z.array(z.strictObject({ id: z.string(), label: z.enum(['warn', 'quiet', 'ambiguous']), level: Level })),
  rules: z.array(
    z.strictObject({
      key: Key,
      status: z.string(),
      stance: Stance,
      points: z.int(),
      /** Ids of items. */
      hits: z.array(z.string()),
      decisive: z.array(z.string()),
    }),
  ),
});
export type RunRecord = z.infer<typeof RunRecord>;

export function toRecord(facts: readonly RuleFacts[], outcomes: readonly ItemOutcome[]): RunRecord {
  return {
    schema: 1,
    packs: Object.fromEntries(facts.map(({ pack, version }) => [pack, version])),
    items: outcomes.map(({ item: { id, label, level } }) => ({ id, label, level })),
    rules: facts.map(({ key, status, stance, points }) => ({ key, status, stance, points, ...hitsOf(key, outcomes) })),
  };
}

function hitsOf(key: RuleKey, outcomes: readonly ItemOutcome[]): { hits: string[]; decisive: string[] } {
  const hit = outcomes.filter(({ hits }) => hits.has(key));
  const ids = (some: readonly ItemOutcome[]) => some.map(({ item }) => item.id).sort();
  return { hits: ids(hit), decisive: ids(hit.filter(({ hits }) => hits.get(key))) };
}

/** The record in the text of a file. @throws Error saying what is wrong with it */
export function parseRecord(text: string, file: string): RunRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON; give a file that \`npm run rules:report -- --json FILE\` wrote.`);
  }
  const parsed = RunRecord.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file} is no record of this command: field "${issue?.path.join('.')}": ${issue?.message}`);
}
