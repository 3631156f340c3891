import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSiteCheck } from '../../rules/read-site-check.ts';
import { temporaryFolder } from '../support/releases.ts';

/** A copy of the files in which one says something else. */
function change(path: string, field: string, value: unknown): string {
  const folder = temporaryFolder();
  for (const part of ['site-kinds', 'licences', 'checklist']) {
    cpSync(join('rules', part), join(folder, part), { recursive: true });
  }
  const file = JSON.parse(readFileSync(join(folder, path), 'utf8')) as object;
  writeFileSync(join(folder, path), JSON.stringify({ ...file, [field]: value }));
  return folder;
}

describe('the files of the check of a seller', () => {
  it('are read with every language of the checklist', () => {
    const { kindWords, licences, checklist } = readSiteCheck();
    expect(Object.keys(kindWords.words)).toContain('en');
    expect(licences.schemes.length).toBeGreaterThan(20);
    expect(checklist.words.length).toBeGreaterThan(10);
  });

  it.each([
    ['site-kinds/words.json', 'host', ['UPPER']],
    ['licences/schemes.json', 'schemes', []],
    ['checklist/words/en.json', 'topics', {}],
    ['checklist/countries.json', 'countries', 'none'],
  ])('are refused where %s is wrong', (path, field, value) => {
    expect(() => readSiteCheck(change(path, field, value))).toThrow(field);
  });
});
