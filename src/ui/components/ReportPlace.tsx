import type { ReportPacket } from '@/core/model/packet';
import type { Destination } from '@/core/report/destinations';
import { formatDay } from '@/core/words/dates';
import { whyKey } from '@/core/words/keys';
import { DeliverButton } from '@/ui/components/DeliverButton';
import { copyText } from '@/ui/copy-text';
import { usePage } from '@/ui/hooks/usePage';
import { languageFor, openForm, writeMail } from '@/ui/report-letter';

export interface ReportPlaceProps {
  readonly place: Destination;
  readonly packet: ReportPacket;
  readonly onOpen: () => void;
}

/** One place that takes the report: who, why this one, whether without a name, and its form, mail or number. */
export function ReportPlace({ place, packet, onOpen }: ReportPlaceProps) {
  const { t, language } = usePage();
  const { channel } = place;
  const { name, nameEn, email, phone, anonymous, confirmation } = channel;
  const isForeign = nameEn !== name && !channel.languages.includes(language);
  const their = languageFor(channel, language);
  return (
    <li class="channel report-place">
      <h3 class="channel-name">{name}</h3>
      {isForeign && <p class="hint">{nameEn}</p>}
      <p>{t(whyKey(place))}</p>
      <p class="hint">
        {anonymous !== null && `${t(anonymous ? 'report_anonymous' : 'report_not_anonymous')} `}
        {confirmation && t('report_checked', { date: formatDay(confirmation.seen, language) })}
      </p>
      {channel.url !== null && (
        <DeliverButton
          start={t('deliver_form_yes')}
          name={t('deliver_form', { place: name })}
          yes={t('deliver_form_yes')}
          prepare={() => openForm(packet, channel, their)}
          ask={({ carries }) => t(carries === '' ? 'deliver_form_sure' : 'deliver_form_filled_sure', { place: name })}
          onOpen={onOpen}
        />
      )}
      {email !== null && (
        <DeliverButton
          start={t('deliver_mail_start')}
          name={t('deliver_mail', { place: name })}
          yes={t('deliver_mail_yes')}
          prepare={() => writeMail(packet, channel, their)}
          ask={({ isCut }) => t(isCut ? 'deliver_mail_cut_sure' : 'deliver_mail_sure', { address: email })}
          onOpen={({ isCut, whole }) => {
            if (isCut) void copyText(whole, null);
            onOpen();
          }}
        />
      )}
      {phone && <p>{t('report_call', { phone })}</p>}
    </li>
  );
}
