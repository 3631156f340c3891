import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLicensed } from '../../rules/read-licensed.ts';
import { temporaryFolder } from '../support/releases.ts';

const FILE = 'rules/hosts/licensed.json';

function readChanged(change: (zone: Record<string, unknown>) => void) {
  const file = join(temporaryFolder(), 'licensed.json');
  const licensed = JSON.parse(readFileSync(FILE, 'utf8')) as { zones: Record<string, unknown>[] };
  for (const zone of licensed.zones) change(zone);
  writeFileSync(file, JSON.stringify(licensed));
  return () => readLicensed(file);
}

describe('rules/hosts/licensed.json', () => {
  it('names an issuer, a country, a day and a source for each end of names', () => {
    expect(readLicensed().zones.map(({ zone }) => zone)).toEqual(['pharmacy']);
  });

  it.each<[string, (zone: Record<string, unknown>) => void, string]>([
    ['an issuer that nobody knows', (zone) => Object.assign(zone, { issuer: 'xx-nobody' }), 'issuer'],
    ['no country', (zone) => Object.assign(zone, { country: '*' }), 'country'],
    ['no day', (zone) => delete zone['asOf'], 'asOf'],
    ['no source', (zone) => Object.assign(zone, { source: '' }), 'source'],
  ])('is refused with %s', (_what, change, field) => expect(readChanged(change)).toThrow(`zones.0.${field}`));
});
