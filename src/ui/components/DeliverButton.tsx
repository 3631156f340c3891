import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePage } from '@/ui/hooks/usePage';

export interface DeliverButtonProps {
  /** On the button that asks first. */
  readonly start: string;
  /** The same with the place, for those who hear the buttons without what stands around them. */
  readonly name: string;
  /** What will happen. */
  readonly question: string;
  /** On the link that opens it. */
  readonly yes: string;
  /** `https:` or `mailto:`, from the bundled directory. */
  readonly href: string;
  readonly onOpen: () => void;
}

/** Leads to a form or into the person's mail program, after one question. A link: nothing here can be blocked as a pop-up. */
export function DeliverButton({ start, name, question, yes, href, onOpen }: DeliverButtonProps) {
  const { t } = usePage();
  const questionId = useId();
  const [isAsking, setAsking] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) link.current?.focus();
    else if (wasAsking.current) startButton.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="button-go" aria-label={name} ref={startButton} onClick={() => setAsking(true)}>
        {start}
      </button>
    );
  }
  const isForm = href.startsWith('https:');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are two answers to a question
    <div class="confirm confirm-go" role="group" aria-labelledby={questionId}>
      <p id={questionId}>{question}</p>
      <div class="buttons">
        <a
          class="button-go"
          href={href}
          ref={link}
          {...(isForm && { target: '_blank', rel: 'noopener noreferrer' })}
          onClick={() => {
            onOpen();
            setTimeout(() => setAsking(false)); // after the browser has followed the link
          }}
        >
          {yes}
          {isForm && <span class="new-tab" aria-hidden="true" />}
          {isForm && <span class="unseen"> ({t('report_new_tab')})</span>}
        </a>
        <button type="button" onClick={() => setAsking(false)}>
          {t('deliver_no')}
        </button>
      </div>
    </div>
  );
}
