/** Texts that are made to stop a scan (E69): every step takes time in line with length, gives little, and never throws. */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { openGate, passesGate } from '@/core/match/gate';
import { gateKeys } from '@/core/match/gate-keys';
import { scanText } from '@/core/match/scan';
import { foldText, GROWTH_LIMIT } from '@/core/text/fold';
import { QUOTE_LIMIT } from '@/core/text/quote';
import { readPackFolder } from '../../../../rules/authoring/read-pack-folder.ts';
import { BAD_PIECES, badText, timeRatio } from '../../../support/bad-input.ts';

const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
const compiled = compilePacks(packs);
const gate = openGate(gateKeys(packs));
const MEGABYTE = 1 << 20;
const LENGTH = 1 << 17;
/** Twice as much takes twice as long, four times when the work is quadratic. */
const MOST_RATIO = 3.3;
/** The name opens everything that is spared pages without one. */
const beside = (piece: string, length: number) => `buy xanax ${badText(piece, length)} xanax`;

describe.each(BAD_PIECES)('%s', (_name, piece) => {
  it('a megabyte is scanned without a stop, and little is said of it', () => {
    const evidence = scanText(beside(piece, MEGABYTE), compiled);
    expect(evidence.length).toBeLessThanOrEqual(compiled.rules.length + 1);
    expect(evidence.filter(({ quote }) => quote.length > QUOTE_LIMIT)).toEqual([]);
    expect(evidence.map(({ family }) => family)).toContain('substance');
    expect(() => passesGate(badText(piece, MEGABYTE), gate)).not.toThrow();
    expect(foldText(badText(piece, 100_000)).text.length).toBeLessThanOrEqual(100_000 * GROWTH_LIMIT);
  }, 30_000);

  it('time grows in line with length', () => {
    const scan = (length: number) => void scanText(beside(piece, length), compiled);
    const look = (length: number) => void passesGate(badText(piece, length), gate);
    expect(timeRatio(scan, LENGTH, MOST_RATIO)).toBeLessThan(MOST_RATIO);
    expect(timeRatio(look, LENGTH, MOST_RATIO)).toBeLessThan(MOST_RATIO);
  }, 60_000);
});
