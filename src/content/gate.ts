import { addedRules } from '@/content/added-rules';
import { createSlices, type Slices } from '@/content/slices';
import { type Gate, openGate, passesGate } from '@/core/match/gate';
import { KeyUnpacker, unpackKeys } from '@/core/match/packed-keys';
import packed from '@/generated/gate.json';

/** Characters that are looked at between two turns of the page. */
const PIECE = 8192;
/** Keys that are unpacked between two turns of the page. */
const AT_ONCE = 2_000;

let gate: Gate | null = null;

/** Newer rules may have brought keys: the gate is made anew when it is next needed. */
export function forgetGate(): void {
  gate = null;
}

/** True when a word of the texts is one of the gate's: only then is a page, or a post on it, looked at closely. */
export async function opensGate(texts: Iterable<string>, slices: Slices = createSlices()): Promise<boolean> {
  gate ??= await makeGate(slices);
  let piece = '';
  for (const text of texts) {
    piece += `\n${text}`;
    if (piece.length < PIECE) continue;
    if (await passesInPieces(piece, gate, slices)) return true;
    piece = '';
  }
  return passesInPieces(piece, gate, slices);
}

async function makeGate(slices: Slices): Promise<Gate> {
  const added = addedRules();
  const unpacker = new KeyUnpacker(packed.prints);
  while (unpacker.unpack(AT_ONCE)) await slices.turn();
  const prints = withAdded(unpacker.numbers, (await added).keys);
  await slices.turn();
  return openGate(prints);
}

function withAdded(prints: Uint32Array, packedKeys: string): Uint32Array {
  if (packedKeys === '') return prints;
  const added = unpackKeys(packedKeys);
  const all = new Uint32Array(prints.length + added.length);
  all.set(prints);
  all.set(added, prints.length);
  return all.sort();
}

async function passesInPieces(piece: string, gate: Gate, slices: Slices) {
  for (let at = 0; at < piece.length; at += PIECE) {
    if (passesGate(piece.slice(at, at + PIECE + 64), gate)) return true;
    await slices.turn();
  }
  return false;
}
