import type { ReportPacket } from '@/core/model/packet';
import type { ReportEntry } from '@/core/model/report-entry';
import { buildPacket } from './packets.ts';

/** A packet with one quote and one contact, and nothing that the person added; say what differs. */
export function buildReportPacket(changes: Partial<ReportPacket> = {}): ReportPacket {
  return buildPacket({
    address: 'https://shop.example/pills',
    title: 'Pills for everybody',
    quotes: [{ rule: 'test-pack/test-offer', reason: 'reason_unknown', quote: 'no prescription, order now' }],
    contacts: [{ kind: 'messenger', value: 'Telegram @some_shop' }],
    licences: [],
    seals: [],
    note: '',
    ...changes,
  });
}

/** A draft of a report; say what differs. */
export function buildReportEntry(changes: Partial<ReportEntry> = {}): ReportEntry {
  return {
    schema: 1,
    id: 'a-report',
    packet: buildReportPacket(),
    offer: 'medicine-site',
    isUrgent: false,
    isMinorInvolved: false,
    channels: [],
    state: 'draft',
    reference: '',
    outcome: 'none',
    note: '',
    changedAt: Date.UTC(2026, 10, 24, 12),
    sentAt: null,
    remindAt: null,
    ...changes,
  };
}
