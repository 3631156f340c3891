import { describe, expect, it } from 'vitest';
import { SEAL_HINT } from '@/core/pharmacy/seal-hint';
import { readSealIssuers } from '../../../../rules/read-seals.ts';

describe('SEAL_HINT', () => {
  it.each(readSealIssuers())('lets through all that $id is known by', ({ names, loose, files, claims }) => {
    const words = [...names, ...loose, ...files, ...claims];
    expect(words.filter((word) => !SEAL_HINT.test(word))).toEqual([]);
    expect(words.filter((word) => !SEAL_HINT.test(word.toUpperCase()))).toEqual([]);
  });

  it('spares most pictures and sentences', () => {
    const plain = [
      '/img/visa.png Visa',
      '/p/aspirin-500mg.jpg Aspirin 500 mg',
      'Free delivery from 20 euro',
      'Корзина',
    ];
    expect(plain.filter((text) => SEAL_HINT.test(text))).toEqual([]);
  });
});
