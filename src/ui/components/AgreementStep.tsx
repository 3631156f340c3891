import { useId } from 'preact/hooks';
import { usePage } from '@/ui/hooks/usePage';

const AGREED = ['together', 'same_list', 'no_trouble', 'help_first', 'wrong', 'change'] as const;

/** What a parent and a teen go through together: what is recorded, the same for both, and what they agree on. Nothing of it is kept. */
export function AgreementStep() {
  const { t } = usePage();
  const agreedId = useId();
  return (
    <>
      <p class="not-printed">{t('welcome_agreement_intro')}</p>
      <section class="panel agreement">
        <h3>{t('welcome_agreement_recorded')}</h3>
        <ul class="points">
          <li>{t('welcome_kept_warning')}</li>
          <li>{t('welcome_kept_not_words')}</li>
          <li>{t('welcome_kept_no_warning')}</li>
          <li>{t('welcome_agreement_delete')}</li>
        </ul>
        <fieldset class="agreed" aria-labelledby={agreedId}>
          <legend id={agreedId}>
            <h3>{t('welcome_agreement_agreed')}</h3>
          </legend>
          {AGREED.map((name) => (
            <label key={name}>
              <input type="checkbox" /> <span>{t(`welcome_agreed_${name}`)}</span>
            </label>
          ))}
        </fieldset>
        <div class="agreement-lines" aria-hidden="true">
          <p>{t('welcome_agreement_more')}</p>
          <p>{t('welcome_agreement_names')}</p>
          <p>{t('welcome_agreement_date')}</p>
        </div>
      </section>
      <div class="not-printed">
        <button type="button" onClick={() => print()}>
          {t('welcome_agreement_print')}
        </button>
        <p class="hint">{t('welcome_agreement_not_kept')}</p>
      </div>
    </>
  );
}
