import type { ReportPacket } from '@/core/model/packet';
import { makeVisible } from '@/core/text/visible-text';
import { formatTime } from '@/core/words/dates';
import { levelKey } from '@/core/words/keys';
import { usePage } from '@/ui/hooks/usePage';

export interface PacketOriginProps {
  readonly packet: ReportPacket;
}

/** What the warning rests on; it says nothing of anybody. */
export function PacketOrigin({ packet: { seenAt, level, quotes, packs, version } }: PacketOriginProps) {
  const { t, language } = usePage();
  const rules = [...new Set(quotes.map(({ rule }) => rule))];
  return (
    <details class="small-print">
      <summary>{t('draft_origin')}</summary>
      <dl>
        <dt>{t('draft_seen_at')}</dt>
        <dd>
          <time dateTime={seenAt}>{formatTime(Date.parse(seenAt), language)}</time>
        </dd>
        <dt>{t('draft_level')}</dt>
        <dd>{t(levelKey(level))}</dd>
        <dt>{t('evidence_rules')}</dt>
        {rules.map((rule) => (
          <dd key={rule}>
            <code>{makeVisible(rule)}</code>
          </dd>
        ))}
        <dt>{t('evidence_packs')}</dt>
        {packs.map(({ name, version: packVersion, date }) => (
          <dd key={name}>
            {makeVisible(name)} {packVersion} ({date})
          </dd>
        ))}
        <dt>{t('extName')}</dt>
        <dd>{version}</dd>
      </dl>
    </details>
  );
}
