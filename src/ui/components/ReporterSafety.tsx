import type { Channel } from '@/core/model/report';
import { usePage } from '@/ui/hooks/usePage';

export interface ReporterSafetyProps {
  /** The places that are offered; those that take reports without a name are named. */
  readonly places: readonly Channel[];
  /** Show all of it from the start; else the two most important rules, and the rest on demand. */
  readonly isOpen?: boolean;
}

/** How to report and stay out of harm's way: no contact, no test purchase, no pictures of minors, few traces. */
export function ReporterSafety({ places, isOpen = false }: ReporterSafetyProps) {
  const { t, language } = usePage();
  const nameless = places.filter(({ anonymous }) => anonymous === true).map(({ name }) => name);
  return (
    <div class="reporter-safety">
      <p class="safety">{t('report_safety')}</p>
      <details class="part-more" open={isOpen}>
        <summary>{t('safety_more')}</summary>
        <ul>
          <li>{t('safety_no_pictures')}</li>
          {nameless.length > 0 && (
            <li>{t('safety_no_name', { places: new Intl.ListFormat(language).format(nameless) })}</li>
          )}
          {places.some(({ anonymous }) => anonymous === null) && <li>{t('safety_name_unknown')}</li>}
          <li>{t('safety_account')}</li>
          <li>{t('safety_traces')}</li>
        </ul>
      </details>
    </div>
  );
}
