import type { ComponentChildren } from 'preact';
import { TallyTable } from './BarTable.tsx';
import { formatCount, formatInterval, formatShare, languageName } from './format.ts';
import { type RuleFigures, shareOf } from './measure.ts';
import type { Totals } from './report-data.ts';
import type { RuleFacts } from './rule-facts.ts';

const LANGUAGE_ROWS = 16;
const KIND_ROWS = 12;

interface CardFiguresProps {
  readonly facts: RuleFacts;
  readonly figures: RuleFigures;
  readonly totals: Totals;
}

/** What a rule did on the items, in figures and two bar charts. */
export function CardFigures({ facts: { id, stance, status }, figures, totals }: CardFiguresProps) {
  if (status === 'retired') return null;
  const [right, wrong] = [figures.right.length, figures.wrong.length];
  if (right + wrong === 0) return <p>No hit on any offer or lawful item.</p>;
  const share = shareOf(right, right + wrong);
  return (
    <>
      <h4>What it did here</h4>
      <dl class="figures">
        <HitFigures stance={stance} figures={figures} totals={totals} />
        <Figure name="Share of hits that are right" more={`(${formatInterval(share)})`}>
          {formatShare(share)}
        </Figure>
        <Decisive stance={stance} figures={figures} />
      </dl>
      <div class="side-by-side">
        <TallyTable
          caption={`Hits of ${id} by language`}
          head="Language"
          tallies={figures.byLanguage}
          nameOf={languageName}
          limit={LANGUAGE_ROWS}
        />
        <TallyTable
          caption={`Hits of ${id} by kind`}
          head="Kind"
          tallies={figures.byKind}
          nameOf={(name) => name}
          limit={KIND_ROWS}
        />
      </div>
    </>
  );
}

type SideProps = Pick<RuleFacts, 'stance'> & { readonly figures: RuleFigures };

function HitFigures({ stance, figures, totals }: SideProps & { readonly totals: Totals }) {
  const isFor = stance === 'for';
  const [offers, lawful] = isFor ? [figures.right, figures.wrong] : [figures.wrong, figures.right];
  return (
    <>
      <Figure name={`Hits on offers (${isFor ? 'right' : 'wrong'})`} more={`of ${formatCount(totals.offers)}`}>
        {formatCount(offers.length)}
      </Figure>
      <Figure name={`Hits on lawful items (${isFor ? 'wrong' : 'right'})`} more={`of ${formatCount(totals.lawful)}`}>
        {formatCount(lawful.length)}
      </Figure>
    </>
  );
}

/** How many verdicts would turn without the rule. */
function Decisive({ stance, figures: { decisiveRight, decisiveWrong } }: SideProps) {
  const [right, wrong] = [formatCount(decisiveRight.length), formatCount(decisiveWrong.length)];
  const words = stance === 'for' ? ['Alarms that need it', 'right', 'false'] : ['Alarms it prevents', 'false', 'right'];
  return (
    <Figure name={words[0] ?? ''} more={`${words[1]}; ${wrong} ${words[2]}`}>
      {right}
    </Figure>
  );
}

interface FigureProps {
  readonly name: string;
  readonly more: string;
  readonly children: ComponentChildren;
}

/** One figure with its name and what it is measured against. */
export function Figure({ name, more, children }: FigureProps) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        <strong>{children}</strong> <span class="soft">{more}</span>
      </dd>
    </div>
  );
}
