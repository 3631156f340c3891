import { formatCount, formatShare } from './format.ts';
import { shareOf } from './measure.ts';
import { anchorOf } from './RuleCard.tsx';
import type { Card } from './report-data.ts';

const SHARE = 'Share right';
const HEADS = ['Points', 'Right hits', 'Wrong hits', SHARE, 'Decides right', 'Decides wrong'];

interface ContentsTableProps {
  readonly cards: readonly Card[];
}

/** Every rule on one line, with a link to its card. The data attributes are what page-filter.js sorts and filters by. */
export function ContentsTable({ cards }: ContentsTableProps) {
  return (
    <table class="contents" id="contents-table">
      <caption>All rules. Decides: how many verdicts would turn without the rule</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          {HEADS.map((head) => (
            <th key={head} scope="col" class={head === SHARE ? 'number wide-only' : 'number'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <Line key={card.facts.key} card={card} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ card: { facts, figures, change } }: { readonly card: Card }) {
  const [right, wrong] = [figures.right.length, figures.wrong.length];
  const share = shareOf(right, right + wrong);
  const [decidesRight, decidesWrong] = [figures.decisiveRight.length, figures.decisiveWrong.length];
  return (
    <tr
      data-rule={facts.key}
      data-pack={facts.pack}
      data-family={facts.familyName}
      data-words={[facts.id, facts.pack, facts.familyName, facts.status, facts.reason, ...facts.clauses]
        .join(' ')
        .toLowerCase()}
      data-changed={change ? 'yes' : 'no'}
      data-hits={right + wrong}
      data-wrong={wrong}
      data-share={share.n === 0 ? -1 : share.hits / share.n}
      data-decisive={decidesRight}
      data-false={decidesWrong}
    >
      <th scope="row">
        <a href={`#${anchorOf(facts)}`}>{facts.id}</a>
        {change && <span class="mark">{change.isNew ? 'new' : 'changed'}</span>}
      </th>
      <td class="number">
        {facts.stance === 'against' && '−'}
        {facts.points}
      </td>
      <td class="number">{formatCount(right)}</td>
      <td class="number">{formatCount(wrong)}</td>
      <td class="number wide-only">{formatShare(share)}</td>
      <td class="number">{formatCount(decidesRight)}</td>
      <td class="number">{formatCount(decidesWrong)}</td>
    </tr>
  );
}
