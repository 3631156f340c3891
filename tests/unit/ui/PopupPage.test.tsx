import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelFile, HelplineFile } from '@/core/model/report';
import type { Warning } from '@/core/model/warning';
import { PageFrame } from '@/ui/components/PageFrame';
import { PopupPage } from '@/ui/pages/PopupPage';
import { readRegisters } from '@/ui/register-directory';
import registers from '../../../rules/directory/registers.json';
import saferWays from '../../../rules/directory/safer-ways.json';
import { buildEvidence, buildSiteCheck, buildWarning } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`rules/directory/${name}.json`, 'utf8'));
const DIRECTORY = {
  channels: ChannelFile.parse(read('channels')).entries,
  helplines: HelplineFile.parse(read('helplines')).entries,
};
const SIGNS = [
  buildEvidence('no-prescription', 40, { quote: 'no prescription needed', reason: 'reason_no_prescription' }),
  buildEvidence('payment', 30, { quote: 'pay with bitcoin', reason: 'reason_crypto_payment' }),
  buildEvidence('shipping', 20, { quote: 'we ship anywhere', reason: 'reason_worldwide_shipping' }),
  buildEvidence('price', 10, { quote: '$2 a pill', reason: 'reason_price_per_pill' }),
];

async function open(warnings: readonly Warning[], check = buildSiteCheck()): Promise<HTMLElement> {
  const status = {
    state: 'checked',
    host: 'shop.example',
    characters: 400,
    warnings,
    partial: [],
    unread: { images: 1, videos: 0, frames: 0 },
    bannerRemoved: false,
  };
  const answers: Record<string, unknown> = {
    'settings/get': { settings: { country: 'GB', language: 'en' }, locked: [] },
    'tab/status': status,
    'site/check': { check },
    'rules/status': { sources: [] },
    'report/due': { due: 0 },
  };
  let isAnswered = false;
  fakeBrowser.runtime.onMessage.addListener(async ({ name }: { name: string }) => {
    isAnswered ||= name === 'site/check';
    return name in answers ? { ok: true, value: answers[name] } : { ok: false, problem: 'failed' };
  });
  const { container } = render(
    <PageFrame title="extName" browserLanguages={['en']}>
      <PopupPage search="?tab=7" directory={DIRECTORY} registers={readRegisters(registers, saferWays)} />
    </PageFrame>,
  );
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(isAnswered).toBe(true));
  await new Promise((done) => setTimeout(done, 50));
  return container as HTMLElement;
}

const ways = () => within(screen.getByRole('navigation', { name: 'What you can do' })).getAllByRole('link');
const partsOf = (page: HTMLElement) =>
  [...page.querySelectorAll('.warning, .state, #seller, #safer, #report, #wrong, .unread, #help')].map(
    ({ id, className }) => id || className.split(' ')[0],
  );
const timesIn = (page: HTMLElement, words: string) => (page.textContent ?? '').split(words).length - 1;

beforeEach(resetFakeBrowser);
afterEach(cleanup);

describe('the popup', () => {
  it('goes from the warning to the seller, the safer ways, the report, our own errors, what was not read, and help', async () => {
    const page = await open([buildWarning({ level: 'danger', evidence: SIGNS })], buildSiteCheck({ kind: 'pharmacy' }));
    expect(partsOf(page)).toEqual(['warning', 'seller', 'safer', 'report', 'wrong', 'unread', 'help']);
    expect(ways().map(({ textContent }) => textContent)).toEqual([
      'Find a safer way',
      'Report it',
      'We may be wrong',
      'Get help now',
    ]);
    for (const words of ['Change country', 'Country: United Kingdom', 'Nothing is sent by itself', 'Rx Lantern sends'])
      expect(timesIn(page, words), words).toBe(words === 'Rx Lantern sends' ? 0 : 1);
    const rules = { 'color-contrast': { enabled: false } };
    expect((await axe.run(page, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('opens what a way leads to, and only that', async () => {
    const page = await open([buildWarning({ evidence: SIGNS })]);
    const folded = () => [...page.querySelectorAll<HTMLDetailsElement>('details.panel')].filter((each) => each.open);
    expect(folded()).toEqual([]);
    for (const way of ways()) {
      const part = page.querySelector(way.getAttribute('href') ?? '');
      expect(part).not.toBeNull();
      fireEvent.click(way);
      if (part instanceof HTMLDetailsElement) expect(folded().at(-1)?.open).toBe(true);
    }
    expect(folded().map(({ id }) => id)).toEqual(['safer', 'wrong', 'help']);
  });

  it('shows the three strongest quotations, and all when asked', async () => {
    const page = await open([buildWarning({ evidence: SIGNS })]);
    const quotes = () => [...page.querySelectorAll('.evidence .quote')].map(({ textContent }) => textContent);
    expect(quotes()).toEqual(['no prescription needed', 'pay with bitcoin', 'we ship anywhere']);
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 more sign' }));
    expect(quotes()).toHaveLength(4);
  });

  it('about drugs: help comes first, and no shop is checked', async () => {
    const rogue = { standing: 'rogue-signs', issuer: null, country: null, date: null } as const;
    const page = await open(
      [buildWarning({ kind: 'drug-sale', evidence: SIGNS })],
      buildSiteCheck({ status: [rogue] }),
    );
    expect(ways().map(({ textContent }) => textContent)).toEqual(['Get help now', 'Report it', 'We may be wrong']);
    expect(partsOf(page)).toEqual(['warning', 'report', 'wrong', 'unread', 'help']);
    expect(page.textContent).toContain('you are not in trouble');
  });

  it('about drugs: what somebody has on record is shown', async () => {
    const warned = { standing: 'warned', issuer: 'us-fda', country: 'US', date: '2026-01-02' } as const;
    const page = await open([buildWarning({ kind: 'drug-sale' })], buildSiteCheck({ status: [warned] }));
    expect(partsOf(page)).toContain('seller');
  });

  it('of a pharmacy on record tells that first, without calling it safe', async () => {
    const registered = { standing: 'registered', issuer: 'us-nabp', country: 'US', date: '2026-11-23' } as const;
    const page = await open([], buildSiteCheck({ kind: 'pharmacy', status: [registered] }));
    expect(partsOf(page)).toEqual(['seller', 'state', 'safer', 'unread', 'help']);
    expect(page.querySelector('main')?.textContent?.toLowerCase()).not.toMatch(/\bsafe\b/);
  });

  it('of an unknown shop says first that there is no warning', async () => {
    const page = await open([], buildSiteCheck({ kind: 'pharmacy' }));
    expect(partsOf(page)).toEqual(['state', 'seller', 'safer', 'unread', 'help']);
  });

  it('keeps in sight that a page was silenced', async () => {
    const page = await open([buildWarning({ muted: 'page' })]);
    expect(page.querySelector<HTMLDetailsElement>('#wrong')?.open).toBe(true);
    expect(page.textContent).toContain('You asked us not to warn on this page.');
  });
});
