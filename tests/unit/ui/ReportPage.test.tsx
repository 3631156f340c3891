import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportEntry } from '@/core/model/report-entry';
import { PageFrame } from '@/ui/components/PageFrame';
import { readDirectory } from '@/ui/directory';
import { ReportPage } from '@/ui/pages/ReportPage';
import channels from '../../../rules/directory/channels.json';
import helplines from '../../../rules/directory/helplines.json';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';
import { buildReportEntry, buildReportPacket } from '../../support/report-entries.ts';

const DIRECTORY = readDirectory(channels, helplines);
const NEW = '?tab=7&warning=a-warning';
const PICTURE = 'data:image/jpeg;base64,AAAA';

interface Asked {
  readonly name: string;
  readonly body: Record<string, unknown>;
}
let asked: Asked[] = [];

function answerWith(answers: Record<string, unknown>, country = 'US'): void {
  const all: Record<string, unknown> = {
    'settings/get': { settings: { country, language: 'en' }, locked: [] },
    'report/save': { isKept: true },
    'report/mark': { isKept: true },
    'report/remove': {},
    'history/act': {},
    ...answers,
  };
  fakeBrowser.runtime.onMessage.addListener(async (message: Asked) => {
    asked.push(message);
    const value = all[message.name];
    return value === undefined ? { ok: false, problem: 'failed' } : { ok: true, value };
  });
}

function open(search: string): void {
  history.replaceState(null, '', '/report.html');
  render(
    <PageFrame title="ledger_title" browserLanguages={['en']}>
      <ReportPage search={search} directory={DIRECTORY} />
    </PageFrame>,
  );
}

async function begin(packet = buildReportPacket(), { mayKeep = true, country = 'US', ...answers } = {}): Promise<void> {
  answerWith({ 'report/start': { report: { packet, offer: 'medicine-site' }, mayKeep }, ...answers }, country);
  open(NEW);
  await screen.findByRole('heading', { name: 'What the report says' });
}

const savedEntries = () =>
  asked.filter(({ name }) => name === 'report/save').map(({ body }) => body['entry'] as ReportEntry);
const lastSaved = async () => {
  await waitFor(() => expect(savedEntries()).not.toEqual([]));
  await new Promise((done) => setTimeout(done, 500));
  return savedEntries().at(-1);
};
const place = (name: string) => screen.getByRole('heading', { name }).closest('li') as HTMLElement;

beforeEach(async () => {
  await resetFakeBrowser();
  asked = [];
});
afterEach(cleanup);

describe('a new report', () => {
  it('shows all that it would say, and keeps nothing until the person changes something', async () => {
    await begin();
    const values = [...document.querySelectorAll('textarea')].map(({ value }) => value);
    for (const text of [
      'https://shop.example/pills',
      'shop.example',
      'Pills for everybody',
      'no prescription, order now',
      'Telegram @some_shop',
    ])
      expect(values).toContain(text);
    expect(document.body.textContent).toContain('test-pack/test-offer');
    await new Promise((done) => setTimeout(done, 600));
    expect(savedEntries()).toEqual([]);
    expect(document.body.textContent).toContain('Not kept so far');
  });

  it('is kept as the person changes it, under an address that brings it back', async () => {
    await begin();
    fireEvent.input(screen.getByRole('textbox', { name: 'Title of the page' }), { target: { value: 'Another' } });
    fireEvent.click(screen.getByRole('button', { name: 'Take out: Address of the page' }));
    fireEvent.click(screen.getByRole('button', { name: /^Take out: One of our rules/ }));
    const saved = await lastSaved();
    expect(saved?.packet).toMatchObject({ title: 'Another', address: null, quotes: [] });
    expect(location.search).toBe(`?id=${saved?.id}`);
    await screen.findByText('Kept on this device, in your list of reports.');
    fireEvent.click(screen.getByRole('button', { name: 'Put everything back' }));
    expect((await lastSaved())?.packet.quotes).toHaveLength(1);
  });

  it('says plainly when it could not be kept, and tries again', async () => {
    await begin(undefined, { 'report/save': { isKept: false } } as object);
    fireEvent.click(screen.getByRole('button', { name: 'Keep it now' }));
    await screen.findByText(/could not be kept/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(savedEntries()).toHaveLength(2));
  });

  it('is tried again when the person leaves, where it could not be kept', async () => {
    await begin(undefined, { 'report/save': { isKept: false } } as object);
    fireEvent.click(screen.getByRole('button', { name: 'Keep it now' }));
    await screen.findByText(/could not be kept/);
    dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(savedEntries()).toHaveLength(2));
  });

  it('takes over what was noted about it elsewhere, and goes when it was erased there', async () => {
    const entry = buildReportEntry();
    const answers: Record<string, unknown> = { 'report/get': { entry } };
    answerWith(answers);
    open('?id=a-report');
    const title = await screen.findByRole('textbox', { name: 'Title of the page' });
    const marked = { ...entry, state: 'sent', reference: 'REF-77', changedAt: entry.changedAt + 1 } as const;
    await resetFakeBrowser();
    answerWith({ 'report/get': { entry: marked } });
    dispatchEvent(new Event('focus'));
    await waitFor(() => expect(asked.filter(({ name }) => name === 'report/get')).toHaveLength(2));
    fireEvent.input(title, { target: { value: 'Another' } });
    expect(await lastSaved()).toMatchObject({ state: 'sent', reference: 'REF-77', packet: { title: 'Another' } });
    await resetFakeBrowser();
    answerWith({ 'report/get': { entry: null } });
    dispatchEvent(new Event('focus'));
    await screen.findByRole('heading', { name: 'There is nothing to report here any more' });
  });

  it('of a private window is never kept', async () => {
    await begin(undefined, { mayKeep: false });
    fireEvent.input(screen.getByRole('textbox', { name: /What you want to add/ }), { target: { value: 'mine' } });
    dispatchEvent(new Event('pagehide'));
    await new Promise((done) => setTimeout(done, 600));
    expect(savedEntries()).toEqual([]);
    expect(document.body.textContent).toContain('nothing of it is kept');
    expect(location.search).toBe('');
  });

  it('of a page that is gone says so', async () => {
    answerWith({ 'report/start': { report: null, mayKeep: true } });
    open(NEW);
    await screen.findByRole('heading', { name: 'There is nothing to report here any more' });
  });

  it('has no picture where somebody under 18 may be involved, and lets one go', async () => {
    answerWith({ 'report/get': { entry: buildReportEntry({ packet: buildReportPacket({ picture: PICTURE }) }) } });
    open('?id=a-report');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Somebody under 18 may be involved' }));
    expect((await lastSaved())?.packet).toMatchObject({ picture: null, kind: 'minor-involved' });
    expect(screen.queryByLabelText('Or choose a picture from this device')).toBeNull();
    expect(document.body.textContent).toContain('so there is no picture in this report');
  });

  it('names the number to call where somebody is in danger', async () => {
    await begin();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Somebody is in danger now' }));
    const danger = await screen.findAllByText(/911/);
    expect(danger.length).toBeGreaterThan(0);
  });
});

describe('the ways to a place', () => {
  it('open after one question, note which was opened, and give the fields to copy', async () => {
    await begin(undefined, { country: 'DE' });
    const office = place('Onlinewache der Polizeien der Länder');
    fireEvent.click(within(office).getByRole('button', { name: /^Open the form/ }));
    const link = within(office).getByRole<HTMLAnchorElement>('link', { name: /^Open the form/ });
    await waitFor(() => expect(document.activeElement).toBe(link));
    expect(link.href).toMatch(/^https:\/\/portal\.onlinewache\.polizei\.de/);
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    expect(await lastSaved()).toMatchObject({ state: 'opened', channels: ['de-onlinewache'] });
    expect(asked).toContainEqual({ name: 'history/act', body: { id: 'a-warning', action: 'report-opened' } });
    const helper = await screen.findByRole('region', { name: /^For Onlinewache/ });
    fireEvent.click(within(helper).getByRole('button', { name: 'I have sent it' }));
    expect(await lastSaved()).toMatchObject({ state: 'sent' });
  });

  it('write a mail with one recipient, whatever the page is called', async () => {
    const title = 'x?cc=a@b.example&bcc=c@d.example\r\nBcc: e@f.example %0D%0ABcc:g@h.example';
    await begin(buildReportPacket({ title, note: title }));
    const office = place('FDA Internet Pharmacy Task Force');
    fireEvent.click(within(office).getByRole('button', { name: /^Write a mail/ }));
    const { href } = within(office).getByRole<HTMLAnchorElement>('link', { name: 'Open the mail' });
    expect(href.length).toBeLessThanOrEqual(1_800);
    const [to, query = ''] = href.split('?', 2);
    expect(to).toBe('mailto:FDAInternetPharmacyTaskForce-CDER@fda.hhs.gov');
    expect([...new URLSearchParams(query).keys()]).toEqual(['subject', 'body']);
  });
});

describe('a page with hostile words', () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202eevil';

  it('puts no element of its own into the report', async () => {
    await begin(
      buildReportPacket({
        title: hostile,
        host: hostile.slice(0, 40),
        address: `https://shop.example/${hostile}`,
        note: hostile,
        quotes: [{ rule: 'a/b', reason: hostile.slice(0, 40), quote: hostile }],
        contacts: [{ kind: 'mail', value: hostile }],
        licences: [hostile],
        seals: [{ name: hostile, verdict: 'unlinked' }],
      }),
    );
    expect([...document.querySelectorAll('img')].map(({ className }) => className)).toEqual(['header-logo']);
    expect(document.querySelector('main script, main iframe, main [onerror]')).toBeNull();
    expect(document.querySelector('.printed')?.textContent).toContain('[U+202E]');
    expect(document.body.textContent).toContain('It has characters that cannot be seen');
  });

  it('puts none into the list either', async () => {
    const entry = buildReportEntry({
      packet: buildReportPacket({ title: hostile, host: hostile.slice(0, 60) }),
      reference: hostile,
      note: hostile,
    });
    answerWith({ 'report/list': { state: 'on', found: [{ entry, hasPicture: false }], more: false, unreadable: 0 } });
    open('');
    await screen.findByText('Draft ·', { exact: false });
    expect([...document.querySelectorAll('img')].map(({ className }) => className)).toEqual(['header-logo']);
    expect(document.querySelector('main script')).toBeNull();
  });
});

describe('the list', () => {
  const report = (entry: Partial<ReportEntry>) => ({ entry: buildReportEntry(entry), hasPicture: false });
  const listed = (...found: object[]) => ({ 'report/list': { state: 'on', found, more: false, unreadable: 0 } });

  it('reminds of what was sent a month ago, and notes what came of it', async () => {
    answerWith(listed(report({ state: 'sent', sentAt: 1, remindAt: 2, channels: ['us-nabp-report-abuse'] })));
    open('');
    await screen.findByText(/You sent this a month ago/);
    expect(document.body.textContent).toContain('Went to: National Association of Boards of Pharmacy');
    fireEvent.change(screen.getByLabelText('What came of it'), { target: { value: 'taken-down' } });
    const number = screen.getByLabelText('Reference number');
    fireEvent.input(number, { target: { value: 'A-1' } });
    fireEvent.change(number);
    await waitFor(() =>
      expect(asked.filter(({ name }) => name === 'report/mark').map(({ body }) => body['mark'])).toEqual([
        { outcome: 'taken-down' },
        { reference: 'A-1' },
      ]),
    );
  });

  it('asks before it erases all', async () => {
    answerWith({ ...listed(report({})), 'report/erase': {} });
    open('');
    fireEvent.click(await screen.findByRole('button', { name: 'Erase all reports…' }));
    expect(asked.some(({ name }) => name === 'report/erase')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Yes, erase all reports' }));
    await screen.findByText('All reports were erased.');
  });

  it('says that nothing can be kept where that is so', async () => {
    answerWith({ 'report/list': { state: 'off', found: [], more: false, unreadable: 0 } });
    open('');
    await screen.findByRole('heading', { name: 'Reports cannot be kept' });
  });

  it('tells that several reports are about one seller', async () => {
    const other = report({ id: 'b', packet: buildReportPacket({ host: 'other.example' }) });
    answerWith(listed(report({}), other));
    open('');
    await screen.findByText('By their contacts, these reports are about 1 seller.');
  });
});

describe('copying', () => {
  it('selects the text where the browser refuses, and says so', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    await begin();
    const whole = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The whole report' });
    fireEvent.click(screen.getByRole('button', { name: 'Copy: The whole report' }));
    await screen.findByText(/The text is selected now/);
    expect(document.activeElement).toBe(whole);
    expect([whole.selectionStart, whole.selectionEnd]).toEqual([0, whole.value.length]);
    vi.unstubAllGlobals();
  });
});
