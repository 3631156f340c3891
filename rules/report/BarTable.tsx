import type { ComponentChildren } from 'preact';
import { formatCount, formatInterval, formatShare } from './format.ts';
import type { Tally } from './measure.ts';
import type { CalibrationRow } from './overview.ts';

const FULL = 100;

interface TallyTableProps {
  readonly caption: string;
  readonly head: string;
  readonly tallies: readonly Tally[];
  readonly nameOf: (name: string) => string;
  /** Rows shown; the rest is summed up. */
  readonly limit: number;
}

/** A bar chart that is a table: one row and one bar a name, right hits first, wrong ones hatched. */
export function TallyTable({ caption, head, tallies, nameOf, limit }: TallyTableProps) {
  const named = tallies.map((tally) => ({ ...tally, name: nameOf(tally.name) }));
  const shown = named.length > limit ? [...named.slice(0, limit - 1), sumUp(named.slice(limit - 1))] : named;
  const most = Math.max(1, ...shown.map(({ right, wrong }) => right + wrong));
  return (
    <BarTable caption={caption} heads={[head, 'Hits', 'right', 'wrong']}>
      {shown.map(({ name, right, wrong }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td class="bar-cell">
            <StackedBar right={(FULL * right) / most} wrong={(FULL * wrong) / most} />
          </td>
          <td class="number">{formatCount(right)}</td>
          <td class="number">{formatCount(wrong)}</td>
        </tr>
      ))}
    </BarTable>
  );
}

function sumUp(tallies: readonly Tally[]): Tally {
  const sum = (side: 'right' | 'wrong') => tallies.reduce((total, tally) => total + tally[side], 0);
  return { name: `${tallies.length} others`, right: sum('right'), wrong: sum('wrong') };
}

interface ShareTableProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly CalibrationRow[];
}

/** Shares as bars, each with its 95 % interval as a line. */
export function ShareTable({ caption, head, rows }: ShareTableProps) {
  return (
    <BarTable caption={caption} heads={[head, 'Offers among them', 'share', '95 %', 'items']}>
      {rows.map(({ name, right }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td class="bar-cell">
            <StackedBar right={(FULL * right.hits) / right.n} wrong={0} interval={right.ci95} />
          </td>
          <td class="number">{formatShare(right)}</td>
          <td class="number soft">{formatInterval(right)}</td>
          <td class="number">{formatCount(right.n)}</td>
        </tr>
      ))}
    </BarTable>
  );
}

interface BarTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}

function BarTable({ caption, heads, children }: BarTableProps) {
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th key={head} scope="col" class={i > 1 ? `number head-${head}` : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface StackedBarProps {
  /** Of a full width of 100. */
  readonly right: number;
  readonly wrong: number;
  /** From 0 to 1. */
  readonly interval?: readonly [number, number];
}

/** The numbers stand beside it, so it is hidden from readers of the table. */
function StackedBar({ right, wrong, interval }: StackedBarProps) {
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-ground" width={FULL} height="10" />
      <rect class="bar-right" width={round(right)} height="10" />
      <rect class="bar-wrong" x={round(right)} width={round(wrong)} height="10" />
      {interval && <path class="bar-interval" d={whisker(interval)} vector-effect="non-scaling-stroke" />}
    </svg>
  );
}

function whisker([low, high]: readonly [number, number]): string {
  const [from, to] = [round(FULL * low), round(FULL * high)];
  return `M${from} 5H${to}M${from} 2V8M${to} 2V8`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
