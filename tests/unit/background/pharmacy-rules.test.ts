import { describe, expect, it } from 'vitest';
import { readyToCheck } from '@/background/pharmacy-rules';
import { loadChecklist, loadLicenceFinder } from '../../support/pharmacy-rules.ts';

describe('the data of the pharmacy check in the worker', () => {
  it('holds the words of every language and every country that there is a file of', () => {
    expect(readyToCheck().checklist).toEqual(loadChecklist());
  });

  it('finds the numbers that the checked file of schemes finds', () => {
    const page = { blocks: ['GPhC premises number 1099999, ABN 14 454 910 074'], host: null };
    const { findLicences } = readyToCheck();
    expect(findLicences(page)).toHaveLength(2);
    expect(findLicences(page)).toEqual(loadLicenceFinder()(page));
  });
});
