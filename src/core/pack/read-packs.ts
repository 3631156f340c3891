import type { Pack } from '@/core/model/pack';
import { checkPack } from '@/core/pack/load';
import { PACK_LIMITS, readCanonicalJson } from '@/core/pack/read-json';
import { fail, type Result, succeed } from '@/core/result';

/** Canonical text of a pack, and the name it is published under. */
export interface PackText {
  readonly name: string;
  readonly text: string;
}

/** Read packs from their texts: all of them, or the first thing that is wrong. */
export function readPackTexts(texts: readonly PackText[]): Result<Pack[], string> {
  const packs: Pack[] = [];
  for (const { name, text } of texts) {
    const json = readCanonicalJson(new TextEncoder().encode(text), PACK_LIMITS);
    if (!json.ok) return fail(`${name}: no canonical JSON`);
    const checked = checkPack(json.value);
    if (!checked.ok) return fail(`${name}: ${checked.problem.where}: ${checked.problem.message}`);
    if (checked.value.name !== name) return fail(`${name}: the pack calls itself ${checked.value.name}`);
    packs.push(checked.value);
  }
  return succeed(packs);
}
