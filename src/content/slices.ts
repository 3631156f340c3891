/** With the last piece of work on top a slice stays below 8 ms. */
const SLICE_MS = 5;

/** Gives the page its turn: call `turn` between small pieces of work; it waits only when the slice is used up. */
export interface Slices {
  turn(): Promise<void> | null;
  /** Wait for somebody else's work. */
  rest<Value>(waitedFor: Promise<Value>): Promise<Value>;
  /** The work is done; what is waited for from here on is none. */
  end(): void;
  /** Milliseconds of work so far, the page's turns left out. */
  spent(): number;
}

export function createSlices(now: () => number = () => performance.now()): Slices {
  let started = now();
  let before = 0;
  let isEnded = false;
  return {
    turn() {
      const worked = now() - started;
      if (worked < SLICE_MS) return null;
      before += worked;
      return nextTurn().then(() => {
        started = now();
      });
    },
    async rest(waitedFor) {
      before += now() - started;
      const value = await waitedFor;
      started = now();
      return value;
    },
    end() {
      before += now() - started;
      isEnded = true;
    },
    spent: () => (isEnded ? before : before + now() - started),
  };
}

/** Let the page do what waits, and go on soon after. */
export function nextTurn(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  // a page can name an element `scheduler`
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resume) => setTimeout(resume, 0));
}
