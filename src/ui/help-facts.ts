import type { Card, Step } from '@/core/model/card';
import file from '../../rules/directory/cards.json';

/** Notes and first steps as bundled with the extension. tests/rules/cards.test.ts checks the file against its schema, not this again. */
const facts = file as { readonly cards: readonly unknown[]; readonly steps: readonly unknown[] };

export const CARDS = facts.cards as readonly Card[];
const STEPS = facts.steps as readonly Step[];

/** First steps that may be shown, in the order in which they are to be done. @param today ISO date */
export function stepsOf(today: string): readonly Step[] {
  return STEPS.filter(({ expires }) => expires >= today);
}

/** The day in UTC, as ISO date. */
export function todayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
