import { useId } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text, with a label and a line of help. */
export function TextField({ label, help, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-help`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
