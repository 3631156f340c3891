import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { findQuotations } from '@/core/signals/quotation';
import { readPackFolder } from '../../../../rules/authoring/read-pack-folder.ts';
import { cpuClock } from '../../../support/cpu-time.ts';

/** Far above what linear work takes on a slow machine, far below what quadratic work takes on a fast one. */
const PATIENCE_MS = 6_000;
const compiled = compilePacks(globSync('rules/packs/*/pack.json').map((file) => readPackFolder(dirname(file))));

function oneListing(text: string): PageText {
  return {
    host: null,
    path: null,
    title: '',
    blocks: [{ text, listing: 0 }],
    listings: [{ userGenerated: true }],
    facts: NO_FACTS,
    partial: [],
  };
}

describe('a long text takes time in line with its length', () => {
  it.each(['Xanax ', '$50 Xanax ', 'buy Xanax, not '])('one listing full of "%s"', (piece) => {
    const page = oneListing(piece.repeat(240_000 / piece.length));
    const spent = cpuClock();
    scanPage(page, compiled);
    expect(spent()).toBeLessThan(PATIENCE_MS);
  });

  it.each(['“aaaaaaaa” ', '„', '“', '«', '"a '])('quotation marks: %s', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const spent = cpuClock();
    findQuotations(text);
    expect(spent()).toBeLessThan(PATIENCE_MS);
  });
});
