import type { CompiledClause } from '@/core/match/compile';
import type { Mark } from '@/core/match/page-words';

/** The marks of one unit, by what they are, each in the order of the text. */
export class UnitMarks {
  readonly #byWhat = new Map<Mark['what'], Mark[]>();
  /** Marks of several lists together, by the set of lists: many rules ask for the same. */
  readonly #joined = new Map<ReadonlySet<number>, readonly Mark[]>();

  /** @param marks in the order of the text */
  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      const group = this.#byWhat.get(mark.what);
      if (group) group.push(mark);
      else this.#byWhat.set(mark.what, [mark]);
    }
  }

  /** Is there any mark of a clause? */
  has({ detector, lists }: Pick<CompiledClause, 'detector' | 'lists'>): boolean {
    if (detector !== null) return this.#byWhat.has(detector);
    for (const list of lists) if (this.#byWhat.has(list)) return true;
    return false;
  }

  /** All marks of a clause. */
  of({ detector, lists }: Pick<CompiledClause, 'detector' | 'lists'>): readonly Mark[] {
    if (detector !== null) return this.#byWhat.get(detector) ?? [];
    const known = this.#joined.get(lists);
    if (known) return known;
    const found = [...lists].flatMap((list) => this.#byWhat.get(list) ?? []);
    if (lists.size > 1) found.sort((a, b) => a.from - b.from);
    this.#joined.set(lists, found);
    return found;
  }
}
