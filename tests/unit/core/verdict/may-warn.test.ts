import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { judgePage } from '@/core/verdict/judge-page';
import { mayWarn } from '@/core/verdict/may-warn';
import { buildDomains, buildList, buildPack, buildPage, buildRule } from '../../../support/builders.ts';

const packs = [
  buildPack({
    lists: [
      buildList('pills', ['alphazol'], true),
      buildList('offers', ['for sale']),
      buildList('prices', ['dollars']),
      buildList('nots', ['never']),
    ],
    rules: [
      buildRule(),
      buildRule({ id: 'offers', family: 'offer', points: 20, all: [{ list: 'pills' }, { list: 'offers' }], near: 5 }),
      buildRule({ id: 'prices', family: 'price', points: 10, all: [{ list: 'prices' }], negatedBy: ['list:nots'] }),
      buildRule({ id: 'tells', family: 'advice', stance: 'against', points: 50, all: [{ list: 'nots' }] }),
    ],
    domains: [buildDomains(['rogue.example'], { standing: 'rogue' })],
  }),
];
const compiled = compilePacks(packs);
const asks = (text: string, host: string | null = null) => mayWarn(buildPage([text], { host }), compiled, packs);
const isWarned = (text: string) =>
  judgePage(buildPage([text]), compiled, packs).some(({ decision }) => decision.level !== 'clear');

describe('a page may be warned about', () => {
  it.each([
    ['when it is', 'alphazol for sale, ten dollars'],
    ['whatever speaks against it', 'alphazol for sale, ten dollars. We would never do that.'],
    ['whatever negates it', 'alphazol, never for ten dollars'],
    ['however far its words are apart', `alphazol ${'and more words '.repeat(30)} for sale for ten dollars`],
  ])('%s', (_name, text) => {
    expect(asks(text)).toBe(true);
  });

  it('by what may stand beside its text', () => {
    expect(isWarned('alphazol, ten dollars')).toBe(false);
    expect(asks('alphazol, ten dollars')).toBe(true);
  });

  it('by a list that its host is on', () => {
    expect(asks('flowers', 'rogue.example')).toBe(true);
    expect(asks('flowers', 'flowers.example')).toBe(false);
  });

  it('for one of its listings alone', () => {
    const blocks = [
      { text: 'flowers', listing: null },
      { text: 'alphazol for sale, ten dollars', listing: 0 },
    ];
    const page = buildPage(blocks, { listings: [{ userGenerated: true }] });
    expect(mayWarn(page, compiled, packs)).toBe(true);
  });

  it.each(['flowers', 'alphazol is a medicine', 'for sale, ten dollars'])('not for %j', (text) => {
    expect(asks(text)).toBe(false);
  });
});
