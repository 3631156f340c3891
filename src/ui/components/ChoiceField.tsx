import { useId } from 'preact/hooks';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Shown, not to be changed. */
  readonly isLocked?: boolean;
  readonly onChange: (value: string) => void;
}

/** One of several, with a label and a line of help. */
export function ChoiceField({ label, help, value, choices, isLocked = false, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={`${id}-help`}
        value={value}
        disabled={isLocked}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
      <p class="hint" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
