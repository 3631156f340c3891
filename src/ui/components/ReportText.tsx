import { useId, useRef } from 'preact/hooks';
import { makeVisible } from '@/core/text/visible-text';
import { directionOfText } from '@/core/text/writing-direction';
import { usePage } from '@/ui/hooks/usePage';

export interface ReportTextProps {
  readonly label: string;
  /** False where a heading above says the same. */
  readonly isLabelSeen?: boolean;
  readonly help?: string;
  readonly value: string;
  /** UTF-16 units. */
  readonly limit: number;
  /** Lines that are seen at once; more are scrolled to. */
  readonly lines?: number;
  /** Lines may end in it. */
  readonly onChange: (value: string) => void;
  /** In place of emptying the field: what "Take out" does. */
  readonly onTakeOut?: () => void;
}

/** One text of a report: to be changed, or taken out. Its words are a page's own, so nothing in them may hide. */
export function ReportText({
  label,
  isLabelSeen = true,
  help,
  value,
  limit,
  lines = 1,
  onChange,
  onTakeOut,
}: ReportTextProps) {
  const { t } = usePage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const takeOut = () => {
    (onTakeOut ?? (() => onChange('')))();
    if (onTakeOut === undefined) field.current?.focus();
  };
  const shown = makeVisible(value, Number.POSITIVE_INFINITY);
  const hides = lines === 1 && shown !== value;
  return (
    <div class="report-text">
      <label for={id} class={isLabelSeen ? undefined : 'unseen'}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={Math.max(lines, Math.min(3, Math.ceil(value.length / 60)))}
        dir={directionOfText(value)}
        maxLength={limit}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-describedby={help || hides ? `${id}-help` : undefined}
        value={value}
        onInput={({ currentTarget }) => onChange(lines === 1 ? joinLines(currentTarget.value) : currentTarget.value)}
      />
      {value !== '' && (
        <button
          type="button"
          class="button-quiet"
          aria-label={t('draft_take_out_one', { what: label })}
          onClick={takeOut}
        >
          {t('draft_take_out')}
        </button>
      )}
      {(help || hides) && (
        <p class="hint" id={`${id}-help`}>
          {help} {hides && t('draft_unseen', { text: shown })}
        </p>
      )}
    </div>
  );
}

/** A line stays a line, whatever is pasted. */
function joinLines(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]/g, ' ');
}
