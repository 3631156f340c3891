import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countWrong } from '@/core/verdict/marked-wrong';
import { PageFrame } from '@/ui/components/PageFrame';
import { WrongCount } from '@/ui/components/WrongCount';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

/** What the line says; empty when there is none. */
async function lineFor(language: 'en' | 'ru', count: object | null): Promise<string> {
  const answers: Record<string, unknown> = { 'settings/get': { settings: { country: null, language }, locked: [] } };
  if (count !== null) answers['history/count'] = count;
  let isAnswered = false;
  fakeBrowser.runtime.onMessage.addListener(async ({ name }: { name: string }) => {
    isAnswered ||= name === 'history/count';
    return name in answers ? { ok: true, value: answers[name] } : { ok: false, problem: 'failed' };
  });
  render(
    <PageFrame title="history_title" browserLanguages={['en']}>
      <main>
        <WrongCount />
      </main>
    </PageFrame>,
  );
  const main = await screen.findByRole('main');
  await waitFor(() => expect(isAnswered).toBe(true));
  await new Promise((done) => setTimeout(done, 20));
  return main.textContent ?? '';
}

beforeEach(resetFakeBrowser);
afterEach(cleanup);

it.each([
  ['en', 1, 40, 'In the last 90 days you marked 1 of 40 warnings as wrong.'],
  ['en', 0, 1, 'In the last 90 days you marked 0 of 1 warning as wrong.'],
  ['ru', 1, 40, 'За последние 90 дней вы назвали ошибочными 1 из 40 предупреждений.'],
  ['ru', 2, 21, 'За последние 90 дней вы назвали ошибочными 2 из 21 предупреждения.'],
  ['ru', 0, 3, 'За последние 90 дней вы назвали ошибочными 0 из 3 предупреждений.'],
] as const)('says in %s that %i of %i were wrong', async (language, wrong, warnings, line) => {
  expect(await lineFor(language, { warnings, wrong })).toBe(line);
});

it('says nothing when there were no warnings, or nobody knows', async () => {
  expect(await lineFor('en', { warnings: 0, wrong: 0 })).toBe('');
  cleanup();
  await resetFakeBrowser();
  expect(await lineFor('en', null)).toBe('');
});

it('counts what was silenced, and not what was closed or reported', () => {
  const actions = ['none', 'dismissed', 'muted-page', 'report-opened', 'muted-site'] as const;
  expect(countWrong(actions.map((action) => ({ action })))).toEqual({ warnings: 5, wrong: 2 });
  expect(countWrong([])).toEqual({ warnings: 0, wrong: 0 });
});
