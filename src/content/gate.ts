import { createSlices } from '@/content/slices';
import { openGate, passesGate } from '@/core/match/gate';
import { unpackKeys } from '@/core/match/packed-keys';
import type { PageText } from '@/core/model/page';
import gate from '@/generated/gate.json';

/** Blocks that are looked at between two turns of the page. */
const PIECE = 16_384;

/** True when a word of the page is one of the gate's: only then are the rules fetched. */
export async function opensGate(page: PageText, slices = createSlices()): Promise<boolean> {
  const anchors = openGate(unpackKeys(Uint8Array.from(atob(gate.keys), (letter) => letter.charCodeAt(0))));
  let piece = page.title;
  for (const { text } of page.blocks) {
    piece += `\n${text}`;
    if (piece.length < PIECE) continue;
    if (await passesInPieces(piece, anchors, slices)) return true;
    piece = '';
  }
  return passesInPieces(piece, anchors, slices);
}

async function passesInPieces(
  text: string,
  anchors: ReturnType<typeof openGate>,
  slices: ReturnType<typeof createSlices>,
) {
  for (let at = 0; at < text.length; at += PIECE) {
    if (passesGate(text.slice(at, at + PIECE + 64), anchors)) return true;
    await slices.turn();
  }
  return false;
}
