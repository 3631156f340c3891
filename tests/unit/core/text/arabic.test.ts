import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { openGate, passesGate } from '@/core/match/gate';
import { gateKeys } from '@/core/match/gate-keys';
import { scanText } from '@/core/match/scan';
import { attachedLength } from '@/core/text/arabic';
import { foldText } from '@/core/text/fold';
import { readPackFolder } from '../../../../rules/authoring/read-pack-folder.ts';

const codesOf = (word: string) => [...foldText(word).text].map((letter) => letter.codePointAt(0) ?? 0);

describe('attachedLength', () => {
  it.each([
    ['ترامادول', 0],
    ['الترامادول', 2],
    ['والترامادول', 3],
    ['بالترامادول', 3],
    ['للترامادول', 2],
    ['وترامادول', 1],
    ['بترامادول', 1],
    ['ولد', 0],
    ['الأب', 0],
    ['tramadol', 0],
    ['', 0],
  ])('of %s is %d', (word, length) => {
    expect(attachedLength(codesOf(word))).toBe(length);
  });
});

describe('a name with short words written onto it', () => {
  const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
  const compiled = compilePacks(packs);
  const gate = openGate(gateKeys(packs));
  const names = (text: string) => scanText(text, compiled).some(({ family }) => family === 'substance');

  it.each(['', 'ال', 'و', 'ب', 'وال', 'بال', 'لل'])('is found and opens the gate: %sترامادول', (attached) => {
    const text = `متوفر عندنا ${attached}ترامادول والتوصيل سريع`;
    expect(names(text)).toBe(true);
    expect(passesGate(text, gate)).toBe(true);
  });

  it('is not found inside another word', () => {
    expect(names('متوفر عندنا ستترامادول والتوصيل سريع')).toBe(false);
  });
});
