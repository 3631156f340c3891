import type { LookAlike } from '@/core/model/site-check';
import { lookAlikeKey } from '@/core/words/keys';
import { HostName } from '@/ui/components/HostName';
import { LevelShape } from '@/ui/components/LevelShape';
import { usePage } from '@/ui/hooks/usePage';

export interface LookAlikeLineProps {
  readonly lookAlike: LookAlike;
}

/** The name of this site resembles another site's: which, and how. */
export function LookAlikeLine({ lookAlike: { of, how } }: LookAlikeLineProps) {
  const { t } = usePage();
  return (
    <div class="site-status site-alike">
      <LevelShape level="caution" />
      <div>
        <p class="site-status-name">
          {t('site_alike')} <HostName host={of} />
        </p>
        <p>{t(lookAlikeKey(how))}</p>
        <p class="hint">{t('site_alike_hint')}</p>
      </div>
    </div>
  );
}
