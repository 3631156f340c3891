import { CardFigures } from './CardFigures.tsx';
import { CasesAndLists } from './CasesAndLists.tsx';
import { ChangeNote } from './ChangeNote.tsx';
import { IdList } from './IdList.tsx';
import type { Card, Totals } from './report-data.ts';
import type { RuleFacts } from './rule-facts.ts';

const STATUS_NAMES: Readonly<Record<RuleFacts['status'], string>> = {
  experimental: 'experimental: measured as if it were stable, not shown',
  stable: 'stable',
  retired: 'retired: looks for nothing',
  model: 'sign of the wording model',
};

/** Where a rule's card stands on the page. */
export function anchorOf({ key }: Pick<RuleFacts, 'key'>): string {
  return `rule-${key.replace('/', '-')}`;
}

interface RuleCardProps {
  readonly card: Card;
  readonly totals: Totals;
}

/** Everything about one rule. */
export function RuleCard({ card, totals }: RuleCardProps) {
  const { facts, figures, change } = card;
  return (
    <article class="card" id={anchorOf(facts)} data-rule={facts.key}>
      <h3>{facts.id}</h3>
      <p class="where">
        {facts.pack} {facts.version} · {STATUS_NAMES[facts.status]}
      </p>
      <p class="reason">{facts.reason}</p>
      <Traits facts={facts} />
      {change && <ChangeNote change={change} />}
      <h4>What it looks for</h4>
      <Clauses facts={facts} />
      <CardFigures facts={facts} figures={figures} totals={totals} />
      {figures.wrong.length > 0 && (
        <>
          <h4>Wrong hits, those it decides first</h4>
          <p>
            <IdList ids={[...new Set([...figures.decisiveWrong, ...figures.wrong])]} />
          </p>
        </>
      )}
      <CasesAndLists facts={facts} />
      <h4>Known false alarms</h4>
      <TextList texts={facts.falseAlarms} />
      <h4>Sources</h4>
      <TextList texts={facts.sources} />
      {facts.added !== null && (
        <p class="soft">
          Added <time>{facts.added}</time>, reviewed <time>{facts.reviewed}</time>
        </p>
      )}
    </article>
  );
}

function Traits({ facts: { familyName, stance, points, status } }: { readonly facts: RuleFacts }) {
  return (
    <ul class="traits">
      <li>{familyName}</li>
      <li class={`stance-${stance}`}>{stance === 'for' ? 'speaks for a warning' : 'speaks against a warning'}</li>
      <li>
        {status === 'model' && 'up to '}
        {points} {points === 1 ? 'point' : 'points'}
      </li>
    </ul>
  );
}

function Clauses({ facts: { clauses, reach } }: { readonly facts: RuleFacts }) {
  return (
    <>
      <ol class="clauses">
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      {reach.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function TextList({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
