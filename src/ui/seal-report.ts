import type { ReportPacket, SealedPacket } from '@/core/model/packet';
import { asStix, stixAsJson } from '@/core/report/as-stix';
import { sealPacket } from '@/core/report/seal-packet';
import type { Language } from '@/core/words/language';
import { packetWords } from '@/locales/words';

/** A report with its print (SHA-256), by which anybody can tell whether it was changed. */
export function sealReport(packet: ReportPacket): Promise<SealedPacket> {
  return sealPacket(packet, (bytes) => crypto.subtle.digest('SHA-256', bytes));
}

/** The same for people who work with STIX 2.1; null when it names nothing that STIX has a word for. */
export async function writeStix(packet: ReportPacket, language: Language): Promise<string | null> {
  const bundle = await asStix(await sealReport(packet), {
    digest: (bytes) => crypto.subtle.digest('SHA-1', bytes),
    newId: () => crypto.randomUUID(),
    now: Date.now(),
    words: packetWords(language),
    language,
  });
  return bundle && stixAsJson(bundle);
}
