import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { Evidence } from '@/core/model/evidence';
import { partAtQuotes, type TextPart } from '@/core/text/quoted-parts';
import { makeLinesVisible } from '@/core/text/visible-text';
import { usePage } from '@/ui/hooks/usePage';

/** Of words between two marked places only the beginning and the end are shown, so long each. UTF-16 units. */
const SHOWN_AROUND = 600;

export interface MarkedTextProps {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** The text that was checked, to be read only, with the words marked that speak for a warning. */
export function MarkedText({ text, evidence }: MarkedTextProps) {
  const { t } = usePage();
  const titleId = useId();
  const parts = useMemo(() => {
    const quotes = evidence.filter(({ stance }) => stance === 'for').map(({ quote }) => quote);
    return partAtQuotes(text, quotes);
  }, [text, evidence]);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => bringMarkedIntoView(shown.current), [parts]);
  const isMarked = parts.some(({ isQuoted }) => isQuoted);
  return (
    <section class="panel">
      <h2 id={titleId}>{t(isMarked ? 'check_marked' : 'check_your_text')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys */}
      <section class="given-text" aria-labelledby={titleId} tabIndex={0} ref={shown}>
        {parts.map((part, i) => (
          // the parts of one text never change their order
          <Part key={i} part={part} />
        ))}
      </section>
    </section>
  );
}

/** Within its own box: where the person is on the page stays. */
function bringMarkedIntoView(box: HTMLElement | null): void {
  const first = box?.querySelector('mark');
  if (!box || !first) return;
  const down = first.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += down - box.clientHeight / 3;
}

function Part({ part: { text, isQuoted } }: { part: TextPart }) {
  const { t } = usePage();
  if (isQuoted) return <mark>{makeLinesVisible(text)}</mark>;
  const hidden = text.length - 2 * SHOWN_AROUND;
  if (hidden <= SHOWN_AROUND) return <>{makeLinesVisible(text)}</>;
  return (
    <>
      {makeLinesVisible(text.slice(0, SHOWN_AROUND).toWellFormed())}
      <span class="left-out">{t('check_not_shown', { count: hidden })}</span>
      {makeLinesVisible(text.slice(-SHOWN_AROUND).toWellFormed())}
    </>
  );
}
