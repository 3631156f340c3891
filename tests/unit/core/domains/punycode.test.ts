import { describe, expect, it } from 'vitest';
import { plainLetters, skeletonOf } from '@/core/domains/host-letters';
import { readLabel } from '@/core/domains/punycode';

describe('a part of a host in punycode', () => {
  it.each(['bücher', 'аптека', '薬局', 'ąćęłńóśźż', 'bооts', 'παράδειγμα', 'a-ü-b'])('is read: %s', (label) => {
    const [ascii = ''] = new URL(`http://${label}.example`).hostname.split('.');
    expect(ascii).toMatch(/^xn--/);
    expect(readLabel(ascii)).toBe(label);
  });

  it.each(['boots', 'xn--', 'xn--a!', 'xn--99999999', `xn--${'z'.repeat(200)}`, 'xn--zzzzzzzzzzzz'])(
    'is left as it is where it cannot be read: %s',
    (label) => expect(readLabel(label)).toBe(label),
  );
});

describe('letters that look alike', () => {
  it.each([
    ['bооts', 'boots'],
    ['bóøts', 'boots'],
    ['WALGREENS', 'walgreens'],
    ['łloyds', 'lloyds'],
  ])('%s is read as %s', (written, plain) => expect(plainLetters(written)).toBe(plain));

  it('are one at a glance', () => {
    expect(skeletonOf('b00ts', false)).toBe('boots');
    expect(skeletonOf('lloydspharrnacy', false)).toBe(skeletonOf('lloydspharmacy', false));
    expect(skeletonOf('pilulka', false)).not.toBe(skeletonOf('plluika', false));
    expect(skeletonOf('pilulka', true)).toBe(skeletonOf('plluika', true));
  });
});
