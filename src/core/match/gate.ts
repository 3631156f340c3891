import { type Anchors, buildAnchors } from '@/core/match/anchors';
import { readWords } from '@/core/match/read-words';
import { termKey } from '@/core/match/terms';
import { holdsKey, holdsMaskedWord } from '@/core/match/unmask';
import type { Pack } from '@/core/model/pack';

/**
 * The gate: keys of the words of which one has to be on a page before the rules are fetched at all.
 * A term that holds another of the gate's as a word of its own needs no key.
 * It travels with the content script as numbers; that a key may collide costs a look, never a warning.
 */
export function gateKeys(packs: readonly Pack[]): Int32Array {
  const terms = packs.flatMap(({ lists }) => lists.filter((list) => list.gate).flatMap((list) => list.terms));
  const words = new Set(terms.filter((term) => !term.includes(' ')));
  const needed = terms.filter((term) => words.has(term) || !term.split(' ').some((word) => words.has(word)));
  const keys = needed.map(termKey);
  return Int32Array.from(new Set(keys.filter((key) => key !== null))).sort();
}

export function openGate(keys: Int32Array): Anchors {
  return buildAnchors(new Map(Array.from(keys, (key) => [key, 1])));
}

/** True when some word of the text is one of the gate's, plainly or in disguise. */
export function passesGate(text: string, gate: Anchors): boolean {
  const words = readWords(text, gate);
  return holdsKey(words, gate) || holdsMaskedWord(words, gate);
}
