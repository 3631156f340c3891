import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledPacks } from '@/background/bundled-rules';
import { checkText } from '@/background/check-text';
import { compileSources, type RulesInForce } from '@/background/rules-in-force';
import type { Standing } from '@/core/model/domain-list';
import { MOST_GIVEN } from '@/core/text/bound-text';
import { OFFER } from '../../browser/offer.ts';
import { buildDomains, packWithLists } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const LISTED: readonly Standing[] = ['official-warning', 'rogue', 'reported', 'licensed'];
const listing = {
  ...packWithLists({ pills: ['alphazol'] }, []),
  domains: LISTED.map((standing) => buildDomains([`${standing}.example`], { name: standing, standing })),
};
const rules: RulesInForce = compileSources([{ source: 'own', publisher: null, packs: [...bundledPacks(), listing] }]);

vi.mock('@/background/rules-in-force', async (original) => ({
  ...(await original<object>()),
  rulesInForce: async () => rules,
}));

const NOW = 1_800_000_000_000;
const check = (text: string) => checkText(text, NOW);
const levelOf = async (text: string) => (await check(text)).warnings[0]?.level ?? 'clear';

beforeEach(resetFakeBrowser);

describe('a text', () => {
  it('is judged as a post is: with reasons, quotes and the packs they come from', async () => {
    const { host, warnings, listed } = await check(`hey\n${OFFER}\nwhat? no`);
    expect({ host, listed }).toEqual({ host: null, listed: [] });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ level: 'danger', unit: 'listing', host: '', muted: null, seenAt: NOW });
    expect(warnings[0]?.evidence.some(({ quote }) => quote.includes('Xanax 2mg'))).toBe(true);
    expect(warnings[0]?.packs.length).toBeGreaterThan(0);
  });

  it.each([
    ['a plan for the evening', 'Are we still on for football at six? Bring the ball.'],
    ['advice', 'Never buy Xanax without prescription from a website: the pills are often fake.'],
    ['nothing', ''],
    ['blanks', ' \n\r\n\u2028 '],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['invisible characters', '\u202e\u200b\u2066\u0000\ufeff'.repeat(500)],
    ['one endless word', 'x'.repeat(MOST_GIVEN)],
    ['half a million lines', 'a\n'.repeat(MOST_GIVEN / 2)],
  ])('that is %s gives no alarm', async (_, text) => expect(['clear', 'note']).toContain(await levelOf(text)));

  it.each([
    ['over lines of a conversation', OFFER.replaceAll(', ', '\n')],
    ['with invisible characters in its words', OFFER.replace('Xanax', 'X\u200ban\u200bax')],
    ['turned round by a control character', `\u202e${OFFER}\u202c`],
    ['at the end of a long text', `${'word and word. '.repeat(60_000)}\n${OFFER}`],
    ['in Arabic', 'أبيع ترامادول 225 بدون وصفة، السعر 50 ريال للشريط، تواصل واتساب +966 55 123 4567، توصيل سري'],
  ])('that is an offer raises an alarm, %s', async (_, text) =>
    expect(['caution', 'danger']).toContain(await levelOf(text)),
  );

  it('is marked nowhere and kept nowhere', async () => {
    const calls = [
      vi.spyOn(fakeBrowser.storage.local, 'set'),
      vi.spyOn(fakeBrowser.storage.session, 'set'),
      vi.spyOn(fakeBrowser.action, 'setBadgeText'),
    ];
    await check(OFFER);
    await check('official-warning.example');
    for (const call of calls) expect(call).not.toHaveBeenCalled();
  });
});

describe('an address', () => {
  it.each([
    ['official-warning', 'danger'],
    ['rogue', 'note'],
    ['reported', 'clear'],
    ['licensed', 'clear'],
  ])('on a list of standing %s is %s', async (standing, level) => {
    const text = `https://me:secret@www.${standing}.example/buy-xanax-no-prescription-telegram`;
    const { host, warnings, listed } = await check(text);
    expect(host).toBe(`www.${standing}.example`);
    expect(warnings[0]?.level ?? 'clear').toBe(level);
    const said = [...listed, ...warnings.flatMap(({ evidence }) => evidence)];
    expect(said.map((each) => each.listed?.standing)).toEqual([standing]);
    expect(JSON.stringify(warnings)).not.toContain('secret');
  });

  it('on no list is told of by nothing, whatever words are in it', async () => {
    const text = 'https://news.example/police-seize-xanax-no-prescription-telegram-bitcoin';
    expect(await check(text)).toEqual({ host: 'news.example', warnings: [], listed: [] });
  });
});

describe('an address in a text', () => {
  it('is told of by what lists say, beside what the text itself says', async () => {
    const { host, warnings, listed } = await check(`${OFFER}\nhttps://rogue.example/a and https://reported.example`);
    expect(host).toBeNull();
    expect(warnings.map((each) => [each.host, each.unit, each.level])).toEqual([
      ['', 'listing', 'danger'],
      ['rogue.example', 'page', 'note'],
    ]);
    expect(listed.map(({ quote }) => quote)).toEqual(['reported.example']);
  });

  it('says nothing of the text that names it', async () => {
    const { warnings } = await check(
      'The authority warns of https://official-warning.example, which sells fake pills.',
    );
    expect(warnings.map((each) => [each.host, each.level])).toEqual([['official-warning.example', 'danger']]);
  });
});
