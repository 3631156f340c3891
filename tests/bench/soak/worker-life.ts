/** A time for which the worker was awake; milliseconds. */
export interface Wake {
  readonly from: number;
  readonly to: number;
}

/** Keeps the account of when workers were awake, from what the browser tells of their beginning and end. */
export class WorkerLife {
  readonly #since = new Map<string, number>();
  readonly #wakes: Wake[] = [];
  #counted = 0;

  /** Identifier of a worker that is awake; null when all sleep. */
  get awake(): string | null {
    return [...this.#since.keys()].at(-1) ?? null;
  }

  /** What was before does not count. */
  countFrom(now: number): void {
    this.#counted = now;
  }

  began(id: string, now: number): void {
    if (!this.#since.has(id)) this.#since.set(id, now);
  }

  ended(id: string, now: number): void {
    const since = this.#since.get(id);
    if (since === undefined) return;
    this.#since.delete(id);
    this.#wakes.push({ from: since, to: now });
  }

  /** The counted times so far, in order; one that has not ended ends now. */
  wakes(now: number): Wake[] {
    const open = [...this.#since.values()].map((from) => ({ from, to: now }));
    return [...this.#wakes, ...open]
      .map(({ from, to }) => ({ from: Math.max(from, this.#counted), to }))
      .filter(({ from, to }) => to > from);
  }

  /** Part of the counted time for which the worker was awake. */
  share(now: number): number {
    const awake = this.wakes(now).reduce((sum, { from, to }) => sum + (to - from), 0);
    return now > this.#counted ? awake / (now - this.#counted) : 0;
  }
}
