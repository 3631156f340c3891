import type { Helpline } from '@/core/model/report';
import { helplinesFor } from '@/core/report/destinations';
import { nameCountry } from '@/core/words/countries';
import { formatDay } from '@/core/words/dates';
import { helpKey } from '@/core/words/keys';
import { FirstSteps } from '@/ui/components/FirstSteps';
import { useDetailsAtHash } from '@/ui/hooks/useDetailsAtHash';
import { usePage } from '@/ui/hooks/usePage';

export interface HelpSectionProps {
  readonly helplines: readonly Helpline[];
  /** What stands above it is loaded. */
  readonly isReady?: boolean;
  /** Shown from the start; else on demand. */
  readonly isOpen?: boolean;
}

/**
 * Numbers to call in the person's country, general words where none is known, and first steps. `popup.html#help` opens it.
 * That somebody opened it is kept nowhere.
 */
export function HelpSection({ helplines, isReady = true, isOpen = false }: HelpSectionProps) {
  const { t, country } = usePage();
  const part = useDetailsAtHash('#help', isReady);
  const lines = helplinesFor(country.code, helplines);
  return (
    <details class="panel folded help" id="help" ref={part} open={isOpen}>
      <summary>{t('help_title')}</summary>
      {lines.length > 0 && <Numbers lines={lines} />}
      {lines.length === 0 && <NoNumbers />}
      <FirstSteps lines={lines} />
    </details>
  );
}

function Numbers({ lines }: { lines: readonly Helpline[] }) {
  const { t, country, language } = usePage();
  return (
    <>
      <p>{t('help_text', { country: nameCountry(country.code ?? '', language) })}</p>
      <ul class="help-lines">
        {lines.map(({ name, number, tel, chat, purpose, hours, confirmation }) => (
          <li key={`${purpose}/${tel}/${name}`}>
            <span class="family">{t(helpKey(purpose))}</span>
            <a class="help-number" href={`tel:${tel}`}>
              {number}
            </a>
            <span>
              {name}
              {hours && ` (${hours})`}
            </span>
            {chat && (
              <a href={chat} target="_blank" rel="noopener noreferrer">
                {t('help_chat')}
                <span class="new-tab" aria-hidden="true" />
                <span class="unseen"> ({t('report_new_tab')})</span>
              </a>
            )}
            {confirmation && (
              <span class="hint">{t('report_checked', { date: formatDay(confirmation.seen, language) })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** No number is confirmed for the country, or the country is not known. */
function NoNumbers() {
  const { t, country, language } = usePage();
  return (
    <p>
      {country.code === null
        ? t('help_general')
        : t('help_general_country', { country: nameCountry(country.code, language) })}{' '}
      {t('help_not_kept')}{' '}
      <a href="/options.html" target="_blank" rel="noopener">
        {t('report_country_change')}
      </a>
    </p>
  );
}
