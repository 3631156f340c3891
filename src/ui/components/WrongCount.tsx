import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';

/** How many warnings the person called wrong; nothing where there were none, or nobody knows. */
export function WrongCount() {
  const { t } = usePage();
  const { loaded } = useRequest('history/count', {});
  if (loaded.state !== 'ready' || loaded.value.warnings === 0) return null;
  const { warnings, wrong } = loaded.value;
  return <p class="hint">{t('history_wrong', { count: warnings, wrong })}</p>;
}
