import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { readPackFolder } from '../../../../rules/authoring/read-pack-folder.ts';

const compiled = compilePacks(globSync('rules/packs/*/pack.json').map((file) => readPackFolder(dirname(file))));
const firedBy = (text: string) => scanText(text, compiled).map(({ ruleId }) => ruleId);

it('an offer is not silenced by a warning in the sentence before it', () => {
  expect(firedBy('Never buy Xanax. Buy Valium')).toContain('buy-substance-directly');
  expect(firedBy('Never buy Xanax or Valium')).not.toContain('buy-substance-directly');
});
