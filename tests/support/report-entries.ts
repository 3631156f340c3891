import { PACKET_FORMAT, type ReportPacket } from '@/core/model/packet';
import type { ReportEntry } from '@/core/model/report-entry';

/** A packet about a shop, with one quote and one contact; say what differs. */
export function buildReportPacket(changes: Partial<ReportPacket> = {}): ReportPacket {
  return {
    format: PACKET_FORMAT,
    seenAt: '2026-11-24T12:00:00Z',
    kind: 'medicine-site',
    address: 'https://shop.example/pills',
    host: 'shop.example',
    title: 'Pills for everybody',
    level: 'danger',
    unit: 'page',
    quotes: [{ rule: 'test-pack/test-offer', reason: 'reason_unknown', quote: 'no prescription, order now' }],
    contacts: [{ kind: 'messenger', value: 'Telegram @some_shop' }],
    licences: [],
    seals: [],
    note: '',
    packs: [{ name: 'test-pack', version: '1.0.0', date: '2026-11-24', publisher: null }],
    version: '0.0.0',
    picture: null,
    ...changes,
  };
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
