import type { Helpline } from '@/core/model/report';
import { helplinesFor } from '@/core/report/destinations';
import { nameCountry } from '@/core/words/countries';
import { formatDay } from '@/core/words/dates';
import { helpKey } from '@/core/words/keys';
import { usePage } from '@/ui/hooks/usePage';

export interface HelpSectionProps {
  readonly helplines: readonly Helpline[];
  /** Shown from the start; else on demand. */
  readonly isOpen?: boolean;
}

/** Numbers to call in the person's country; nothing when none is confirmed. That somebody opened it is kept nowhere. */
export function HelpSection({ helplines, isOpen = false }: HelpSectionProps) {
  const { t, country, language } = usePage();
  const lines = helplinesFor(country.code, helplines);
  if (country.code === null || lines.length === 0) return null;
  return (
    <details class="panel help" open={isOpen}>
      <summary>{t('help_title')}</summary>
      <p>{t('help_text', { country: nameCountry(country.code, language) })}</p>
      <ul>
        {lines.map(({ name, number, tel, purpose, hours, confirmation }) => (
          <li key={`${purpose}/${tel}/${name}`}>
            <a class="help-number" href={`tel:${tel}`}>
              {number}
            </a>
            <span class="family">{t(helpKey(purpose))}</span>
            <span>
              {name}
              {hours && ` (${hours})`}
            </span>
            {confirmation && (
              <span class="hint">{t('report_checked', { date: formatDay(confirmation.seen, language) })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
