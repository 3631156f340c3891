import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RegisterFile, SaferWayFile } from '@/core/model/register';
import { registersFor, saferWaysFor } from '@/core/pharmacy/registers';
import { EU_MEMBERS } from '@/core/report/destinations';

const WARN_AFTER_DAYS = 365;
const FAIL_AFTER_DAYS = 730;
/** A page older than this confirms nothing. */
const PAGE_AGE_LIMIT_YEARS = 15;
const DAY_MS = 86_400_000;
/** Countries with a confirmed register; advice alone is none. */
const FEWEST_COUNTRIES = 20;

const read = (name: string): unknown => JSON.parse(readFileSync(`rules/directory/${name}.json`, 'utf8'));
const registers = RegisterFile.parse(read('registers')).entries;
const saferWays = SaferWayFile.parse(read('safer-ways')).entries;
const entries = [...registers, ...saferWays];
const confirmed = entries.filter(({ status }) => status === 'confirmed');
const countries = [...new Set([...entries.map(({ country }) => country), ...EU_MEMBERS, 'ZZ']), null];

describe('the registers and the safer ways', () => {
  it('gives each entry a name of its own', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('names each address once in a country', () => {
    const addresses = entries.flatMap(({ country, url }) => (url === null ? [] : [`${country} ${url}`]));
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  it('has links that are addresses without name, password or port', () => {
    const links = entries.flatMap(({ url }) => url ?? []).map((url) => new URL(url));
    expect(links.filter((link) => link.protocol !== 'https:' || link.username || link.password || link.port)).toEqual(
      [],
    );
  });

  it('writes into an address of the register itself', () => {
    for (const { url, prefill } of registers)
      if (prefill !== null) expect(new URL(prefill).hostname).toBe(new URL(url ?? '').hostname);
  });

  it.each(confirmed)('$id names its source, which is not too old', ({ id, confirmation }) => {
    expect(URL.canParse(confirmation?.page ?? '')).toBe(true);
    const days = (Date.now() - Date.parse(confirmation?.seen ?? '')) / DAY_MS;
    if (days > WARN_AFTER_DAYS) console.warn(`rules/directory: ${id} was confirmed ${Math.floor(days)} days ago`);
    expect(days).toBeLessThan(FAIL_AFTER_DAYS);
    const year = Number(confirmation?.pageDate?.slice(0, 4) ?? new Date().getFullYear());
    expect(year).toBeGreaterThanOrEqual(new Date().getFullYear() - PAGE_AGE_LIMIT_YEARS);
  });
});

describe('what is shown', () => {
  it.each(countries)('%s: only confirmed places, three registers at most', (country) => {
    const { links } = registersFor(country, 'shop.example', registers);
    expect(links.length).toBeLessThanOrEqual(3);
    expect(links.filter(({ register }) => register.status !== 'confirmed')).toEqual([]);
    expect(saferWaysFor(country, saferWays).filter(({ status }) => status !== 'confirmed')).toEqual([]);
  });

  it(`leads to a register in ${FEWEST_COUNTRIES} countries at least`, () => {
    const led = countries.filter((country) => !registersFor(country, null, registers).general);
    expect(led.length).toBeGreaterThanOrEqual(FEWEST_COUNTRIES);
  });

  it.each([...EU_MEMBERS, 'IS', 'LI', 'NO'])('%s comes to the page on the common logo at least', (country) => {
    const { links } = registersFor(country, null, registers);
    expect(links.map(({ register }) => register.country)).toContain('EU');
  });

  it.each(['GB', 'US', 'CA', 'AU', 'RU', 'CH', 'NZ'])('%s has something of its own', (country) => {
    const [first] = registersFor(country, null, registers).links;
    expect(first?.register.country).toBe(country);
  });
});
