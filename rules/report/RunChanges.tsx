import { DifferenceList } from './ChangeNote.tsx';
import { isEmpty, type RunChange } from './compare-runs.ts';
import { countOf, formatCount } from './format.ts';
import { anchorOf } from './RuleCard.tsx';

const ALARM_NAMES = {
  newRight: 'right, new',
  newWrong: 'false, new',
  lostRight: 'right, lost',
  lostWrong: 'false, mended',
};

/** What the run before found otherwise: alarms, rules and packs. */
export function RunChanges({ change }: { readonly change: RunChange }) {
  return (
    <section class="change" aria-labelledby="changes">
      <h2 id="changes">Changes since the run before</h2>
      <p>
        {countOf(change.shared, 'item')} in both runs are compared
        {change.onlyBefore + change.onlyNow > 0 &&
          `; ${formatCount(change.onlyBefore)} only before and ${formatCount(change.onlyNow)} only now are not`}
        .
      </p>
      {change.packs.length > 0 && <p>Packs: {change.packs.join('; ')}.</p>}
      {isEmpty(change.alarms) ? (
        <p>No alarm came or went.</p>
      ) : (
        <DifferenceList title="Alarms" difference={change.alarms} names={ALARM_NAMES} />
      )}
      {change.gone.length > 0 && <p>Rules that are no more: {change.gone.join(', ')}.</p>}
      {change.rules.size === 0 ? <p>No rule hits otherwise than before.</p> : <ChangedRules rules={change.rules} />}
    </section>
  );
}

function ChangedRules({ rules }: { readonly rules: RunChange['rules'] }) {
  const heads = ['Right', 'Wrong', 'Decides right', 'Decides wrong'];
  return (
    <table>
      <caption>Changed rules: hits and decisive hits that came (+) and went (−)</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          {heads.map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rules].map(([key, { isNew, settings, hits, decisive }]) => (
          <tr key={key}>
            <th scope="row">
              <a href={`#${anchorOf({ key })}`}>{key}</a> <small>{[isNew ? 'new' : '', ...settings].join(' ')}</small>
            </th>
            <td class="number">{movement(hits.newRight, hits.lostRight)}</td>
            <td class="number">{movement(hits.newWrong, hits.lostWrong)}</td>
            <td class="number">{movement(decisive.newRight, decisive.lostRight)}</td>
            <td class="number">{movement(decisive.newWrong, decisive.lostWrong)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function movement(came: readonly string[], went: readonly string[]): string {
  const parts = [came.length > 0 ? `+${came.length}` : '', went.length > 0 ? `−${went.length}` : ''];
  return parts.filter((part) => part !== '').join(' ') || '·';
}
