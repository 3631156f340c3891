import type { Evidence } from '@/core/model/evidence';
import type { PackStamp } from '@/core/model/warning';
import { makeVisible } from '@/core/text/visible-text';
import { formatDay } from '@/core/words/dates';
import { usePage } from '@/ui/hooks/usePage';

export interface RuleDetailsProps {
  readonly evidence: readonly Evidence[];
  readonly packs: readonly PackStamp[];
}

/** Which rules of which packs matched, for somebody who wants to look them up or to object. */
export function RuleDetails({ evidence, packs }: RuleDetailsProps) {
  const { t, language } = usePage();
  const rules = [...new Set(evidence.map(({ pack, ruleId }) => `${pack}/${ruleId}`))];
  return (
    <details class="small-print">
      <summary>{t('evidence_details')}</summary>
      <dl>
        <dt>{t('evidence_rules')}</dt>
        {rules.map((rule) => (
          <dd key={rule}>
            <code>{rule}</code>
          </dd>
        ))}
        <dt>{t('evidence_packs')}</dt>
        {packs.map(({ name, version, date, publisher }) => (
          <dd key={name}>
            {t('evidence_pack', { name, version, date: formatDay(date, language) })}
            {publisher !== null && (
              <>
                {' '}
                <bdi>({makeVisible(publisher)})</bdi>
              </>
            )}
          </dd>
        ))}
      </dl>
    </details>
  );
}
