import type { ChecklistItem } from '@/core/model/site-check';
import { tellSameWords } from '@/core/text/same-words';
import { answerKey, questionKey } from '@/core/words/keys';
import { checkReasonText } from '@/locales/words';
import { AnswerShape } from '@/ui/components/AnswerShape';
import { PageQuote } from '@/ui/components/PageQuote';
import { SitePart } from '@/ui/components/SitePart';
import { usePage } from '@/ui/hooks/usePage';

export interface SiteChecklistProps {
  readonly items: readonly ChecklistItem[];
  /** Quotations that the page shows already: they are not repeated. */
  readonly told: readonly string[];
}

/** The questions that advice for shoppers tells people to ask: all that speaks against the shop at once, the others on demand. */
export function SiteChecklist({ items, told }: SiteChecklistProps) {
  const { t } = usePage();
  if (items.length === 0) return null;
  const [bad, good, unseen] = (['bad', 'good', 'not-seen'] as const).map((answer) =>
    items.filter((item) => item.answer === answer),
  ) as [ChecklistItem[], ChecklistItem[], ChecklistItem[]];
  const others = [...good, ...unseen];
  const counts = [
    ...(good.length > 0 ? [t('site_checklist_good', { count: good.length })] : []),
    ...(unseen.length > 0 ? [t('site_checklist_not_seen', { count: unseen.length })] : []),
  ];
  const title = t(bad.length > 0 ? 'site_checklist_more' : 'site_checklist_all', {
    count: others.length,
    counts: counts.join(', '),
  });
  return (
    <>
      {bad.length > 0 && (
        <section class="site-part">
          <h3>{t('site_checklist_against', { count: bad.length })}</h3>
          <QuestionList items={bad} told={told} />
        </section>
      )}
      {others.length > 0 && (
        <SitePart title={title} isOpen={false}>
          <p class="hint">{t('site_checklist_hint')}</p>
          <QuestionList items={others} told={[]} />
        </SitePart>
      )}
    </>
  );
}

function QuestionList({ items, told }: SiteChecklistProps) {
  const { t } = usePage();
  return (
    <ul class="site-list">
      {items.map(({ question, answer, reason, quote }) => (
        <li key={question} class="site-status">
          <AnswerShape answer={answer} />
          <div>
            <p class="site-status-name">{t(questionKey(question))}</p>
            <p>
              <span class="unseen">{t(answerKey(answer))}</span> {checkReasonText(t, reason)}
            </p>
            {!told.some((each) => tellSameWords(each, quote)) && <PageQuote quote={quote} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
