import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface ConfirmButtonProps {
  /** On the button that starts. */
  readonly start: string;
  /** Asked before anything happens. */
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onConfirm: () => void;
}

/** An action that cannot be undone: asks first, and starts on the harmless answer. */
export function ConfirmButton({ start, question, yes, no, onConfirm }: ConfirmButtonProps) {
  const questionId = useId();
  const [isAsking, setAsking] = useState(false);
  const noButton = useRef<HTMLButtonElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) noButton.current?.focus();
    else if (wasAsking.current) startButton.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="button-danger" ref={startButton} onClick={() => setAsking(true)}>
        {start}
      </button>
    );
  }
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are two answers to a question
    <div class="confirm" role="group" aria-labelledby={questionId}>
      <p id={questionId}>{question}</p>
      <div class="buttons">
        <button type="button" ref={noButton} onClick={() => setAsking(false)}>
          {no}
        </button>
        <button type="button" class="button-danger" onClick={confirm}>
          {yes}
        </button>
      </div>
    </div>
  );
}
