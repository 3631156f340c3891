import type { Card } from './report-data.ts';

/** What page-filter.js sorts by; the values are its data attributes. */
const ORDERS: readonly (readonly [string, string])[] = [
  ['', 'pack'],
  ['hits', 'most hits'],
  ['wrong', 'most wrong hits'],
  ['share', 'highest share right'],
  ['decisive', 'most right alarms that need it'],
  ['false', 'most false alarms that need it'],
];

interface FilterFormProps {
  readonly cards: readonly Card[];
  /** True when there is a run before to compare with. */
  readonly hasChanges: boolean;
}

/** Controls over the list of rules. Hidden until the script that serves them has started. */
export function FilterForm({ cards, hasChanges }: FilterFormProps) {
  return (
    <form id="filter" class="filter" hidden>
      <label>
        Show rules with
        <input type="search" name="words" placeholder="price, contact …" />
      </label>
      <Choice label="Pack" name="pack" values={cards.map(({ facts }) => facts.pack)} />
      <Choice label="Family" name="family" values={cards.map(({ facts }) => facts.familyName)} />
      <label>
        Order by
        <select name="order">
          {ORDERS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {hasChanges && (
        <label class="tick">
          <input type="checkbox" name="changed" /> only changed
        </label>
      )}
      <output id="shown" />
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
}

function Choice({ label, name, values }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">all</option>
        {[...new Set(values)].sort().map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}
