import type { SourceStatus } from '@/core/model/update';
import { formatDate } from '@/core/words/dates';
import { problemKey } from '@/core/words/keys';
import { usePage } from '@/ui/hooks/usePage';

export interface RulesAgeProps {
  readonly source: SourceStatus;
}

/** How old the rules of one source are, and what a person should know about that: in words, never in colour alone. */
export function RulesAge({ source }: RulesAgeProps) {
  const { t, language } = usePage();
  const { freshness, issued, held, problem, enabled, address } = source;
  const age = enabled ? t(`rules_${freshness}`) : t('rules_off');
  const isOld = freshness === 'ageing' || freshness === 'stale';
  return (
    <>
      <p>
        <strong>{age}</strong>
        {issued !== null && <> · {t('rules_issued', { date: formatDate(issued, language) })}</>}
      </p>
      {isOld && <p class="hint">{t(`rules_hint_${freshness}`)}</p>}
      {address === null && source.trust === 'own' && <p class="hint">{t('rules_hint_no_address')}</p>}
      {held && <p class="hint">{t('rules_held')}</p>}
      {problem !== null && <p class="hint">{t('rules_problem', { reason: t(problemKey(problem.kind)) })}</p>}
    </>
  );
}
