import { useId } from 'preact/hooks';
import { RulesAge } from '@/ui/components/RulesAge';
import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';

/** In the popup: the age of the rules behind what it says, and what went wrong with the newest ones. */
export function RulesFooter() {
  const { t } = usePage();
  const titleId = useId();
  const { loaded } = useRequest('rules/status', {});
  const sources = loaded.state === 'ready' ? loaded.value.sources : [];
  // of added sources only what is wrong with them matters here
  const shown = sources.filter(({ trust, enabled, problem }) => trust === 'own' || (enabled && problem !== null));
  return (
    <section class="rules-age small-print" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('rules_status_label')}</h2>
      {shown.map((source) => (
        <div key={source.id}>
          {source.publisher !== null && (
            <p>
              <bdi>{source.publisher}</bdi>
            </p>
          )}
          <RulesAge source={source} />
        </div>
      ))}
    </section>
  );
}
