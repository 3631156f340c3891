import { describe, expect, it } from 'vitest';
import { checklistRules, licenceFinder } from '@/background/pharmacy-rules';
import { loadChecklist, loadLicenceFinder } from '../../support/pharmacy-rules.ts';

describe('the data of the pharmacy check in the worker', () => {
  it('holds the words of every language and every country that there is a file of', () => {
    expect(checklistRules()).toEqual(loadChecklist());
  });

  it('finds the numbers that the checked file of schemes finds', () => {
    const page = { blocks: ['GPhC premises number 1099999, ABN 14 454 910 074'], host: null };
    expect(licenceFinder()(page)).toHaveLength(2);
    expect(licenceFinder()(page)).toEqual(loadLicenceFinder()(page));
  });
});
