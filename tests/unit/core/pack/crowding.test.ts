import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { indexTerms } from '@/core/match/terms';
import { MOST_BEGINNING_ALIKE, mostTermsBeginningAlike } from '@/core/pack/crowding';
import { readPackFolder } from '../../../../rules/authoring/read-pack-folder.ts';

const count = (...lists: string[][]) => mostTermsBeginningAlike(indexTerms(lists));

describe('terms that begin alike', () => {
  it('are counted over all lists', () => {
    expect(count([])).toBe(0);
    expect(count(['alpha', 'beta', 'gamma'])).toBe(1);
    expect(count(['buy pills', 'buy pills here', 'buy pills now'], ['buy pills online', 'sell pills'])).toBe(4);
    expect(count(Array.from({ length: 20_000 }, (_, i) => `ab ab ${i}x`))).toBe(20_000);
  });

  it('are few in the packs that come with the extension', () => {
    const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
    const most = mostTermsBeginningAlike(compilePacks(packs, ['stable', 'experimental']).terms);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(MOST_BEGINNING_ALIKE);
  });
});
