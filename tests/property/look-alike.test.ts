import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLookAlike } from '@/core/domains/look-alike';
import { readLabel } from '@/core/domains/punycode';
import { splitHost } from '@/core/domains/registrable-domain';
import { readLookAlikes } from '../../rules/read-look-alikes.ts';
import { cpuClock } from '../support/cpu-time.ts';
import { RUNS, TIME_LIMIT } from './runs.ts';

const names = readLookAlikes();
/** Looking one host up takes tens of microseconds; more runs than these tell nothing more. */
const runs = Math.min(RUNS, 20_000);

const part = fc.oneof(
  fc.constantFrom(
    'www',
    'boots',
    'walgreens',
    'com',
    'co.uk',
    'xn--bots-6qa',
    'xn--',
    'pharmacy',
    '-',
    '--',
    '..',
    'ß',
    'а',
    '0',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[a-z0-9-]{1,40}$/),
);
const host = fc
  .array(part, { maxLength: 8 })
  .chain((parts) => fc.constantFrom('.', '', '-').map((joint) => parts.join(joint)));

describe('a search for look-alikes', () => {
  it('never throws, and finds only names that are looked after', { timeout: TIME_LIMIT }, () => {
    const domains = new Set(names.names.map(({ domain }) => domain));
    fc.assert(
      fc.property(host, (text) => {
        const found = findLookAlike(text, names);
        expect(found === null || domains.has(found.of)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('says the same of a host however it is written, and nothing of a lawful one', { timeout: TIME_LIMIT }, () => {
    fc.assert(
      fc.property(host, (text) => {
        const split = splitHost(text);
        if (split === null) return;
        const written = [...split.before, split.domain].join('.');
        expect(findLookAlike(`${written.toUpperCase()}.`, names)).toEqual(findLookAlike(written, names));
        expect(findLookAlike(`${split.label || 'a'}.walgreens.com`, names)).toBeNull();
      }),
      { numRuns: runs },
    );
  });

  it('reads what names in other scripts become, and back', { timeout: TIME_LIMIT }, () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-яα-ω]{1,18}$/), (label) => {
        const address = `http://${label}.example/`;
        const [ascii = ''] = URL.canParse(address) ? new URL(address).hostname.split('.') : [];
        if (ascii !== '') expect(new URL(`http://${readLabel(ascii)}.example/`).hostname).toBe(`${ascii}.example`);
      }),
      { numRuns: runs },
    );
  });
});

describe('a hostile host', () => {
  const label = 'walgreens'.repeat(7).slice(0, 63);
  it.each<[string, string]>([
    ['a megabyte of letters', 'a'.repeat(1_000_000)],
    ['a megabyte of points', '.'.repeat(1_000_000)],
    ['a megabyte of hyphens', `${'-'.repeat(1_000_000)}.com`],
    ['a megabyte of foreign letters', `${'а'.repeat(500_000)}.com`],
    ['the most that a host may be', Array(3).fill(label).join('.').concat('.boots.com.example')],
    ['words upon words', `${'onlinepharmacy'.repeat(4)}walgreen.com`],
    ['hyphens and names', `${'boots-'.repeat(10)}a.com`],
    ['slips upon slips', `${'wa'.repeat(31)}.com`],
    ['punycode that grows', `xn--${'z'.repeat(59)}.com`],
  ])('takes no time: %s', (_, text) => {
    findLookAlike(text, names);
    const spent = cpuClock();
    for (let i = 0; i < 20; i++) findLookAlike(text, names);
    // twenty times, each far below the time of one frame
    expect(spent() / 20).toBeLessThan(10);
  });

  it('takes time in proportion to its parts', () => {
    const timeOf = (parts: number) => {
      const text = `${Array(parts).fill('ab').join('.')}.example.com`;
      const spent = cpuClock();
      for (let i = 0; i < 500; i++) findLookAlike(text, names);
      return spent();
    };
    timeOf(4);
    expect(timeOf(72)).toBeLessThan(40 * (timeOf(4) + 5));
  });
});
