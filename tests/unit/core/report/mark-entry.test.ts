import { describe, expect, it } from 'vitest';
import { isDue, markEntry } from '@/core/report/mark-entry';
import { buildReportEntry } from '../../../support/report-entries.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 86_400_000;
const sent = markEntry(buildReportEntry(), { state: 'sent' }, NOW);

describe('a report that is noted as sent', () => {
  it('is due for a look back after 30 days, not before', () => {
    expect(sent).toMatchObject({ state: 'sent', sentAt: NOW, changedAt: NOW });
    expect(isDue(sent, NOW + 30 * DAY - 1)).toBe(false);
    expect(isDue(sent, NOW + 30 * DAY)).toBe(true);
  });

  it('keeps its date and its reminder whatever is noted later', () => {
    const noted = markEntry(sent, { reference: 'A-1', note: 'called' }, NOW + DAY);
    expect(noted).toMatchObject({ reference: 'A-1', note: 'called', sentAt: NOW, remindAt: sent.remindAt });
    expect(markEntry(noted, { state: 'sent' }, NOW + 2 * DAY)).toMatchObject({ sentAt: NOW, remindAt: sent.remindAt });
  });

  it.each([{ isReminded: true } as const, { outcome: 'taken-down' } as const, { state: 'opened' } as const])(
    'is not due any more after %j',
    (mark) => {
      expect(isDue(markEntry(sent, mark, NOW + DAY), NOW + 100 * DAY)).toBe(false);
    },
  );

  it('is not sent any more when that is taken back', () => {
    expect(markEntry(sent, { state: 'opened' }, NOW).sentAt).toBeNull();
  });
});

it('a draft is never due', () => {
  expect(isDue(markEntry(buildReportEntry(), { note: 'later' }, NOW), NOW + 100 * DAY)).toBe(false);
});
