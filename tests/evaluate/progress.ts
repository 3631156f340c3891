const WIDTH = 30;
/** Shortest time between two drawings. */
const PAUSE_MS = 100;

/** A bar on a terminal; nothing anywhere else. Call `end` before printing anything else. */
export function createProgress(total: number, output: NodeJS.WriteStream = process.stderr) {
  let drawn = 0;
  return {
    show(done: number): void {
      if (!output.isTTY || performance.now() - drawn < PAUSE_MS) return;
      drawn = performance.now();
      const full = Math.round((WIDTH * done) / Math.max(1, total));
      output.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${total}`);
    },
    end(): void {
      if (output.isTTY) output.write('\r\x1b[K');
    },
  };
}
