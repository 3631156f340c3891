import { readAddedKeys } from '@/content/extension';
import { createSlices } from '@/content/slices';
import { type Gate, openGate, passesGate } from '@/core/match/gate';
import { unpackKeys } from '@/core/match/packed-keys';
import type { PageText } from '@/core/model/page';
import packed from '@/generated/gate.json';

/** Characters that are looked at between two turns of the page. */
const PIECE = 8192;

/** True when a word of the page is one of the gate's: only then is it looked at closely. */
export async function opensGate(page: PageText, slices = createSlices()): Promise<boolean> {
  const prints = withAdded(unpackKeys(packed.prints), await readAddedKeys());
  await slices.turn();
  const gate = openGate(prints);
  let piece = page.title;
  for (const { text } of page.blocks) {
    piece += `\n${text}`;
    if (piece.length < PIECE) continue;
    if (await passesInPieces(piece, gate, slices)) return true;
    piece = '';
  }
  return passesInPieces(piece, gate, slices);
}

function withAdded(prints: Uint32Array, packedKeys: string): Uint32Array {
  if (packedKeys === '') return prints;
  const added = unpackKeys(packedKeys);
  const all = new Uint32Array(prints.length + added.length);
  all.set(prints);
  all.set(added, prints.length);
  return all.sort();
}

async function passesInPieces(text: string, gate: Gate, slices: ReturnType<typeof createSlices>) {
  for (let at = 0; at < text.length; at += PIECE) {
    if (passesGate(text.slice(at, at + PIECE + 64), gate)) return true;
    await slices.turn();
  }
  return false;
}
