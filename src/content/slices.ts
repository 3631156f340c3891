/** With the last piece of work on top a slice stays below 8 ms. */
const SLICE_MS = 5;

/** Gives the page its turn: call `turn` between small pieces of work; it waits only when the slice is used up. */
export function createSlices(now: () => number = () => performance.now()): { turn(): Promise<void> | null } {
  let started = now();
  return {
    turn() {
      if (now() - started < SLICE_MS) return null;
      return pause().then(() => {
        started = now();
      });
    },
  };
}

function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  // a page can name an element `scheduler`
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resume) => setTimeout(resume, 0));
}
