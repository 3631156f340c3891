import { existsSync, globSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Known, KnownRule } from './draft-rule.ts';
import { RuleFileError, readFields } from './rule-file.ts';

/** Packs and rules that are there, whatever else is wrong with them: every folder takes a name. */
export function readKnown(root: string): Known {
  const folders = globSync(join(root, '*/pack.json')).map(dirname).sort();
  return { packs: folders.map((folder) => basename(folder)), rules: folders.flatMap(rulesIn) };
}

function rulesIn(folder: string): KnownRule[] {
  const pack = basename(folder);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'lists')
    .map(({ name: id }) => {
      const { status, family, stance, reason } = fieldsOf(join(folder, id, 'rule.json'));
      return { pack, id, status, family, stance: stance === 'against' ? 'against' : 'for', reason };
    });
}

/** A file that cannot be read is for `rules:build` to complain about. */
function fieldsOf(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  try {
    return readFields(file);
  } catch (error) {
    if (error instanceof RuleFileError) return {};
    throw error;
  }
}
