/**
 * SHA-256 (FIPS 180-4) of a short text, at once: WebCrypto answers later, and is not there at all for our script in a page
 * that came over plain http. Only names of domains go through it; files are checked with WebCrypto.
 */

const BLOCK_BYTES = 64;
const ROUNDS = 64;
/** Bytes behind the text: the mark of its end, and its length in bits. */
const END_BYTES = 9;

const primes = firstPrimes(ROUNDS);
/** First 32 bits behind the point of the cube roots of the first primes, and of the square roots of the first eight. */
const ROUND_WORDS = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** @param text its UTF-8 bytes are hashed @returns the eight words of the digest, 32 bits each, the first one first */
export function sha256(text: string): Uint32Array {
  const blocks = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(START);
  const words = new Uint32Array(ROUNDS);
  for (let at = 0; at < blocks.byteLength; at += BLOCK_BYTES) {
    for (let i = 0; i < 16; i++) words[i] = blocks.getUint32(at + 4 * i);
    addBlock(state, words);
  }
  return state;
}

function padded(bytes: Uint8Array): DataView {
  const size = Math.ceil((bytes.length + END_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  const all = new Uint8Array(size);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(size - 4, bytes.length * 8);
  return view;
}

/** @param words the block in its first sixteen; the others are filled here */
function addBlock(state: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < ROUNDS; i++) {
    const early = words[i - 15] ?? 0;
    const late = words[i - 2] ?? 0;
    const spread = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const more = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] ?? 0) + spread + (words[i - 7] ?? 0) + more;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < ROUNDS; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUND_WORDS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    // one by one: to swap them as lists takes most of the time where a page's script runs for the first time
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [i, more] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + more;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return (root - Math.floor(root)) * 2 ** 32;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}
