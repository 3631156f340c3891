import type { ReportPacket } from '@/core/model/packet';
import type { Channel } from '@/core/model/report';
import { LANGUAGES } from '@/core/model/settings';
import { addressFor, mailAddress, type OpenAddress, type ReportValues } from '@/core/report/address';
import { asShortText, asText, fieldsOf } from '@/core/report/as-text';
import { fieldsFor } from '@/core/report/kinds';
import type { Language } from '@/core/words/language';
import { packetWords, words } from '@/locales/words';

/** Where a report goes by mail or into a form, and whether all of it fits there. */
export interface Delivery extends OpenAddress {
  /** The whole text, to be pasted where only a part of it fits. */
  readonly whole: string;
}

/** The language in which a place is written to: the person's where it reads that, else English where it reads that. */
export function languageFor({ languages }: Pick<Channel, 'languages'>, own: Language): Language {
  if (languages.includes(own)) return own;
  return LANGUAGES.find((known) => known === 'en' && languages.includes(known)) ?? own;
}

/** A mail to a place of the directory; null when it takes none. The weakest quotes go first where it would be too long. */
export function writeMail(packet: ReportPacket, channel: Channel, language: Language): Delivery | null {
  const { email } = channel;
  if (email === null) return null;
  const t = words(language);
  const whole = asText(packet, packetWords(language));
  const letterOf = (body: string) => ({ subject: t('report_mail_subject'), body, cutNote: t('deliver_cut_note') });
  const fits = (body: string) => mailAddress(email, letterOf(body))?.isCut === false;
  const short = asShortText(packet, packetWords(language), { fits });
  const body = short === whole ? whole : short === '' ? t('deliver_cut_note') : short;
  const opened = addressFor(channel.id, 'mail', { letter: letterOf(body), values: {} }, [channel]);
  return opened && { ...opened, isCut: body !== whole, whole };
}

/** The form of a place, filled in as far as it can be; null when it has none. */
export function openForm(packet: ReportPacket, channel: Channel, language: Language): Delivery | null {
  const fields = fieldsOf(packet, packetWords(language), { accepts: fieldsFor(channel) });
  const values: ReportValues = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  const letter = { subject: '', body: '', cutNote: '' };
  const opened = addressFor(channel.id, 'web', { letter, values }, [channel]);
  return opened && { ...opened, whole: asText(packet, packetWords(language)) };
}
