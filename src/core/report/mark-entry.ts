import type { ReportEntry, ReportMark } from '@/core/model/report-entry';

const DAY_MS = 86_400_000;
/** Authorities rarely answer; after so many days it is worth looking what came of a report. */
export const REMINDER_DAYS = 30;

/**
 * An entry with what the person notes about it. Once it is sent, a look back is due after 30 days; a known outcome, or
 * having been reminded, ends that.
 * @param now milliseconds since the epoch
 */
export function markEntry(entry: ReportEntry, mark: ReportMark, now: number): ReportEntry {
  const { isReminded, ...changes } = mark;
  const marked: ReportEntry = { ...entry, ...changes, changedAt: now };
  const isSentNow = marked.state === 'sent' && entry.state !== 'sent';
  const sentAt = marked.state === 'sent' ? (isSentNow ? now : entry.sentAt) : null;
  const isOver = isReminded === true || marked.outcome !== 'none' || marked.state !== 'sent';
  const remindAt = isOver ? null : isSentNow ? now + REMINDER_DAYS * DAY_MS : entry.remindAt;
  return { ...marked, sentAt, remindAt };
}

/** Is it time to look what came of it? @param now milliseconds since the epoch */
export function isDue({ remindAt }: Pick<ReportEntry, 'remindAt'>, now: number): boolean {
  return remindAt !== null && remindAt <= now;
}
