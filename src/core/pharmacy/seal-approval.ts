/** Words that say together that somebody approved a shop, each in comparable letters and without spaces. */
export interface ApprovalTerms {
  readonly approved: ReadonlySet<string>;
  readonly shops: ReadonlySet<string>;
  /** What may stand between: `by the`, `is an`, `online`; single letters may as well (`U. S.`). */
  readonly fillers: ReadonlySet<string>;
}

/** Words that may stand between two parts of a claim. */
const MOST_FILLERS = 4;
/** Places of a name that are looked at. */
const MOST_PLACES = 8;
/** How far from the name is read, in UTF-16 units. */
const FARTHEST = 120;

/**
 * Do these words say that the named body approved a shop: "X approved online pharmacy", "pharmacy certified by the X"?
 * "X-approved medicines from our pharmacy" does not: the parts have to follow each other.
 * @param words text as `toWords` gives it
 * @param name as `toWords` gives it
 */
export function approvesShop(words: string, name: string, terms: ApprovalTerms): boolean {
  let at = words.indexOf(name);
  for (let place = 0; at >= 0 && place < MOST_PLACES; place++) {
    const behind = words.slice(at + name.length, at + name.length + FARTHEST).split(' ');
    const before = words
      .slice(Math.max(0, at - FARTHEST), at)
      .trimEnd()
      .split(' ')
      .reverse();
    if (isApprovedShop(before, terms)) return true;
    // "approved by the X, certified pharmacy": the name belongs to what stands before it
    const isTaken = terms.approved.has(afterFillers(before, terms.fillers)[0] ?? '');
    if (!isTaken && isApprovedShop(behind, terms)) return true;
    at = words.indexOf(name, at + 1);
  }
  return false;
}

/** Words behind the name, `approved online pharmacy`, or those before it read backwards, `the by approved is pharmacy`. */
function isApprovedShop(words: readonly string[], { approved, shops, fillers }: ApprovalTerms): boolean {
  const [word = '', ...rest] = afterFillers(words, fillers);
  return approved.has(word) && shops.has(afterFillers(rest, fillers)[0] ?? '');
}

function afterFillers(words: readonly string[], fillers: ReadonlySet<string>): readonly string[] {
  const count = words.slice(0, MOST_FILLERS).findIndex((word) => word.length > 1 && !fillers.has(word));
  return words.slice(count < 0 ? MOST_FILLERS : count);
}
