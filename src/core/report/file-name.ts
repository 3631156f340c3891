import type { ReportPacket } from '@/core/model/packet';

const LONGEST_HOST = 60;

/** A name for the file of a packet that any system takes: `report-shop.example-2026-11-24`, without its ending. */
export function packetFileName({ host, seenAt }: Pick<ReportPacket, 'host' | 'seenAt'>): string {
  const name = host
    .toLowerCase()
    .slice(-LONGEST_HOST)
    .replace(/[^a-z0-9.-]/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
  const day = seenAt.slice(0, 10).replace(/[^0-9-]/g, '');
  return ['report', name, day].filter((part) => part !== '').join('-');
}
