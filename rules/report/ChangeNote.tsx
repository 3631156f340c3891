import type { Difference, RuleChange } from './compare-runs.ts';
import { isEmpty } from './compare-runs.ts';
import { formatCount } from './format.ts';
import { IdList } from './IdList.tsx';

/** What a rule does otherwise than in the run before. */
export function ChangeNote({ change: { isNew, settings, hits, decisive } }: { readonly change: RuleChange }) {
  return (
    <section class="change">
      <h4>{isNew ? 'New since the run before' : 'Changed since the run before'}</h4>
      {settings.length > 0 && <p>{settings.join('; ')}.</p>}
      {!isEmpty(hits) && <DifferenceList title="Hits" difference={hits} names={HIT_NAMES} />}
      {!isEmpty(decisive) && <DifferenceList title="Decisive" difference={decisive} names={HIT_NAMES} />}
    </section>
  );
}

type DifferenceNames = Readonly<Record<keyof Difference, string>>;

const HIT_NAMES: DifferenceNames = {
  newRight: 'right, new',
  newWrong: 'wrong, new',
  lostRight: 'right, lost',
  lostWrong: 'wrong, mended',
};

interface DifferenceListProps {
  readonly title: string;
  readonly difference: Difference;
  readonly names: DifferenceNames;
}

/** Counts and ids of what came and went; what is empty is left out. */
export function DifferenceList({ title, difference, names }: DifferenceListProps) {
  const parts = (Object.keys(names) as (keyof Difference)[]).filter((part) => difference[part].length > 0);
  return (
    <ul class="difference">
      {parts.map((part) => (
        <li key={part}>
          <strong>
            {title} {names[part]}: {part.startsWith('new') ? '+' : '−'}
            {formatCount(difference[part].length)}
          </strong>{' '}
          <IdList ids={difference[part]} />
        </li>
      ))}
    </ul>
  );
}
