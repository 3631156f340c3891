import type { Card, CardId } from '@/core/model/card';
import type { Warning } from '@/core/model/warning';

export interface CardChoice {
  readonly warning: Pick<Warning, 'kind' | 'evidence'>;
  /** Cards that were shown before, the latest first. */
  readonly shown: readonly CardId[];
  /** ISO date; cards past their last day are left out. */
  readonly today: string;
}

/** How well a card fits: what the page names says more than how it sells, and that says more than its kind. */
const NAMED = 3;
const SIGN = 2;
const KIND = 1;

/** The one card that tells most about a warning and was not shown yet, else the one that was shown longest ago. */
export function chooseCard({ warning, shown, today }: CardChoice, cards: readonly Card[]): Card | null {
  const fitting = cards
    .map((card) => ({ card, fit: fitOf(card, warning) }))
    .filter(({ card, fit }) => fit > 0 && card.expires >= today);
  const rank = (card: Card) => {
    const at = shown.indexOf(card.id);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  // sorting keeps the order of the file where two are equal
  const [best] = fitting.toSorted((a, b) => byRank(rank(a.card), rank(b.card)) || b.fit - a.fit);
  return best?.card ?? null;
}

/** What was shown longest ago first; never counts as longest. */
function byRank(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

function fitOf({ fits: { kinds, words, reasons } }: Card, { kind, evidence }: CardChoice['warning']): number {
  if (!kinds.includes(kind)) return 0;
  const signs = evidence.filter(({ stance }) => stance === 'for');
  if (words.length > 0 && signs.some(({ quote }) => namesOneOf(quote, words))) return NAMED;
  if (signs.some(({ reason }) => reasons.includes(reason))) return SIGN;
  return words.length === 0 && reasons.length === 0 ? KIND : 0;
}

function namesOneOf(quote: string, beginnings: readonly string[]): boolean {
  const words = quote.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}
