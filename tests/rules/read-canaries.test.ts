import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCanaries } from '../../rules/read-canaries.ts';
import { checkCanaries } from '../../rules/safeguards.ts';
import { buildPack } from '../support/builders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rx-canaries-'));
  cpSync('rules/canaries', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const changeFirstLine = (change: (line: string) => string) => {
  const file = join(folder, 'illicit.jsonl');
  const [first = '', ...others] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [change(first), ...others].join('\n'));
};

describe('readCanaries', () => {
  it('reads 200 quiet and 100 illicit texts', () => {
    const { quiet, illicit } = readCanaries(folder);
    expect([quiet.length, illicit.length]).toEqual([200, 100]);
  });
  it.each<[string, (line: string) => string, RegExp]>([
    ['no JSON', () => '{', /illicit\.jsonl:1: not valid JSON/],
    ['an unknown field', (line) => line.replace('{', '{"kind":"x",'), /illicit\.jsonl:1/],
    [
      'a text too short',
      (line) => JSON.stringify({ ...JSON.parse(line), text: 'short' }),
      /illicit\.jsonl:1: field "text"/,
    ],
    ['an id of another language', (line) => line.replace('illicit-en-', 'illicit-ru-'), /call it illicit-en-NUMBER/],
    ['an id twice', (line) => line.replace('-01"', '-02"'), /two texts are called/],
    ['a text too few', () => '', /illicit\.jsonl:1: not valid JSON/],
  ])('refuses %s, naming the place', (_name, change, message) => {
    changeFirstLine(change);
    expect(() => readCanaries(folder)).toThrow(message);
  });
});

describe('checkCanaries', () => {
  it('fails with the ids when the packs fail the self-test', () => {
    expect(() => checkCanaries([buildPack()], readCanaries(folder))).toThrow(
      /no alarm at illicit-en-01, illicit-en-02/,
    );
  });
});
