/** Rows of the matrix of evasions that take a whole text: offers, and honest texts with the same words. */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roleOf } from '@/background/known-hosts';
import { compilePacks } from '@/core/match/compile';
import type { PageText } from '@/core/model/page';
import { judgePage } from '@/core/verdict/judge-page';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { buildPage } from '../support/builders.ts';

const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
const compiled = compilePacks(packs);
const judge = (page: PageText) => judgePage(page, compiled, packs);
const rulesIn = (text: string) =>
  judge(buildPage([text])).flatMap(({ evidence }) => evidence.map(({ ruleId }) => ruleId));
const isAlarm = (text: string) =>
  judge(buildPage(text.split('\n'))).some(({ decision: { level } }) => level === 'caution' || level === 'danger');

describe('an offer is found', () => {
  it.each([
    ['E12 in Russian', 'Трамадол без рецепта, доставка сегодня, пишите в Telegram @lantern_example'],
    ['E13 in another alphabet', 'Xanax bez recepta, dostawka segodnya, telegram @lantern_example'],
    ['E60 in two languages at once', 'оксикодон no Rx, $80, telegram @lantern_example'],
  ])('%s', (_row, text) => {
    expect(isAlarm(text)).toBe(true);
  });
});

describe('honest words raise no alarm', () => {
  it.each([
    ['E29 emoji alone', 'Get well soon 💊 and mind the snow ❄️'],
    [
      'E66 news',
      'Police seized 30 mg oxycodone tablets worth $2,000 from a house in Leeds, the court heard on Monday.',
    ],
    [
      'E66 a court',
      'The defendant sold oxycodone over Telegram and was paid in Bitcoin, the judge said before the verdict.',
    ],
    ['E68 a pharmacy', 'We supply diazepam only against a valid prescription. GPhC registered pharmacy 1234567.'],
  ])('%s', (_row, text) => {
    expect(isAlarm(text)).toBe(false);
  });

  it('E67 a comment that quotes a seller is no matter of the page', () => {
    const comment = {
      text: 'Buy oxycodone without prescription, $50, text me on Telegram @lantern_example',
      listing: 0,
    };
    const page = buildPage(['Pancakes: flour, milk, two eggs', comment], { listings: [{ userGenerated: true }] });
    expect(judge(page).find(({ unit }) => unit === 'page')?.decision.level).toBe('clear');
    expect(judge(page).find(({ unit }) => unit === 'listing')?.decision.level).not.toBe('clear');
  });
});

describe('E59 wallet addresses', () => {
  const ADDRESS = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
  it('count with a right checksum only', () => {
    expect(rulesIn(`Xanax, pay to ${ADDRESS}`)).toContain('wallet-address');
    expect(rulesIn(`Xanax, pay to ${ADDRESS.replace(/q$/, 'p')}`)).not.toContain('wallet-address');
  });
});

describe('E55 hosts are compared in the form that browsers send', () => {
  const role = (address: string) => roleOf(new URL(address).hostname);
  it.each(['https://www.nhs.uk/', 'https://www.nh%73.uk/', 'https://ＷＷＷ.ｎｈｓ.uk/', 'https://NHS.uk/'])(
    'the same host: %s',
    (address) => {
      expect(role(address)).not.toBeNull();
    },
  );

  it.each(['https://www.nhѕ.uk/', 'https://xn--nh-1wc.uk/', 'https://nhs.uk.example/', 'https://nhs.uk@shop.example/'])(
    'another host: %s',
    (address) => {
      expect(role(address)).toBeNull();
    },
  );
});

describe('not built', () => {
  it('E28 an emoji is no name of a substance', () => {
    expect(rulesIn('💊 and ❄️ in stock, $50 each, telegram @lantern_example')).toEqual([]);
  });

  it('E58 disguised numbers are no prices', () => {
    expect(rulesIn('xanax thirty for 2oo, 10x, 1k').filter((rule) => rule.includes('price'))).toEqual([]);
  });
});
