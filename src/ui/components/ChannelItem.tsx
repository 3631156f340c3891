import type { Channel } from '@/core/model/report';
import { formatDay } from '@/core/words/dates';
import { usePage } from '@/ui/hooks/usePage';

export interface ChannelItemProps {
  readonly channel: Channel;
  readonly onOpen: () => void;
}

/** One place that takes reports. Its addresses come from the bundled directory only, never from a page. */
export function ChannelItem({ channel, onOpen }: ChannelItemProps) {
  const { t, language } = usePage();
  const { name, nameEn, url, email, phone, anonymous, confirmation } = channel;
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
      {email && (
        <p>
          <a href={mailAddress(email, t('report_mail_subject'))} onClick={onOpen}>
            {t('report_write_mail', { address: email })}
          </a>
        </p>
      )}
      {phone && <p>{t('report_call', { phone })}</p>}
      <p class="hint">
        {anonymous !== null && `${t(anonymous ? 'report_anonymous' : 'report_not_anonymous')} `}
        {confirmation && t('report_checked', { date: formatDay(confirmation.seen, language) })}
      </p>
    </li>
  );
}

/** A neutral subject and nothing else: what goes into the letter is the person's own decision. */
function mailAddress(email: string, subject: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(subject)}`;
}
