import { useCallback, useState } from 'preact/hooks';
import { type BoundText, boundText } from '@/core/text/bound-text';
import { ask } from '@/messages/client';
import type { ResponseOf } from '@/messages/protocol';

/** A text as far as it was read, and what was found in it. */
export interface CheckedText extends BoundText, ResponseOf<'text/check'> {}

/** What a page knows of the check of a text. */
export type TextCheck =
  | { readonly state: 'none' | 'empty' | 'checking' | 'failed' }
  | { readonly state: 'checked'; readonly checked: CheckedText };

/** Checks texts, one after the other; only what the last check says is told. */
export function useTextCheck() {
  const [check, setCheck] = useState<TextCheck>({ state: 'none' });
  const [turn] = useState({ last: 0 });
  /** @param cutBefore UTF-16 units that were cut off the text's end before it came here */
  const checkText = useCallback(
    async (given: string, cutBefore = 0) => {
      const mine = ++turn.last;
      if (given.trim() === '') {
        setCheck({ state: 'empty' });
        return;
      }
      setCheck({ state: 'checking' });
      const { text, left } = boundText(given);
      const reply = await ask('text/check', { text });
      if (mine !== turn.last) return;
      setCheck(
        reply.ok
          ? { state: 'checked', checked: { text, left: left + cutBefore, ...reply.value } }
          : { state: 'failed' },
      );
    },
    [turn],
  );
  const forget = useCallback(() => {
    turn.last++;
    setCheck({ state: 'none' });
  }, [turn]);
  return { check, checkText, forget };
}
