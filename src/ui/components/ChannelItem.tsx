import type { Channel } from '@/core/model/report';
import { mailAddress, phoneAddress } from '@/core/report/address';
import { formatDay } from '@/core/words/dates';
import { usePage } from '@/ui/hooks/usePage';

export interface ChannelItemProps {
  readonly channel: Channel;
  /** One sentence on why this place. */
  readonly why?: string;
  readonly onOpen: () => void;
}

/** One place that takes reports. Its addresses come from the bundled directory only, never from a page. */
export function ChannelItem({ channel, why, onOpen }: ChannelItemProps) {
  const { t, language } = usePage();
  const { name, nameEn, url, email, phone, anonymous, confirmation } = channel;
  // a neutral subject and nothing else: what goes into the letter is the person's own decision
  const letter = email && mailAddress(email, { subject: t('report_mail_subject'), body: '', cutNote: '' });
  const call = phone === null ? null : phoneAddress(phone);
  const isForeign = nameEn !== name && !channel.languages.includes(language);
  return (
    <li class="channel">
      <p class="channel-name">
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer" onClick={onOpen}>
            {name}
            <span class="new-tab" aria-hidden="true" />
            <span class="unseen"> ({t('report_new_tab')})</span>
          </a>
        ) : (
          name
        )}
      </p>
      {isForeign && <p class="hint">{nameEn}</p>}
      {why && <p>{why}</p>}
      {letter && (
        <p>
          <a href={letter.href} onClick={onOpen}>
            {t('report_write_mail', { address: email ?? '' })}
          </a>
        </p>
      )}
      {phone && (
        <p>
          {call ? (
            <a href={call.href} onClick={onOpen}>
              {t('report_call', { phone })}
            </a>
          ) : (
            t('report_call', { phone })
          )}
        </p>
      )}
      {anonymous !== null && <p>{t(anonymous ? 'report_anonymous' : 'report_not_anonymous')}</p>}
      <p class="hint">{confirmation && t('report_checked', { date: formatDay(confirmation.seen, language) })}</p>
    </li>
  );
}
