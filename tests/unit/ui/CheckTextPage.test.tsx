import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ResponseOf } from '@/messages/protocol';
import { PageFrame } from '@/ui/components/PageFrame';
import { CheckTextPage } from '@/ui/pages/CheckTextPage';
import { buildEvidence, buildWarning } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

type Answer = ResponseOf<'text/check'>;
const NOTHING: Answer = { host: null, warnings: [], listed: [] };
const SETTINGS = { settings: { country: null, language: 'en' }, locked: [] };
const DIRECTORY = { channels: [], helplines: [] };
const REGISTERS = { registers: [], saferWays: [] };

/** What the worker was asked, by name. */
let asked: { name: string; body: Record<string, unknown> }[] = [];

function answerWith(answers: Record<string, unknown>): void {
  const all: Record<string, unknown> = { 'settings/get': SETTINGS, 'rules/status': { sources: [] }, ...answers };
  fakeBrowser.runtime.onMessage.addListener(async (message: (typeof asked)[number]) => {
    asked.push(message);
    const value = all[message.name];
    return value === undefined ? { ok: false, problem: 'failed' } : { ok: true, value };
  });
}

async function open(answers: Record<string, unknown>, search = '') {
  answerWith(answers);
  render(
    <PageFrame title="check_title" browserLanguages={['en']}>
      <CheckTextPage search={search} directory={DIRECTORY} registers={REGISTERS} />
    </PageFrame>,
  );
  return (await screen.findByRole('textbox', { name: 'Text or address' })) as HTMLTextAreaElement;
}

async function check(answer: Answer, text: string): Promise<HTMLElement> {
  const field = await open({ 'text/check': answer });
  fireEvent.input(field, { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  const findings = screen.getByRole('region', { name: 'What we found' });
  await within(findings).findByRole('heading', { level: 1 });
  return findings;
}

beforeEach(async () => {
  await resetFakeBrowser();
  asked = [];
});
afterEach(cleanup);

describe('the page for a text', () => {
  it('tells what was found as the popup does, without what only a page has', async () => {
    const quote = 'Xanax 2mg bars, no prescription';
    const evidence = [buildEvidence('offer', 40, { quote, pack: 'pharmacy', ruleId: 'some-rule' })];
    const packs = [{ name: 'pharmacy', version: '4.5.6', date: '2026-11-24', publisher: null }];
    const warning = buildWarning({ level: 'danger', unit: 'listing', host: '', evidence, packs });
    const findings = await check({ ...NOTHING, warnings: [warning] }, `hello\n${quote}\nbye`);
    expect(findings.querySelector('h1')?.textContent).toContain('This post');
    for (const words of ['Strong warning', 'pharmacy/some-rule', '4.5.6', 'Report it', 'We may be wrong'])
      expect(findings.textContent).toContain(words);
    expect(within(findings).queryByText('Show on the page')).toBeNull();
    expect([...findings.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([quote]);
    expect(findings.querySelector('.given-text')?.textContent).toBe(`hello\n${quote}\nbye`);
    await waitFor(() => expect(document.activeElement).toBe(findings));
    for (const link of findings.querySelectorAll('.ways a'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('never calls a text safe in which nothing was found', async () => {
    const findings = await check(NOTHING, 'See you at six.');
    expect(findings.textContent).toContain('Nothing that our rules know was found');
    expect(findings.textContent).toContain('That does not mean that it is safe.');
    expect(findings.textContent).toContain('None of this is kept');
    expect(findings.querySelector('mark')).toBeNull();
  });

  it('says what was looked up of an address, and that it was not opened', async () => {
    const findings = await check({ ...NOTHING, host: 'shop.example' }, 'shop.example');
    expect(findings.textContent).toContain('shop.example is on none of our lists');
    expect(findings.textContent).toContain('We did not open it');
    expect(findings.querySelector('.given-text')).toBeNull();
  });

  it('tells who lists a host even where that is no warning', async () => {
    const listed = buildEvidence('domain', 8, {
      reason: 'reason_domain_reported',
      quote: 'shop.example',
      listed: { standing: 'reported', issuer: 'blocklist-project', country: '*', since: '2026-11-24' },
    });
    const findings = await check({ host: 'shop.example', warnings: [], listed: [listed] }, 'shop.example');
    expect(findings.textContent).toContain('No warning about shop.example');
    expect(findings.textContent).toContain('The Block List Project');
  });

  it('asks for nothing without a text', async () => {
    const field = await open({ 'text/check': NOTHING });
    fireEvent.input(field, { target: { value: ' \n ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    await screen.findByText('There is no text to check yet.');
    expect(asked.some(({ name }) => name === 'text/check')).toBe(false);
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('checks by keys: %j', async (keys) => {
    const field = await open({ 'text/check': NOTHING });
    fireEvent.input(field, { target: { value: 'words' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter', ...keys });
    await screen.findByText('Nothing that our rules know was found');
    expect(asked.filter(({ name }) => name === 'text/check')).toHaveLength(1);
  });

  it('shows a text of a megabyte at its marked places, and says what was cut', async () => {
    const quote = 'Xanax 2mg bars, no prescription';
    const warning = buildWarning({ host: '', evidence: [buildEvidence('offer', 40, { quote })] });
    const text = `${'word '.repeat(100_000)}${quote}${' word'.repeat(150_000)}`;
    const findings = await check({ ...NOTHING, warnings: [warning] }, text);
    const sent = asked.find(({ name }) => name === 'text/check')?.body['text'] as string;
    expect(sent).toHaveLength(1 << 20);
    expect(findings.textContent).toContain(`The last ${(text.length - (1 << 20)).toLocaleString('en')} characters`);
    expect(findings.querySelector('mark')?.textContent).toBe(quote);
    expect(findings.querySelector('.given-text')?.textContent?.length).toBeLessThan(20_000);
    expect(findings.textContent).toContain('characters are not shown here');
  });

  it('shows hostile text as text, with nothing hidden in it', async () => {
    const text = '<img src=x onerror=alert(1)> \u202eevil\u202c a\u200bb \ud800 \u0000';
    const findings = await check(NOTHING, text);
    expect(findings.querySelector('img')).toBeNull();
    const shown = findings.querySelector('.given-text')?.textContent ?? '';
    expect(shown).toContain('<img src=x onerror=alert(1)> [U+202E]evil[U+202C] a[U+200B]b \ufffd [U+0000]');
  });

  it('writes the field the way its text is written', async () => {
    const field = await open({});
    fireEvent.input(field, { target: { value: 'أبيع' } });
    expect(field.dir).toBe('rtl');
    fireEvent.input(field, { target: { value: 'hello' } });
    expect(field.dir).toBe('ltr');
  });

  it('is cleared at once', async () => {
    const findings = await check(NOTHING, 'See you at six.');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(findings.textContent).toBe(''));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
  });

  it('lets somebody try again when the worker does not answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const field = await open({});
    fireEvent.input(field, { target: { value: 'words' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    await screen.findByText('Something went wrong');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked.filter(({ name }) => name === 'text/check')).toHaveLength(2));
  });
});

describe('a text from the menu of a page', () => {
  it('is taken by its id and judged at once', async () => {
    const given = { text: 'See you at six.', left: 12, from: 'selection' };
    const field = await open({ 'text/take': { given }, 'text/check': NOTHING }, '?text=some-id');
    await screen.findByText('Nothing that our rules know was found');
    expect(field.value).toBe('See you at six.');
    expect(asked.find(({ name }) => name === 'text/take')?.body).toEqual({ id: 'some-id' });
    expect(document.body.textContent).toContain('The last 12 characters');
  });

  it('that was taken before is asked for', async () => {
    await open({ 'text/take': { given: null } }, '?text=some-id');
    await screen.findByText('The text you chose is not here any more. Please paste it.');
    expect(asked.some(({ name }) => name === 'text/check')).toBe(false);
  });
});

describe('addresses in a text', () => {
  const site = buildWarning({ id: 'site', level: 'danger', unit: 'page', host: 'seller.example' });
  const own = buildWarning({ id: 'text', level: 'note', unit: 'listing', host: '' });

  it('are named with their warnings; what the words of the text say stands beside that', async () => {
    const findings = await check({ host: null, warnings: [site, own], listed: [] }, 'see seller.example');
    expect(findings.textContent).toContain('The warning is about seller.example, which this text names.');
    expect(findings.querySelector('.warning')?.textContent).toContain('seller.example');
    expect(findings.textContent).toContain('1 more warning');
    expect(findings.querySelectorAll('.listing .host')).toHaveLength(0);
    expect(within(findings).queryByText('Show on the page')).toBeNull();
  });

  it('are all there is when the text is one of them', async () => {
    const findings = await check({ host: 'seller.example', warnings: [site], listed: [] }, 'seller.example');
    expect(findings.textContent).toContain('By what lists say about seller.example. We did not open it.');
    expect(findings.textContent).toContain('a web address can have a new owner');
  });

  it('come after what is said of the text itself when that is stronger', async () => {
    const text = { ...own, level: 'danger' as const };
    const rogue = { ...site, level: 'note' as const };
    const findings = await check({ host: null, warnings: [text, rogue], listed: [] }, 'see seller.example');
    expect(findings.querySelector('.warning h1')?.textContent).toContain('This post');
    expect(findings.querySelector('.listing .host')?.textContent).toBe('seller.example');
  });
});
