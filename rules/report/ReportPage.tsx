import { ContentsTable } from './ContentsTable.tsx';
import { FilterForm } from './FilterForm.tsx';
import { countOf } from './format.ts';
import { Overview } from './Overview.tsx';
import { RuleCard } from './RuleCard.tsx';
import { RunChanges } from './RunChanges.tsx';
import type { PackFacts, ReportData } from './report-data.ts';

/** The body of the page. */
export function ReportPage({ data }: { readonly data: ReportData }) {
  const { cards, change, packs } = data;
  return (
    <>
      <header>
        <h1>Rule cards</h1>
        <p>
          {countOf(cards.length, 'rule')} of Rx Lantern, measured {data.date} on {countOf(data.totals.items, 'item')} of{' '}
          {data.paths.join(' and ')}.{skippedWords(data.skipped)}
        </p>
        <HowToRead />
        <PageNav packs={packs} hasChanges={change !== null} />
      </header>
      <main>
        {change && <RunChanges change={change} />}
        <Overview data={data} />
        <section aria-labelledby="contents">
          <h2 id="contents">All rules</h2>
          <FilterForm cards={cards} hasChanges={change !== null} />
          <ContentsTable cards={cards} />
        </section>
        {packs.map(({ name, version }) => (
          <section key={name} class="pack" aria-labelledby={`pack-${name}`}>
            <h2 id={`pack-${name}`}>
              {name} <small>{version}</small>
            </h2>
            <div class="cards">
              {cards
                .filter(({ facts }) => facts.pack === name)
                .map((card) => (
                  <RuleCard key={card.facts.key} card={card} totals={data.totals} />
                ))}
            </div>
          </section>
        ))}
      </main>
    </>
  );
}

function skippedWords({ excluded, broken }: ReportData['skipped']): string {
  const parts = [
    ...(excluded > 0 ? [`${countOf(excluded, 'item')} with a wrong label`] : []),
    ...(broken > 0 ? [countOf(broken, 'broken line')] : []),
  ];
  return parts.length === 0 ? '' : ` Left out: ${parts.join(', ')}.`;
}

function HowToRead() {
  return (
    <details open>
      <summary>How to read this page</summary>
      <p>
        An <em>offer</em> is an item that should raise an alarm, a <em>lawful item</em> one that should not; what lies
        between is ambiguous and counts as neither. A rule <em>hits</em> an item when it finds what it looks for
        anywhere on it. A hit alone is no alarm: several families of signs have to agree.
      </p>
      <p>
        A hit of a rule that speaks for a warning is <em>right</em> on an offer and <em>wrong</em> on a lawful item; for
        a rule that speaks against one it is the other way round. A rule <em>decides</em> an item when the verdict would
        turn without it: no alarm any more, or, for a rule against a warning, an alarm. Names of substances hit lawful
        items by design; look at what they decide.
      </p>
      <p>Ranges in brackets or small print are 95 % intervals. Items are named by their ids only.</p>
    </details>
  );
}

interface PageNavProps {
  readonly packs: readonly PackFacts[];
  readonly hasChanges: boolean;
}

function PageNav({ packs, hasChanges }: PageNavProps) {
  const links = [
    ...(hasChanges ? [['changes', 'Changes']] : []),
    ['totals', 'Totals'],
    ['packs', 'Packs'],
    ['calibration', 'How often right'],
    ['verdicts', 'Verdicts'],
    ['contents', 'All rules'],
    ...packs.map(({ name }) => [`pack-${name}`, `Cards: ${name}`]),
  ];
  return (
    <nav aria-label="On this page">
      <ul>
        {links.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
