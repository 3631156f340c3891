import { cleanup, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AfterPayment } from '@/ui/components/AfterPayment';
import { PageFrame } from '@/ui/components/PageFrame';
import { SaferWays } from '@/ui/components/SaferWays';
import { readRegisters } from '@/ui/register-directory';
import registers from '../../../rules/directory/registers.json';
import saferWays from '../../../rules/directory/safer-ways.json';
import { buildEvidence } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const DIRECTORY = readRegisters(registers, saferWays);
const HOST = 'shop.example';

/** A page for somebody in a country, or for one of whom nothing is known. */
async function show(content: preact.ComponentChildren, country: string | null, language: 'en' | 'ru' = 'en') {
  fakeBrowser.runtime.onMessage.addListener(async () => ({
    ok: true,
    value: { settings: { country, language }, locked: [] },
  }));
  const { container } = render(
    <PageFrame title="extName" browserLanguages={['en']}>
      <main>
        <h1>Page</h1>
        {content}
      </main>
    </PageFrame>,
  );
  await screen.findByRole('main');
  return container;
}

/** Rules that need a layout or a whole document are for the tests in real browsers. */
async function problemsOf(container: Element): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(container, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

beforeEach(resetFakeBrowser);
afterEach(cleanup);

describe('safer ways', () => {
  it('leads to the register of the country, says what to do there and when it was read', async () => {
    const container = await show(<SaferWays host={HOST} registers={DIRECTORY} />, 'FR');
    const part = within(screen.getByRole('region', { name: /Check the pharmacy/ }));
    const links = part.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links[1]).toContain('https://www.ordre.pharmacien.fr/');
    expect(container.textContent).toContain('Look for the pharmacy in the list there.');
    expect(container.textContent).toContain('National Order of Pharmacists');
    expect(container.textContent).toContain('Checked on Nov 27, 2026');
    expect(container.textContent).not.toContain('no confirmed register');
    expect(await problemsOf(container)).toEqual([]);
  });

  it('asks for the country where it is not known', async () => {
    const container = await show(<SaferWays host={HOST} registers={DIRECTORY} />, null);
    expect(container.textContent).toContain('Choose your country');
    expect(screen.getByRole('link', { name: 'Change country' }).getAttribute('href')).toBe('/options.html');
    expect(container.textContent).toContain('A pharmacist near you');
    expect(container.querySelector('.channel')).toBeNull();
    expect(await problemsOf(container)).toEqual([]);
  });

  it('says so where medicines are not sold over the internet', async () => {
    const container = await show(<SaferWays host={null} registers={DIRECTORY} />, 'TR');
    expect(container.textContent).toContain('may not be sold over the internet');
    expect(screen.getByRole('link', { name: /6197/ }).getAttribute('href')).toContain(
      'https://www.internetyardim.org.tr/',
    );
  });

  it('speaks Russian, and names what is foreign in its own language and in English', async () => {
    const container = await show(<SaferWays host={HOST} registers={DIRECTORY} />, 'RU', 'ru');
    expect(container.textContent).toContain('Росздравнадзор: реестр лицензий');
    expect(container.textContent).not.toContain('Roszdravnadzor');
    expect(container.textContent).toContain('Льготное лекарственное обеспечение');
    expect(await problemsOf(container)).toEqual([]);
  });

  it('stays shut where it must not push anything aside', async () => {
    const container = await show(<SaferWays host={HOST} registers={DIRECTORY} folded />, 'DE');
    expect(container.querySelector('details')?.open).toBe(false);
    expect(container.querySelector('summary')?.textContent).toContain('Check the pharmacy');
    expect(await problemsOf(container)).toEqual([]);
  });

  it('opens nothing but what is bundled, in a tab that knows nothing of us', async () => {
    const container = await show(<SaferWays host={'evil.example"><script>'} registers={DIRECTORY} />, 'US');
    for (const link of container.querySelectorAll<HTMLAnchorElement>('.channel a')) {
      expect(link.href.startsWith('https://')).toBe(true);
      expect(link.rel).toBe('noopener noreferrer');
    }
    expect(container.innerHTML).not.toContain('evil.example');
  });
});

describe('after payment', () => {
  it('says what to do when a rule found a demand for more money', async () => {
    const evidence = [buildEvidence('payment', 25, { reason: 'reason_fee_before_delivery' })];
    const container = await show(<AfterPayment warning={{ evidence }} />, 'GB');
    const steps = within(screen.getByRole('region', { name: 'If you have paid already' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent?.split(' ').slice(0, 3).join(' '))).toEqual([
      'Do not pay',
      'Call your bank',
      'Ask the parcel',
      'Keep the messages,',
      'Report it. It',
    ]);
    expect(await problemsOf(container)).toEqual([]);
  });

  it('is silent under any other warning', async () => {
    const evidence = [
      buildEvidence('payment', 18, { reason: 'reason_irreversible_payment' }),
      buildEvidence('advice', 20, { reason: 'reason_fee_before_delivery', stance: 'against' }),
    ];
    const container = await show(<AfterPayment warning={{ evidence }} />, 'GB');
    expect(container.querySelector('.panel')).toBeNull();
  });
});
