import type { ReportPacket } from '@/core/model/packet';

/** A packet with something in every field but the picture; say what differs. */
export function buildPacket(changes: Partial<ReportPacket> = {}): ReportPacket {
  return {
    format: 'rx-lantern-report-1',
    seenAt: '2026-11-24T12:00:05Z',
    kind: 'medicine-site',
    address: 'https://shop.example/buy?id=7',
    host: 'shop.example',
    title: 'Buy alphazol without prescription',
    level: 'danger',
    unit: 'page',
    quotes: [
      { rule: 'pharmacy/no-rx', reason: 'reason_no_prescription', quote: 'alphazol, no prescription' },
      { rule: 'pharmacy/names-pill', reason: 'reason_prescription_medicine', quote: 'alphazol 2 mg' },
    ],
    contacts: [
      { kind: 'messenger', value: 'Telegram @max_77' },
      { kind: 'mail', value: 'sales@shop.example' },
    ],
    licences: ['licensed by the board'],
    seals: [{ name: 'Seal of pharmacies', verdict: 'linked-elsewhere' }],
    note: 'Found through a search.',
    packs: [{ name: 'pharmacy', version: '1.0.0', date: '2026-11-24', publisher: null }],
    version: '0.1.0',
    picture: null,
    ...changes,
  };
}

export const sha256 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
export const sha1 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-1', bytes);
