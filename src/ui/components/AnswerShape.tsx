import type { ChecklistItem } from '@/core/model/site-check';

/** A tick, a cross and a dash: no one has to tell colours apart. */
const PATHS: Readonly<Record<ChecklistItem['answer'], string>> = {
  good: 'M5 12.5l4.5 4.5L19 7.5',
  bad: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  'not-seen': 'M6 12h12',
};

export interface AnswerShapeProps {
  readonly answer: ChecklistItem['answer'];
}

/** The shape of an answer, beside words that say the same. */
export function AnswerShape({ answer }: AnswerShapeProps) {
  return (
    <svg class={`shape answer-shape answer-${answer}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[answer]} />
    </svg>
  );
}
