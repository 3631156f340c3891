import { useId, useState } from 'preact/hooks';

export interface KeptTextProps {
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly onKeep: (value: string) => void;
}

/** A line that is kept when the person leaves it or presses Enter. */
export function KeptText({ label, value, limit, onKeep }: KeptTextProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  const keep = (written: string) => {
    if (written !== value) onKeep(written);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={limit}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
    </div>
  );
}
