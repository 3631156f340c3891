/** Two names are near when one becomes the other by so many changed letters for each letter of the longer one. */
const NEAR = 0.4;

/** The known name that a mistyped one was most likely meant to be; null when none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const distances = known.map((name) => ({ name, changes: changesBetween(typed.toLowerCase(), name.toLowerCase()) }));
  const [best] = distances.sort((a, b) => a.changes - b.changes);
  if (!best) return null;
  return best.changes <= Math.max(1, NEAR * Math.max(typed.length, best.name.length)) ? best.name : null;
}

/** "did you mean …?" with a space before it, or nothing. */
export function suggestName(typed: string, known: readonly string[]): string {
  const near = nearestName(typed, known);
  return near === null ? '' : ` Did you mean "${near}"?`;
}

/** Letters to add, take away or change. @see V. Levenshtein, "Binary codes capable of correcting deletions…" (1966) */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
