import { useEffect, useState } from 'preact/hooks';
import { chooseCard } from '@/core/cards/choose-card';
import type { Card } from '@/core/model/card';
import type { Warning } from '@/core/model/warning';
import { ask } from '@/messages/client';
import { CARDS, todayOf } from '@/ui/help-facts';

/** The note that goes with a warning; null until it is chosen, and when none fits. */
export function useCard(warning: Warning, tabId: number): Card | null {
  const [card, setCard] = useState<Card | null>(null);
  // a warning that is only judged anew keeps its note
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id stands for the warning
  useEffect(() => {
    void choose(warning, tabId).then(setCard);
  }, [warning.id, tabId]);
  return card;
}

async function choose(warning: Warning, tabId: number): Promise<Card | null> {
  const reply = await ask('cards/shown', { tabId, card: null });
  const shown = reply.ok ? reply.value.shown : [];
  const card = chooseCard({ warning, shown, today: todayOf(Date.now()) }, CARDS);
  if (card !== null) await ask('cards/shown', { tabId, card: card.id });
  return card;
}
