import { usePage } from '@/ui/hooks/usePage';

/** What is read, what never is, and what is kept. */
export function WelcomeSees() {
  const { t } = usePage();
  return (
    <>
      <section>
        <h3>{t('welcome_sees_reads')}</h3>
        <ul class="points">
          <li>{t('welcome_sees_words')}</li>
          <li>{t('welcome_sees_local')}</li>
        </ul>
      </section>
      <section>
        <h3>{t('welcome_sees_never')}</h3>
        <ul class="points">
          <li>{t('welcome_sees_never_typed')}</li>
          <li>{t('welcome_sees_never_sent')}</li>
        </ul>
      </section>
      <section>
        <h3>{t('welcome_sees_kept')}</h3>
        <ul class="points">
          <li>{t('welcome_kept_warning')}</li>
          <li>{t('welcome_kept_not_words')}</li>
          <li>{t('welcome_kept_no_warning')}</li>
        </ul>
      </section>
    </>
  );
}

const LIMITS = ['elsewhere', 'pictures', 'private', 'removed', 'mistakes'] as const;

/** What an extension cannot do. */
export function WelcomeLimits() {
  const { t } = usePage();
  return (
    <ul class="points spaced">
      {LIMITS.map((name) => (
        <li key={name}>{t(`welcome_limits_${name}`)}</li>
      ))}
    </ul>
  );
}
