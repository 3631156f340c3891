import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LookAlikeFile } from '@/core/model/look-alike-names';
import { readLookAlikes } from '../../rules/read-look-alikes.ts';
import { temporaryFolder } from '../support/releases.ts';

function readChanged(change: (file: LookAlikeFile) => void) {
  const path = join(temporaryFolder(), 'look-alike.json');
  const file = JSON.parse(readFileSync('rules/hosts/look-alike.json', 'utf8')) as LookAlikeFile;
  change(file);
  writeFileSync(path, JSON.stringify(file));
  return () => readLookAlikes(path);
}

describe('rules/hosts/look-alike.json', () => {
  it('looks after the names of lawful sellers and of registers', () => {
    const { names } = readLookAlikes();
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(({ isRegister }) => isRegister).length).toBeGreaterThan(15);
  });

  it.each<[string, (file: LookAlikeFile) => void, string]>([
    [
      'a register without a source',
      (file) => file.registers.push({ domain: 'register.example', source: '' }),
      'source',
    ],
    ['a name that is no domain', (file) => file.everyday.push('boots'), 'everyday'],
    ['an everyday name that nobody looks after', (file) => file.everyday.push('chairs.example'), 'chairs.example'],
    [
      'siblings of nobody',
      (file) => file.siblings.push({ of: 'no.example', domains: [], source: 'x'.repeat(20) }),
      'no.example',
    ],
  ])('is refused with %s', (_what, change, named) => expect(readChanged(change)).toThrow(named));
});
