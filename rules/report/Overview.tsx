import { ShareTable } from './BarTable.tsx';
import { Figure } from './CardFigures.tsx';
import { formatBasis, formatCount, formatPercent, formatShare, LEVEL_NAMES } from './format.ts';
import { LevelTables } from './LevelTables.tsx';
import type { PackFacts, ReportData, Totals } from './report-data.ts';

/** Totals, packs, calibration and verdicts: what can be said before looking at single rules. */
export function Overview({ data }: { readonly data: ReportData }) {
  return (
    <>
      <section aria-labelledby="totals">
        <h2 id="totals">Totals</h2>
        <TotalFigures totals={data.totals} />
      </section>
      <section aria-labelledby="packs">
        <h2 id="packs">Packs</h2>
        <PackTable packs={data.packs} />
      </section>
      <section aria-labelledby="calibration">
        <h2 id="calibration">How often an alarm is right</h2>
        <p class="soft">
          The bar is the share of offers, the line its 95 % interval. It depends on the mix of items: here{' '}
          {formatCount(data.totals.offers)} offers and {formatCount(data.totals.lawful)} lawful items.
        </p>
        <div class="side-by-side">
          <ShareTable caption="Alarms by points" head="Points" rows={data.byPoints} />
          <ShareTable
            caption="Items by level"
            head="Level"
            rows={data.byLevel.map((row) => ({ ...row, name: LEVEL_NAMES[row.name as keyof typeof LEVEL_NAMES] }))}
          />
        </div>
      </section>
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">Verdicts by language and kind</h2>
        <p class="soft">
          How many items got each level. Alarms are caution and danger: right on offers, false on lawful items. The
          small figures are 95 % intervals.
        </p>
        <LevelTables tables={data.tables} />
      </section>
    </>
  );
}

function TotalFigures({ totals }: { readonly totals: Totals }) {
  const { offers, lawful, ambiguous, caught, falseAlarms, redRight, baseRatePrecision } = totals;
  return (
    <dl class="figures">
      <Figure
        name="Items"
        more={`${formatCount(offers)} offers, ${formatCount(lawful)} lawful, ${formatCount(ambiguous)} ambiguous`}
      >
        {formatCount(totals.items)}
      </Figure>
      <Figure name="Offers with an alarm" more={formatBasis(caught)}>
        {formatShare(caught)}
      </Figure>
      <Figure name="Lawful items with one" more={formatBasis(falseAlarms)}>
        {formatShare(falseAlarms)}
      </Figure>
      <Figure name="Red that is right" more={formatBasis(redRight)}>
        {formatShare(redRight)}
      </Figure>
      {baseRatePrecision !== null && (
        <Figure name="Right alarms if 0.29 % of items were offers" more="as in npm run evaluate">
          {formatPercent(baseRatePrecision)}
        </Figure>
      )}
    </dl>
  );
}

function PackTable({ packs }: { readonly packs: readonly PackFacts[] }) {
  const heads = ['Rules', 'Lists', 'Terms', 'Domains', 'Note / caution / danger'];
  return (
    <table class="packs">
      <caption>Packs, and the points from which a level is given</caption>
      <thead>
        <tr>
          <th scope="col">Pack</th>
          {heads.map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {packs.map(({ name, version, date, rules, experimental, lists, terms, domains, policy }) => (
          <tr key={name}>
            <th scope="row">
              {name} <small>{version}</small> <small>{date}</small>
            </th>
            <td class="number">
              {formatCount(rules)} {experimental > 0 && <small>{experimental} experimental</small>}
            </td>
            <td class="number">{formatCount(lists)}</td>
            <td class="number">{formatCount(terms)}</td>
            <td class="number">{formatCount(domains)}</td>
            <td class="number">
              {policy.note} / {policy.caution} / {policy.danger}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
