import { plainLetters, skeletonOf } from '@/core/domains/host-letters';
import type { ProtectedName } from '@/core/domains/protected-names';
import { readLabel } from '@/core/domains/punycode';
import { splitHost } from '@/core/domains/registrable-domain';

/** Names of so many letters have other names at two edits from them; shorter ones at one. */
const TWO_EDITS = 10;
const ONE_EDIT = 6;

/**
 * Could any rule about registered names find a resemblance? The name is in the domain, looks like it at a glance, or is an
 * edit or two away, whatever the edit. Wider than the detector is, and written apart from it: a domain that is not near a
 * name cannot be called its look-alike, so that these few stand for a whole list.
 */
export function isNear(domain: string, names: readonly ProtectedName[]): boolean {
  const split = splitHost(domain);
  if (split === null) return false;
  const plain = plainLetters(readLabel(split.label)).replaceAll('-', '');
  const letters = split.label.replaceAll('-', '');
  const readAsLetters = plain.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('3', 'e').replaceAll('5', 's');
  const loose = skeletonOf(plain, true);
  const parts = split.label.split('-');
  return names.some(
    (name) =>
      letters === name.letters ||
      loose === name.looseSkeleton ||
      (name.letters.length >= 5 && (letters.includes(name.letters) || readAsLetters.includes(name.letters))) ||
      parts.includes(name.letters) ||
      [letters, ...parts].some((part) => isWithinEdits(part, name.letters)),
  );
}

function isWithinEdits(one: string, other: string): boolean {
  if (other.length < ONE_EDIT || one.length < ONE_EDIT) return false;
  const most = other.length >= TWO_EDITS ? 2 : 1;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** Letters put in, left out, taken for others, or two swapped (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const edits = [(row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1)];
      row.push(Math.min(...edits, ...(isSwapped ? [(before[j - 2] ?? 0) + 1] : [])));
    }
    before = above;
    above = row;
  }
  return above[other.length] ?? 0;
}
