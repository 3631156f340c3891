import { beforeEach, describe, expect, it } from 'vitest';
import { adoptRules, compileSources, forgetRules } from '@/background/rules-in-force';
import { markHosts } from '@/background/search-marks';
import { addMute } from '@/background/storage/mutes';
import { saveSettings } from '@/background/storage/settings';
import type { DomainList } from '@/core/model/domain-list';
import { DEFAULT_SETTINGS, Settings } from '@/core/model/settings';
import { buildDomains, buildPack } from '../../support/builders.ts';
import { resetFakeBrowser } from '../../support/fake-browser.ts';

const PAGE = 'https://www.google.com/search?q=something';

async function useLists(...domains: DomainList[]): Promise<void> {
  const sources = [{ source: 'own', publisher: null, packs: [buildPack({ domains })] }];
  await adoptRules({ sources, rules: compileSources(sources) });
}

const mark = async (host: string, page: string | null = PAGE) => (await markHosts([host], page)).marks[0] ?? null;

describe('the mark for a result', () => {
  beforeEach(async () => {
    await resetFakeBrowser();
    forgetRules();
    await saveSettings({ ...DEFAULT_SETTINGS, language: 'en' });
    await useLists(
      buildDomains(['warned.example'], { name: 'a' }),
      buildDomains(['rogue.example'], { name: 'b', standing: 'rogue', issuer: 'us-legitscript', country: '*' }),
      buildDomains(['reported.example'], { name: 'c', standing: 'reported', issuer: 'blocklist-project' }),
      buildDomains(['chemist.example'], { name: 'd', standing: 'licensed', issuer: 'gb-gphc', country: 'GB' }),
      buildDomains(['unknown-issuer.example'], { name: 'e', issuer: 'xx-nobody' }),
      buildDomains(['fallen.pharmacy'], { name: 'f' }),
      buildDomains(['old-report.pharmacy'], { name: 'g', standing: 'reported' }),
    );
  });

  it.each([
    ['a warning', 'www.warned.example', 'official-warning', 'On an official warning list: FDA, since Nov 24, 2026'],
    ['a rogue seller', 'rogue.example', 'rogue', 'On a list of sellers found to break the rules: LegitScript'],
    ['a register', 'chemist.example', 'licensed', 'In a register of licensed pharmacies: GPhC, United Kingdom'],
    ['an accreditation', 'www.corner.pharmacy', 'licensed', 'Accredited by NABP, United States'],
    [
      'a warning about what was accredited',
      'fallen.pharmacy',
      'official-warning',
      'On an official warning list: FDA, since Nov 24, 2026',
    ],
  ])('%s', async (_what, host, kind, short) => expect(await mark(host)).toMatchObject({ host, kind, short }));

  it.each([
    ['a name that was only reported', 'reported.example'],
    ['… even where names are given out to pharmacies', 'old-report.pharmacy'],
    ['a list of somebody whom this version does not know', 'unknown-issuer.example'],
    ['a well-known pharmacy of which no register is at hand', 'boots.com'],
    ['the issuer itself', 'nabp.pharmacy'],
    ['anything else', 'gardening.example'],
    ['the end of names itself', 'pharmacy'],
    ['an address in numbers', '192.0.2.1'],
  ])('there is none for %s', async (_what, host) => expect(await mark(host)).toBeNull());

  it('says in full who lists the site, for which country and since when', async () => {
    expect((await mark('warned.example'))?.facts.map(({ text }) => text)).toEqual([
      'U.S. Food and Drug Administration (FDA)',
      'United States',
      'Nov 24, 2026',
    ]);
    expect((await mark('rogue.example'))?.facts).toHaveLength(2);
    expect((await mark('corner.pharmacy'))?.facts.at(-1)).toEqual({ name: 'As of', text: 'Nov 23, 2026' });
  });

  it('calls nothing safe, in any language', async () => {
    for (const language of ['en', 'ru'] as const) {
      await saveSettings({ ...DEFAULT_SETTINGS, language });
      const { marks } = await markHosts(['chemist.example', 'corner.pharmacy'], PAGE);
      expect(JSON.stringify(marks)).not.toMatch(/\bsafe|безопасн/i);
    }
  });

  it('is given to pages of results alone, and not where the person wants no warnings or no marks', async () => {
    for (const page of [null, 'https://www.google.com/maps?q=x', 'https://shop.example/search?q=x', 'about:blank'])
      expect(await mark('warned.example', page)).toBeNull();
    await addMute('site', new URL(PAGE), 0);
    expect(await mark('warned.example')).toBeNull();
    expect(await mark('warned.example', 'https://www.bing.com/search?q=x')).not.toBeNull();
    await saveSettings({ ...DEFAULT_SETTINGS, searchMarks: false });
    expect(await markHosts(['warned.example'], 'https://www.bing.com/search?q=x')).toMatchObject({
      isOn: false,
      marks: [],
    });
  });
});

describe('settings that an older version kept', () => {
  it('stay as they are, with marks on', () => {
    expect(Settings.parse({ country: 'DE', language: 'ru' })).toEqual({
      country: 'DE',
      language: 'ru',
      searchMarks: true,
    });
  });
});
