import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECKLIST, type ChecklistItem, type SiteCheck } from '@/core/model/site-check';
import { PageFrame } from '@/ui/components/PageFrame';
import { SitePanel } from '@/ui/components/SitePanel';
import { buildSiteCheck } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const REGISTERS = { registers: [], saferWays: [] };
const TITLE = { en: 'About the seller', ru: 'О продавце' };

async function open(check: SiteCheck | null, language: 'en' | 'ru' = 'en'): Promise<void> {
  let isAnswered = false;
  const answers: Record<string, unknown> = {
    'settings/get': { settings: { country: null, language }, locked: [] },
    'site/check': { check },
  };
  fakeBrowser.runtime.onMessage.addListener(async ({ name, body }: { name: string; body: object }) => {
    if (name === 'site/check') expect(body).toEqual({ tabId: 7 });
    isAnswered ||= name === 'site/check';
    return name in answers ? { ok: true, value: answers[name] } : { ok: false, problem: 'failed' };
  });
  render(
    <PageFrame title="extName" browserLanguages={['en']}>
      <main>
        <SitePanel tabId={7} registers={REGISTERS} />
      </main>
    </PageFrame>,
  );
  await screen.findByRole('main');
  await waitFor(() => expect(isAnswered).toBe(true));
  await new Promise((done) => setTimeout(done, 20));
}

const panel = (language: 'en' | 'ru' = 'en') => screen.getByRole('region', { name: TITLE[language] });
const lines = (element: HTMLElement, selector: string) =>
  [...element.querySelectorAll(selector)].map((each) => each.textContent);

beforeEach(resetFakeBrowser);
afterEach(cleanup);

describe('the panel about a seller', () => {
  it('tells of each standing who says so, by whose rules, and of which day', async () => {
    await open(
      buildSiteCheck({
        kind: 'pharmacy',
        kindQuotes: ['our pharmacists'],
        status: [
          { standing: 'registered', issuer: 'us-nabp', country: 'US', date: '2026-11-23' },
          { standing: 'warned', issuer: 'us-fda', country: 'US', date: '2025-01-02' },
          { standing: 'rogue-signs', issuer: null, country: null, date: null },
        ],
      }),
    );
    const items = [...panel().querySelectorAll('.site-status')].map((item) => item.textContent ?? '');
    expect(items).toHaveLength(3);
    for (const words of ['Registered', 'National Association of Boards of Pharmacy', 'United States', 'As of'])
      expect(items[0]).toContain(words);
    for (const words of ['warning list', 'FDA', 'Listed since', 'may be fake']) expect(items[1]).toContain(words);
    expect(items[2]).not.toContain('Who says so');
    expect(panel().textContent).toContain('our pharmacists');
    expect(panel().textContent?.toLowerCase()).not.toMatch(/\bsafe\b/);
  });

  it('stays away from pages that sell nothing until the person asks, and is read out then', async () => {
    await open(buildSiteCheck({ status: [{ standing: 'unknown', issuer: null, country: null, date: null }] }));
    expect(screen.queryByRole('region')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Check this shop' }));
    expect(document.activeElement).toBe(panel());
    expect(panel().textContent).toContain('We saw no sign that this page sells medicines.');
    expect(panel().textContent).toContain('Nobody we know of says anything');
    expect(screen.queryByRole('button', { name: 'Check this shop' })).toBeNull();
  });

  it('shows nothing where nothing could be read', async () => {
    await open(null);
    expect(screen.getByRole('main').textContent).toBe('');
  });

  it('names the site that a name resembles, on a page that sells nothing, too', async () => {
    await open(buildSiteCheck({ lookAlike: { of: 'boots.com', how: 'added-words' } }));
    expect(panel().textContent).toMatch(/resembles another site’s: boots\.com.*with words added/);
  });

  it('says of each seal what became of its check', async () => {
    const seal = {
      issuer: 'x',
      name: 'A seal',
      country: '*',
      quote: 'Verified',
      leadsTo: null,
      problem: null,
    } as const;
    await open(
      buildSiteCheck({
        kind: 'pharmacy',
        seals: [
          { ...seal, verdict: 'linked-elsewhere', leadsTo: 'bad.example' },
          { ...seal, verdict: 'unchecked', problem: 'odd-address' },
        ],
      }),
    );
    const [first, second] = lines(panel(), '.site-part .site-status');
    expect(first).toMatch(/does not lead to whoever gives it.*bad\.example.*Verified/);
    expect(second).toMatch(/could not check it\. Its address is written in an odd way/);
  });

  it('leads to where a number can be looked up, and nowhere else', async () => {
    const licence = { scheme: 's', name: 'A register', country: 'GB', of: 'pharmacy', quote: 'No. 1' } as const;
    await open(
      buildSiteCheck({
        kind: 'pharmacy',
        licences: [
          { ...licence, number: '9010123', wellFormed: true, lookUp: 'https://register.example/9010123' },
          { ...licence, number: '12\u202e', wellFormed: false, lookUp: null },
        ],
      }),
    );
    const links = [...panel().querySelectorAll('a')];
    expect(links.map((link) => [link.href, link.target, link.rel])).toEqual([
      ['https://register.example/9010123', '_blank', 'noopener noreferrer'],
    ]);
    expect(panel().textContent).toContain('12[U+202E]');
    expect(panel().textContent).toContain('not written as this register writes its numbers');
  });

  it('hides nothing that speaks against the shop, and folds the rest, what was answered first', async () => {
    const answers: Readonly<Record<string, ChecklistItem['answer']>> = {
      'street-address': 'good',
      phone: 'good',
      payment: 'bad',
      shipping: 'bad',
    };
    const checklist = CHECKLIST.map((question) => ({
      question,
      answer: answers[question] ?? ('not-seen' as const),
      reason: `checklist_${question.replaceAll('-', '_')}_not_seen`,
      quote: question in answers ? `words of ${question}` : '',
    }));
    await open(buildSiteCheck({ kind: 'pharmacy', checklist }));
    const folded = within(panel())
      .getByText('8 more questions: 2 speak for the shop, 6 not answered here')
      .closest('details');
    expect(folded?.open).toBe(false);
    const all = [...panel().querySelectorAll('.site-status')];
    const shown = all.filter((item) => !folded?.contains(item)).map((item) => item.textContent);
    expect(all).toHaveLength(10);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(
      /How can you pay\?.*Speaks against the shop: This page does not tell how to pay\..*words of payment/,
    );
    expect(within(panel()).getByText('2 answers speak against the shop').tagName).toBe('H3');
    expect(folded?.querySelector('.site-status')?.textContent).toMatch(/street address\?Speaks for the shop:/);
  });

  it('speaks Russian', async () => {
    await open(
      buildSiteCheck({
        kind: 'telehealth',
        status: [{ standing: 'unknown', issuer: null, country: null, date: null }],
      }),
      'ru',
    );
    expect(panel('ru').textContent).toContain('Никто из тех, кого мы знаем');
  });
});
