import { addedRules } from '@/content/added-rules';
import { createSlices, type Slices } from '@/content/slices';
import { type Gate, openGate, passesGate } from '@/core/match/gate';
import { KeyUnpacker, unpackKeys } from '@/core/match/packed-keys';
import packed from '@/generated/gate.json';

/** Characters that are looked at between two turns of the page. */
const PIECE = 8192;
/** Characters of the last piece that are looked at again: what stands there may be near a word of the next. */
const OVERLAP = 400;
/** Longest term that may begin in one piece and end in the next. */
const TERM = 64;
/** Keys that are unpacked between two turns of the page. */
const AT_ONCE = 2_000;

let gate: Gate | null = null;

/** Newer rules may have brought keys: the gate is made anew when it is next needed. */
export function forgetGate(): void {
  gate = null;
}

/** True when a word of the texts is one of the gate's: only then is a page, or a post on it, looked at closely. */
export async function opensGate(texts: Iterable<string>, slices: Slices = createSlices()): Promise<boolean> {
  let piece = '';
  for (const text of texts) {
    if (text === '') continue;
    piece += `\n${text}`;
    if (piece.length < PIECE) continue;
    if (await passesInPieces(piece, slices)) return true;
    piece = piece.slice(-OVERLAP);
  }
  return piece !== '' && passesInPieces(piece, slices);
}

async function makeGate(slices: Slices): Promise<Gate> {
  const added = addedRules();
  const certain = await unpack(packed.certain, slices);
  const hinted = await unpack(packed.hinted, slices);
  const gate = openGate({ certain: withAdded(certain, (await added).keys), hinted });
  await slices.turn();
  return gate;
}

async function unpack(text: string, slices: Slices): Promise<Uint32Array> {
  const unpacker = new KeyUnpacker(text);
  while (unpacker.unpack(AT_ONCE)) await slices.turn();
  return unpacker.numbers;
}

function withAdded(prints: Uint32Array, packedKeys: string): Uint32Array {
  if (packedKeys === '') return prints;
  const added = unpackKeys(packedKeys);
  const all = new Uint32Array(prints.length + added.length);
  all.set(prints);
  all.set(added, prints.length);
  return all.sort();
}

async function passesInPieces(piece: string, slices: Slices) {
  gate ??= await makeGate(slices); // documents without a word, as many in frames are, need none
  for (let at = 0; at < piece.length; at += PIECE) {
    if (passesGate(piece.slice(Math.max(0, at - OVERLAP), at + PIECE + TERM), gate)) return true;
    await slices.turn();
  }
  return false;
}
