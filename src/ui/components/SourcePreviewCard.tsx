import { useId } from 'preact/hooks';
import type { SourcePreview } from '@/core/model/update';
import { makeVisible } from '@/core/text/visible-text';
import { formatDate } from '@/core/words/dates';
import { usePage } from '@/ui/hooks/usePage';

export interface SourcePreviewCardProps {
  readonly preview: SourcePreview;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** Who signs the rules that are about to be added, what is in them, and what they may and may not do. */
export function SourcePreviewCard({ preview, onAdd, onCancel }: SourcePreviewCardProps) {
  const { t, language } = usePage();
  const titleId = useId();
  const { publisher, id, issued, packs } = preview;
  return (
    <section class="confirm" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <bdi>{t('rules_preview', { publisher: makeVisible(publisher) })}</bdi>
      </h3>
      <p>{t('rules_preview_key', { id, date: formatDate(issued, language) })}</p>
      <ul>
        {packs.map(({ name, version, rules, terms }) => (
          <li key={name}>{t('rules_preview_pack', { name, version, rules, terms })}</li>
        ))}
      </ul>
      <p>{t('rules_preview_may')}</p>
      <p>{t('rules_preview_may_not')}</p>
      <div class="buttons">
        <button type="button" onClick={onCancel}>
          {t('rules_add_no')}
        </button>
        <button type="button" onClick={onAdd}>
          {t('rules_add_yes')}
        </button>
      </div>
    </section>
  );
}
