import { Level } from '@/core/model/verdict';
import { formatCount, formatInterval, formatShare, LABEL_NAMES, LEVEL_NAMES, languageName } from './format.ts';
import type { LevelRow, LevelTable } from './overview.ts';

/** Steps of shade for a share of a row. */
const SHADES = 5;

interface LevelTablesProps {
  readonly tables: readonly LevelTable[];
}

/** Items × level, one table a label and a grouping. */
export function LevelTables({ tables }: LevelTablesProps) {
  return (
    <div class="side-by-side">
      {tables.map((table) => (
        <Levels key={`${table.label} ${table.by}`} table={table} />
      ))}
    </div>
  );
}

function Levels({ table: { label, by, rows, total } }: { readonly table: LevelTable }) {
  return (
    <table class="levels">
      <caption>
        {LABEL_NAMES[label]} by {by}
      </caption>
      <thead>
        <tr>
          <th scope="col">{by === 'kind' ? 'Kind' : 'Language'}</th>
          <th scope="col" class="number">
            Items
          </th>
          {Level.options.map((level) => (
            <th key={level} scope="col" class="number">
              {LEVEL_NAMES[level]}
            </th>
          ))}
          <th scope="col" class="number">
            Alarms
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} name={by === 'kind' ? row.name : languageName(row.name)} />
        ))}
      </tbody>
      <tfoot>
        <Row row={total} name="All" />
      </tfoot>
    </table>
  );
}

function Row({ row: { n, levels, alarms }, name }: { readonly row: LevelRow; readonly name: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{formatCount(n)}</td>
      {Level.options.map((level) => (
        <td key={level} class={`number shade-${Math.ceil((SHADES * levels[level]) / n)}`}>
          {levels[level] === 0 ? '·' : formatCount(levels[level])}
        </td>
      ))}
      <td class="number">
        {formatShare(alarms)} <small>{formatInterval(alarms)}</small>
      </td>
    </tr>
  );
}
