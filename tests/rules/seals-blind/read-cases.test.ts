import { describe, expect, test } from 'vitest';
import { readBlindCases } from './read-cases';

describe('the set of seals written without sight of the check', () => {
  const cases = readBlindCases();

  test('is large and varied enough to say something', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map((each) => each.seal)).size).toBeGreaterThanOrEqual(10);
    const languages = new Set(cases.map((each) => each.language));
    expect([...languages].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr']);
  });

  test('names each case once, and none is empty', () => {
    expect(new Set(cases.map((each) => each.id)).size).toBe(cases.length);
    expect(cases.filter((each) => each.html.trim() === '')).toEqual([]);
  });
});
