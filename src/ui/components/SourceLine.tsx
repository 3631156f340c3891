import type { Confirmation } from '@/core/model/report';
import { formatDay } from '@/core/words/dates';
import { usePage } from '@/ui/hooks/usePage';

/** The page where a fact was read, the year of its text as far as known, and the day. */
export function SourceLine({ confirmation: { page, pageDate, seen } }: { confirmation: Confirmation }) {
  const { t, language } = usePage();
  const host = new URL(page).hostname.replace(/^www\./, '');
  const date = formatDay(seen, language);
  const text =
    pageDate === null
      ? t('card_read', { host, date })
      : t('card_read_dated', { host, year: pageDate.slice(0, 4), date });
  if (!page.startsWith('https:')) return <>{text}</>;
  return (
    <a href={page} target="_blank" rel="noopener noreferrer">
      {text}
      <span class="new-tab" aria-hidden="true" />
      <span class="unseen"> ({t('report_new_tab')})</span>
    </a>
  );
}
