import type { ChecklistItem } from '@/core/model/site-check';
import { answerKey, questionKey } from '@/core/words/keys';
import { checkReasonText } from '@/locales/words';
import { AnswerShape } from '@/ui/components/AnswerShape';
import { PageQuote } from '@/ui/components/PageQuote';
import { usePage } from '@/ui/hooks/usePage';

/** So many answers are shown before the person unfolds the rest; all that speak against the shop are. */
const FIRST_SHOWN = 3;

export interface SiteChecklistProps {
  readonly items: readonly ChecklistItem[];
}

/** The questions that advice for shoppers tells people to ask, answered with the page's words; what speaks against comes first. */
export function SiteChecklist({ items }: SiteChecklistProps) {
  const { t } = usePage();
  const ordered = (['bad', 'good', 'not-seen'] as const).flatMap((answer) =>
    items.filter((item) => item.answer === answer),
  );
  const isShown = ({ answer }: ChecklistItem, i: number) => answer === 'bad' || (answer === 'good' && i < FIRST_SHOWN);
  const shown = ordered.filter(isShown);
  const others = ordered.filter((item) => !shown.includes(item));
  return (
    <section class="site-part">
      <h3>{t('site_checklist')}</h3>
      <p class="hint">{t('site_checklist_hint')}</p>
      <QuestionList items={shown} />
      {others.length > 0 && (
        <details class="site-more">
          <summary>{t('site_checklist_more', { count: others.length })}</summary>
          <QuestionList items={others} />
        </details>
      )}
    </section>
  );
}

function QuestionList({ items }: SiteChecklistProps) {
  const { t } = usePage();
  if (items.length === 0) return null;
  return (
    <ul class="site-list">
      {items.map(({ question, answer, reason, quote }) => (
        <li key={question} class="site-status">
          <AnswerShape answer={answer} />
          <div>
            <p class="site-status-name">{t(questionKey(question))}</p>
            <p>
              <span class="family">{t(answerKey(answer))}</span> {checkReasonText(t, reason)}
            </p>
            <PageQuote quote={quote} />
          </div>
        </li>
      ))}
    </ul>
  );
}
