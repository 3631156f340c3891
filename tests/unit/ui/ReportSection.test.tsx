import { readFileSync } from 'node:fs';
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChannelFile, HelplineFile } from '@/core/model/report';
import type { Warning } from '@/core/model/warning';
import { PageFrame } from '@/ui/components/PageFrame';
import { ReportSection } from '@/ui/components/ReportSection';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`rules/directory/${name}.json`, 'utf8'));
const directory = {
  channels: ChannelFile.parse(read('channels')).entries,
  helplines: HelplineFile.parse(read('helplines')).entries,
};

async function section(country: string | null, language: 'en' | 'ru', host: string): Promise<HTMLElement> {
  fakeBrowser.runtime.onMessage.addListener(async () => ({
    ok: true,
    value: { settings: { country, language }, locked: [] },
  }));
  const warning: Warning = {
    id: 'one',
    level: 'danger',
    unit: 'page',
    kind: 'drug-sale',
    host,
    evidence: [],
    packs: [],
    seenAt: 0,
    muted: null,
  };
  render(
    <PageFrame title="history_title" browserLanguages={['en']}>
      <main>
        <ReportSection tabId={null} warning={warning} directory={directory} onOpen={() => undefined} />
      </main>
    </PageFrame>,
  );
  return screen.findByRole('region', { name: language === 'en' ? 'Report it' : 'Сообщить об этом' });
}

beforeEach(resetFakeBrowser);
afterEach(cleanup);

it('names the platform and the office, why, and whether a name is needed', async () => {
  const [platform, office] = within(await section('GB', 'en', 't.me'))
    .getAllByRole('listitem')
    .slice(-2);
  expect(platform?.textContent).toContain('It answers for the pages of this site.');
  expect(platform?.textContent).not.toContain('your name');
  expect(office?.textContent).toContain('It takes tips about drug sales in your country.');
  expect(office?.textContent).toContain('You can report without your name.');
  expect(
    within(office as HTMLElement)
      .getByRole('link', { name: /Call 0800 555 111/ })
      .getAttribute('href'),
  ).toBe('tel:0800555111');
});

it('puts the emergency number of the country first', async () => {
  const [first] = within(await section('GB', 'en', 't.me')).getAllByRole('link');
  expect(first?.getAttribute('href')).toBe('tel:999');
});

it.each([
  ['en', 'Call your local emergency number first.', 'Take no pictures of children or teenagers.'],
  ['ru', 'Сначала позвоните в местную службу спасения.', 'Не делайте снимков детей и подростков.'],
] as const)(
  'in %s: says what to do where nothing is confirmed, and how to stay safe',
  async (language, call, pictures) => {
    const text = (await section('PK', language, 'pills.example')).textContent;
    expect(text).toContain(call);
    expect(text).toContain(pictures);
  },
);
