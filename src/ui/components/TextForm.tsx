import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { directionOfText } from '@/core/text/writing-direction';
import { usePage } from '@/ui/hooks/usePage';

export interface TextFormProps {
  /** The field; what is in it stays in it, and nowhere else, until the person has it checked. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onCheck: () => void;
  readonly onClear: () => void;
}

/** A field for a text of any length, a button, and Ctrl+Enter. */
export function TextForm({ field, onCheck, onClear }: TextFormProps) {
  const { t } = usePage();
  const id = useId();
  const checkByKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onCheck();
  };
  return (
    <form
      class="panel text-form"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div class="field">
        <label for={id}>{t('check_label')}</label>
        {/* some browsers send what is typed to a spelling service, or keep it for the next visit */}
        <textarea
          id={id}
          ref={field}
          rows={8}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby={`${id}-help`}
          onKeyDown={checkByKeys}
          onInput={({ currentTarget }) => {
            currentTarget.dir = directionOfText(currentTarget.value);
          }}
        />
        <p class="hint" id={`${id}-help`}>
          {t('check_help')}
        </p>
      </div>
      <div class="buttons">
        <button type="submit">{t('check_button')}</button>
        <button type="button" class="button-quiet" onClick={onClear}>
          {t('check_clear_field')}
        </button>
      </div>
    </form>
  );
}
