import { countOf, formatInterval, formatShare } from './format.ts';
import type { Card, ReportData } from './report-data.ts';

const NAMED = 5;

/** A few lines for the terminal; the page says the rest. */
export function summaryLines({ cards, totals, change, packs }: ReportData): string[] {
  const { caught, falseAlarms } = totals;
  return [
    `${countOf(cards.length, 'rule')} of ${countOf(packs.length, 'pack')} on ${countOf(totals.items, 'item')}`,
    `alarms on ${formatShare(caught)} of offers (${formatInterval(caught)}), on ${formatShare(falseAlarms)} of lawful items (${formatInterval(falseAlarms)})`,
    ...named('decide most false alarms', cards, ({ figures }) => figures.decisiveWrong.length),
    ...named('without any hit', cards, ({ figures, facts }) => (isIdle({ figures, facts }) ? 1 : 0), false),
    ...(change === null ? [] : changeLines(change)),
  ];
}

function isIdle({ figures, facts }: Pick<Card, 'figures' | 'facts'>): boolean {
  return facts.status !== 'retired' && figures.right.length + figures.wrong.length === 0;
}

/** Cards with the highest counts, zero left out. */
function named(title: string, cards: readonly Card[], countFor: (card: Card) => number, showCount = true): string[] {
  const counted = cards.map((card) => ({ id: card.facts.id, count: countFor(card) })).filter(({ count }) => count > 0);
  const top = counted.sort((a, b) => b.count - a.count).slice(0, NAMED);
  const more = counted.length > top.length ? `, and ${counted.length - top.length} more` : '';
  const words = top.map(({ id, count }) => (showCount ? `${id} ${count}` : id)).join(', ');
  return top.length === 0 ? [] : [`${title}: ${words}${more}`];
}

function changeLines({ alarms, rules, gone, shared }: NonNullable<ReportData['change']>): string[] {
  return [
    `against the run before, on ${countOf(shared, 'shared item')}: ${countOf(rules.size, 'rule')} changed, ${gone.length} gone`,
    `alarms: right +${alarms.newRight.length} −${alarms.lostRight.length}, false +${alarms.newWrong.length} −${alarms.lostWrong.length}`,
  ];
}
