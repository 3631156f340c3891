import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRICK_OF_REASON, TRICK_OF_RULE, TRICKS } from '@/core/cards/tricks';
import { CardFile, CardId, StepId } from '@/core/model/card';
import { cardKey, stepKey, trickKey } from '@/core/words/keys';

const WARN_BEFORE_DAYS = 90;
const MOST_DAYS = 730;
const PAGE_AGE_LIMIT_YEARS = 15;
const DAY_MS = 86_400_000;

const { cards, steps } = CardFile.parse(JSON.parse(readFileSync('rules/directory/cards.json', 'utf8')));
const entries = [
  ...cards.map((card) => ({ ...card, label: `card ${card.id}` })),
  ...steps.map((step) => ({ ...step, label: `step ${step.id}` })),
];
const LOCALES = ['en', 'ru'].map((language) => readFileSync(`src/locales/${language}.yml`, 'utf8'));

/** Ids of the rules of all bundled packs: a rule is a folder of its pack. */
const ruleIds = readdirSync('rules/packs').flatMap((pack) =>
  readdirSync(join('rules/packs', pack)).filter((name) => existsSync(join('rules/packs', pack, name, 'rule.json'))),
);

describe('notes and first steps', () => {
  it('are all there, once', () => {
    expect(cards.map(({ id }) => id).toSorted()).toEqual([...CardId.options].toSorted());
    expect(steps.map(({ id }) => id).toSorted()).toEqual([...StepId.options].toSorted());
  });

  it.each(entries)('$label is not past its last day, which comes within two years', ({ label, ...entry }) => {
    const { expires, confirmation } = entry;
    const left = (Date.parse(`${expires}T23:59:59Z`) - Date.now()) / DAY_MS;
    if (left < WARN_BEFORE_DAYS) console.warn(`rules/directory: ${label} is shown for ${Math.floor(left)} more days`);
    expect(left).toBeGreaterThan(0);
    expect(Date.parse(expires) - Date.parse(confirmation.seen)).toBeLessThanOrEqual(MOST_DAYS * DAY_MS);
    expect(URL.canParse(confirmation.page)).toBe(true);
    const year = Number(confirmation.pageDate?.slice(0, 4) ?? new Date().getFullYear());
    expect(year).toBeGreaterThanOrEqual(new Date().getFullYear() - PAGE_AGE_LIMIT_YEARS);
  });

  it.each([...CardId.options.map(cardKey), ...StepId.options.map(stepKey), ...TRICKS.map(trickKey)])(
    '%s has words in both languages, and few',
    (key) => {
      for (const locale of LOCALES) {
        const [, words = ''] = new RegExp(`^${key}: (.*)$`, 'm').exec(locale) ?? [];
        expect(words.length).toBeGreaterThan(20);
        expect(words.length).toBeLessThan(key.startsWith('step_') ? 300 : 240);
      }
    },
  );

  it.each(['medicine-site', 'drug-sale'] as const)('have one that fits every warning of the kind %s', (kind) => {
    const general = cards.filter(
      ({ fits }) => fits.kinds.includes(kind) && fits.words.length === 0 && fits.reasons.length === 0,
    );
    expect(general.length).toBeGreaterThan(0);
  });

  it('name reasons that have words', () => {
    const reasons = cards.flatMap(({ fits }) => fits.reasons);
    expect(reasons.filter((reason) => !LOCALES[0]?.includes(`\n${reason}: `))).toEqual([]);
  });
});

describe('what sellers do', () => {
  it('is told for rules that are in the packs', () => {
    expect(ruleIds.length).toBeGreaterThan(50);
    expect(Object.keys(TRICK_OF_RULE).filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  it('is told for reasons that have words', () => {
    const reasons = Object.keys(TRICK_OF_REASON);
    expect(reasons.filter((reason) => !LOCALES[0]?.includes(`\n${reason}: `))).toEqual([]);
  });

  it('has no words for nothing', () => {
    const told = new Set([...Object.values(TRICK_OF_RULE), ...Object.values(TRICK_OF_REASON)]);
    expect(TRICKS.filter((trick) => !told.has(trick))).toEqual([]);
  });
});
