import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNotice } from '@/background/notice-words';
import { drawForPractice } from '@/content/practice';
import { ChannelFile, HelplineFile } from '@/core/model/report';
import { DEFAULT_SETTINGS, LANGUAGES, type Settings } from '@/core/model/settings';
import { Warning } from '@/core/model/warning';
import { words } from '@/locales/words';
import { PageFrame } from '@/ui/components/PageFrame';
import type { DrawNotice } from '@/ui/components/PracticeNotice';
import { WelcomePage } from '@/ui/pages/WelcomePage';
import { PERMISSIONS } from '@/ui/permissions';
import { PRACTICE_STATES, practiceWarning } from '@/ui/practice-warnings';
import { AUDIENCES, type Audience, stepsFor } from '@/ui/welcome-steps';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`rules/directory/${name}.json`, 'utf8'));
const directory = {
  channels: ChannelFile.parse(read('channels')).entries,
  helplines: HelplineFile.parse(read('helplines')).entries,
};
const t = words('en');
const TEEN = /^My teen and me/;

const drawNotice: DrawNotice = (shape, warning, page, onUse) =>
  drawForPractice(shape, warning, writeNotice(page, warning, 'full'), onUse);

let saved: Settings[] = [];

async function open(hash = '', settings: Partial<Settings> = {}) {
  history.replaceState(null, '', `/welcome.html${hash}`);
  let held = { ...DEFAULT_SETTINGS, ...settings };
  fakeBrowser.runtime.onMessage.addListener(async (message: { name: string; body: { settings?: Settings } }) => {
    if (message.body.settings) {
      held = message.body.settings;
      saved.push(held);
    }
    return { ok: true, value: { settings: held, locked: [] } };
  });
  render(
    <PageFrame title="welcome_title" browserLanguages={['en-GB']}>
      <WelcomePage directory={directory} browserLanguages={['en-GB']} drawNotice={drawNotice} />
    </PageFrame>,
  );
  await waitFor(() => expect(title()).toBeTruthy());
}

const title = () => document.querySelector('.step-title')?.textContent;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(async () => {
  await resetFakeBrowser();
  saved = [];
});
afterEach(cleanup);

describe('the welcome page', () => {
  it('leads a family to the agreement and to help, and back', async () => {
    await open();
    press(TEEN);
    const seen = [title()];
    while (screen.queryByRole('button', { name: 'Next' })) {
      press('Next');
      seen.push(title());
    }
    expect(seen).toEqual(
      (['sees', 'permissions', 'limits', 'practice', 'agreement', 'help'] as const).map((step) =>
        t(`welcome_title_${step}`),
      ),
    );
    expect(screen.getByText('Step 7 of 7')).not.toBeNull();
    press('Back');
    expect(title()).toBe(t('welcome_title_agreement'));
  });

  it.each([
    ['shopper', /^Me, when I shop/, 'search'],
    ['reporter', /^I report listings/, 'reporting'],
  ] as const)('leads a %s to what concerns them', async (_, choice, step) => {
    await open();
    press(choice);
    for (let i = 0; i < 4; i++) press('Next');
    expect(title()).toBe(t(`welcome_title_${step}`));
  });

  it('asks nobody to choose', async () => {
    await open();
    press('Next, without choosing');
    for (let i = 0; i < 4; i++) press('Next');
    expect(title()).toBe(t('welcome_title_help'));
  });

  it('takes the focus to the title of a step, and leaves it alone at first', async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
    press(TEEN);
    expect(document.activeElement?.textContent).toBe(t('welcome_title_sees'));
  });

  it('opens at the step that an address names, and stays there when it leads to a place on the page', async () => {
    await open('#agreement');
    expect(title()).toBe(t('welcome_title_agreement'));
    history.replaceState(null, '', '/welcome.html#report');
    window.dispatchEvent(new Event('hashchange'));
    expect(title()).toBe(t('welcome_title_agreement'));
    history.replaceState(null, '', '/welcome.html#limits');
    window.dispatchEvent(new Event('hashchange'));
    await waitFor(() => expect(title()).toBe(t('welcome_title_limits')));
  });

  it('keeps the country and language that somebody chose', async () => {
    await open();
    fireEvent.change(screen.getByRole('combobox', { name: 'Your country' }), { target: { value: 'DE' } });
    await screen.findByText('Saved.');
    expect(saved).toEqual([{ ...DEFAULT_SETTINGS, country: 'DE' }]);
  });

  it('keeps nothing of who somebody is, or of what was ticked', async () => {
    await open();
    press(TEEN);
    for (let i = 0; i < 4; i++) press('Next');
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
    expect(saved).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('names every permission as the browser does', async () => {
    await open('#permissions');
    const named = [...document.querySelectorAll('.permissions code')].map((code) => code.textContent);
    expect(named).toEqual(['<all_urls>', ...Object.keys(PERMISSIONS)]);
  });

  it('shows help in a country with numbers, and says what to do in another', async () => {
    await open('#help');
    expect(screen.getByRole('link', { name: '999' })).not.toBeNull();
    cleanup();
    await resetFakeBrowser();
    await open('#help', { country: 'ZZ' });
    expect(document.body.textContent).toContain(t('help_general'));
  });
});

describe('practice', () => {
  it.each(PRACTICE_STATES)('shows what it is, on the page and in the toolbar: %s', async (state) => {
    await open('#practice');
    const names = screen.getAllByRole('radio');
    fireEvent.click(names[PRACTICE_STATES.indexOf(state)] as HTMLElement);
    const region = screen.getByRole('region', { name: t('welcome_practice_tag') });
    const { level } = practiceWarning(state, t);
    expect(region.textContent).toContain(t(`welcome_practice_${state}_means`));
    expect(region.querySelector('img')?.getAttribute('src')).toBe(`/icon/${level}-32.png`);
    const find = () => [...region.querySelectorAll('.mock-page *')].find((each) => each.shadowRoot)?.shadowRoot;
    // what is only worth knowing is not shown on a page
    if (state !== 'note') await waitFor(() => expect(find()).toBeTruthy());
    const drawn = find();
    expect(drawn === undefined).toBe(state === 'note');
    expect(region.querySelector('.warning') !== null).toBe(state !== 'marker' && state !== 'reminder');
    if (drawn) {
      drawn?.querySelector<HTMLElement>('button.dismiss')?.click();
      await within(region).findByText(t('welcome_practice_use_dismiss'));
    }
    for (const link of region.querySelectorAll('.ways a'))
      expect(region.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  it.each(LANGUAGES)('is a warning like any other, with its own words only: %s', (language) => {
    for (const state of PRACTICE_STATES) {
      const warning = practiceWarning(state, words(language));
      expect(Warning.parse(warning)).toEqual(warning);
      expect(warning.host).toBe('practice.example');
    }
  });
});

/** Everything that somebody reads on the way through, once, without what is looked at or looked up: the made-up warning, countries, numbers, what is folded. */
async function readWay(audience: Audience): Promise<string> {
  const texts: string[] = [];
  for (const step of stepsFor(audience)) {
    await open(`#${step}`);
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const part of main.querySelectorAll(
      'select, code, .mock-page, .warning, .help li, .step-nav, .step-count, [aria-hidden], details:not([open]) > :not(summary)',
    ))
      part.remove();
    // words of parts that stand beside each other are not one word
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    cleanup();
    await resetFakeBrowser();
  }
  return texts.join(' ');
}

describe.each(AUDIENCES)('what a %s is told', (audience) => {
  it('is read in three minutes', async () => {
    // adults read 238 words of English prose a minute (Brysbaert 2019, "How many words do we read per minute?")
    expect((await readWay(audience)).split(/\s+/).length).toBeLessThanOrEqual(3 * 238);
  });

  it('calls nothing safe', async () => {
    const sentences = (await readWay(audience)).split(/[.!?]\s/).filter((sentence) => /\bsafe\b/i.test(sentence));
    for (const sentence of sentences)
      expect([/we never call anything safe/, /More ways to stay safe/].some((fine) => fine.test(sentence))).toBe(true);
  });
});
