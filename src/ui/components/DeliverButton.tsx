import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePage } from '@/ui/hooks/usePage';
import type { Delivery } from '@/ui/report-letter';

export interface DeliverButtonProps {
  /** On the button that asks first. */
  readonly start: string;
  /** The same with the place, for those who hear the buttons without what stands around them. */
  readonly name: string;
  /** On the link that opens it. */
  readonly yes: string;
  /** Made when it is asked for: a long report takes a moment. Null when there is no way. */
  readonly prepare: () => Delivery | null;
  /** What will happen. */
  readonly ask: (delivery: Delivery) => string;
  readonly onOpen: (delivery: Delivery) => void;
}

/** Leads to a form or into the person's mail program, after one question. A link: nothing here can be blocked as a pop-up. */
export function DeliverButton({ start, name, yes, prepare, ask, onOpen }: DeliverButtonProps) {
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
  const delivery = isAsking ? prepare() : null;
  if (delivery === null) {
    return (
      <button type="button" class="button-go" aria-label={name} ref={startButton} onClick={() => setAsking(true)}>
        {start}
      </button>
    );
  }
  const isForm = delivery.href.startsWith('https:');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are two answers to a question
    <div class="confirm confirm-go" role="group" aria-labelledby={questionId}>
      <p id={questionId}>{ask(delivery)}</p>
      <div class="buttons">
        <a
          class="button-go"
          href={delivery.href}
          ref={link}
          {...(isForm && { target: '_blank', rel: 'noopener noreferrer' })}
          onClick={() => {
            onOpen(delivery);
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
