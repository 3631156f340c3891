/** Punycode (RFC 3492), read only: what `xn--…` in the name of a host stands for. */

const PREFIX = 'xn--';
const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE = 0x10ffff;
/** Longest label that the domain name system knows. */
const LONGEST_LABEL = 63;

/** @param label one part of a host's name, ASCII in small letters @returns as people read it; itself when it cannot be read */
export function readLabel(label: string): string {
  if (!label.startsWith(PREFIX) || label.length > LONGEST_LABEL) return label;
  return decode(label.slice(PREFIX.length)) || label;
}

function decode(text: string): string | null {
  const border = text.lastIndexOf('-');
  const letters = border < 0 ? [] : [...text.slice(0, border)].map((letter) => letter.charCodeAt(0));
  let code = FIRST_CODE;
  let place = 0;
  let bias = FIRST_BIAS;
  for (let at = border + 1; at < text.length; ) {
    const before = place;
    let weight = 1;
    for (let step = BASE; ; step += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit === null) return null;
      place += digit * weight;
      const threshold = Math.min(Math.max(step - bias, LEAST), MOST);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > Number.MAX_SAFE_INTEGER / BASE) return null;
    }
    const count = letters.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    if (code > LAST_CODE) return null;
    place %= count;
    letters.splice(place++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 48 + 26;
  return null;
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; bias += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return bias + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}
