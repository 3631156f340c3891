import { describe, expect, it } from 'vitest';
import type { HistoryRecord } from '@/core/model/warning';
import { noticeForm, siteOf, type Told, toldFamilies, toldOfSite } from '@/core/verdict/notice-budget';
import { buildEvidence } from '../../../support/builders.ts';

const CAUTION: Told = { level: 'caution', kind: 'medicine-site', families: ['offer', 'price'] };
const DANGER: Told = { ...CAUTION, level: 'danger' };

describe('the form of a notice', () => {
  it.each<[string, Told, readonly Told[] | null, boolean, 'full' | 'quiet']>([
    ['nothing was told today', CAUTION, [], false, 'full'],
    ['the same was told', CAUTION, [CAUTION], false, 'quiet'],
    ['more was told', CAUTION, [{ ...CAUTION, families: ['shop', 'price', 'offer'] }], false, 'quiet'],
    ['fewer signs than were told', { ...CAUTION, families: ['price'] }, [CAUTION], false, 'quiet'],
    ['a higher level was told', CAUTION, [DANGER], false, 'quiet'],
    ['the level rises', DANGER, [CAUTION], false, 'full'],
    ['the level fell and rises to where it was', DANGER, [CAUTION, DANGER], false, 'quiet'],
    ['a new family', { ...CAUTION, families: ['offer', 'price', 'contact'] }, [CAUTION], false, 'full'],
    [
      'families that were told one by one',
      { ...CAUTION, families: ['offer', 'contact'] },
      [CAUTION, { ...CAUTION, families: ['contact'] }],
      false,
      'quiet',
    ],
    ['another kind of offer was told', { ...CAUTION, kind: 'drug-sale' }, [CAUTION], false, 'full'],
    [
      'the level was told of another kind of offer only',
      DANGER,
      [CAUTION, { ...DANGER, kind: 'drug-sale' }],
      false,
      'full',
    ],
    ['nobody knows what was told', CAUTION, null, false, 'full'],
    ['red, the first in this run of the browser', DANGER, [DANGER], true, 'full'],
    ['red, and the same red was told in it', DANGER, [DANGER], false, 'quiet'],
    ['amber, the first in this run of the browser', CAUTION, [CAUTION], true, 'quiet'],
  ])('%s', (_what, warning, told, isNewToSession, form) => {
    expect(noticeForm(warning, told, isNewToSession)).toBe(form);
  });
});

describe('what was told of a site', () => {
  const record: HistoryRecord = {
    id: '1',
    seenAt: 0,
    host: 'www.shop.example',
    unit: 'page',
    level: 'caution',
    kind: 'medicine-site',
    rules: [],
    packs: [],
    action: 'none',
    told: ['offer'],
  };
  const { told: _, ...silent } = record;

  it('is what was told on any of its hosts', () => {
    expect(toldOfSite([record], 'pay.shop.example')).toEqual([
      { level: 'caution', kind: 'medicine-site', families: ['offer'] },
    ]);
  });

  it.each([
    ['of another site', record, 'other.example'],
    ['of a neighbour that shares a name for everybody', { ...record, host: 'one.github.io' }, 'two.github.io'],
    ['that was found and not told', silent, 'shop.example'],
  ])('is nothing %s', (_what, known, host) => {
    expect(toldOfSite([known], host)).toEqual([]);
  });

  it.each([
    ['a.b.shop.co.uk', 'shop.co.uk'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['', ''],
  ])('is kept together by the owner of %j', (host, site) => expect(siteOf(host)).toBe(site));
});

it('families are those that speak for a warning, each once', () => {
  const evidence = [
    buildEvidence('offer', 10),
    buildEvidence('offer', 20, { ruleId: 'another' }),
    buildEvidence('advice', 20, { stance: 'against' }),
    buildEvidence('price', 5),
  ];
  expect(toldFamilies(evidence)).toEqual(['offer', 'price']);
});
