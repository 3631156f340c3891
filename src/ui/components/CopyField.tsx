import { useId, useRef, useState } from 'preact/hooks';
import { directionOfText } from '@/core/text/writing-direction';
import { copyText } from '@/ui/copy-text';
import { usePage } from '@/ui/hooks/usePage';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Lines that are seen at once. */
  readonly most?: number;
}

/** One text to be copied. Where the browser refuses, it is selected instead, and that is said. */
export function CopyField({ label, value, most = 6 }: CopyFieldProps) {
  const { t } = usePage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async () => setOutcome((await copyText(value, field.current)) ? 'copied' : 'refused');
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={Math.min(most, lines)} dir={directionOfText(value)} value={value} />
      <div class="buttons">
        <button type="button" aria-label={t('helper_copy_one', { what: label })} onClick={() => void copy()}>
          {t('helper_copy')}
        </button>
        <span class="status" role="status">
          {outcome !== 'none' && t(`helper_${outcome}`)}
        </span>
      </div>
    </div>
  );
}
