import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelplineFile } from '@/core/model/report';
import { HelpSection } from '@/ui/components/HelpSection';
import { PageFrame } from '@/ui/components/PageFrame';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const file: unknown = JSON.parse(readFileSync('rules/directory/helplines.json', 'utf8'));
const helplines = HelplineFile.parse(file).entries;
const asked: unknown[] = [];

async function help(country: string | null, language: 'en' | 'ru' = 'en'): Promise<HTMLDetailsElement> {
  fakeBrowser.runtime.onMessage.addListener(async (message: { name: string }) => {
    asked.push(message.name);
    return { ok: true, value: { settings: { country, language }, locked: [] } };
  });
  render(
    <PageFrame title="history_title" browserLanguages={['en']}>
      <main>
        <a href="#help">there</a>
        <HelpSection helplines={helplines} />
      </main>
    </PageFrame>,
  );
  const title = await screen.findByText(language === 'en' ? 'Get help now' : 'Помощь прямо сейчас');
  const details = title.closest('details');
  if (details === null) throw new Error('no details');
  return details;
}

const hrefs = (part: HTMLElement) => [...part.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

beforeEach(async () => {
  await resetFakeBrowser();
  asked.length = 0;
  location.hash = '';
});
afterEach(cleanup);

describe('numbers', () => {
  it('come with the emergency number first, by phone, in the country of the person', async () => {
    const [first, ...others] = hrefs(await help('GB'));
    expect(first).toBe('tel:999');
    expect(others.filter((href) => href.startsWith('tel:')).length).toBeGreaterThan(3);
    expect(others.filter((href) => !/^(?:tel:\+?\d+|https:\/\/.+|http:\/\/.+)$/.test(href))).toEqual([]);
  });

  it('are the emergency number alone where nothing else is confirmed', async () => {
    const part = await help('MA');
    expect(part.querySelectorAll('.help-lines li').length).toBe(
      helplines.filter(({ country, status }) => country === 'MA' && status === 'confirmed').length,
    );
  });

  it.each([
    ['PK', 'We know no number in Pakistan'],
    [null, 'Call your local emergency number.'],
  ])('%s: general words stand in where none is confirmed', async (country, words) => {
    const part = await help(country);
    expect(part.textContent).toContain(words);
    expect(part.textContent).toContain('We keep no note');
    expect(hrefs(part).filter((href) => href.startsWith('tel:'))).toEqual([]);
  });

  it('show nothing that is not confirmed', async () => {
    const part = await help('AR');
    const open = helplines.filter(({ country, status }) => country === 'AR' && status === 'unconfirmed');
    for (const { tel } of open) expect(hrefs(part)).not.toContain(`tel:${tel}`);
  });
});

describe('first steps', () => {
  it.each([
    ['en', 'Already bought or took something?', 'Call 112'],
    ['ru', 'Уже купили или приняли?', 'Позвонить: 112'],
  ] as const)(
    'in %s: the ambulance first, with its number; then naloxone, poison help, the pharmacy',
    async (language, title, call) => {
      const part = await help('DE', language);
      const steps = within(part).getByText(title).closest('details');
      const items = [...(steps?.querySelectorAll('ol > li') ?? [])].map((item) => item.textContent ?? '');
      expect(items.length).toBe(7);
      expect(items[0]).toContain(call);
      expect(items.join(' ')).toMatch(/naloxone|налоксон/i);
      expect(items.at(-1)).toMatch(/pharmacy|аптек/);
    },
  );
});

describe('the way to it', () => {
  it('is closed until it is asked for, and opens again after it was closed', async () => {
    const part = await help('GB');
    expect(part.open).toBe(false);
    location.hash = '#help';
    await waitFor(() => expect(part.open).toBe(true));
    part.open = false;
    fireEvent(part, Object.assign(new Event('toggle'), { newState: 'closed' }));
    expect(location.hash).toBe('');
    location.hash = '#help';
    await waitFor(() => expect(part.open).toBe(true));
  });

  it('is open where the page was opened for help', async () => {
    location.hash = '#help';
    const part = await help('GB');
    await waitFor(() => expect(part.open).toBe(true));
  });

  it('asks the worker for nothing but the settings: that somebody looked is kept nowhere', async () => {
    location.hash = '#help';
    const part = await help('GB');
    for (const link of part.querySelectorAll('a')) {
      link.addEventListener('click', (event) => event.preventDefault());
      fireEvent.click(link);
    }
    expect(new Set(asked)).toEqual(new Set(['settings/get']));
  });
});
