import { type Samples, slopeOf } from './figures.ts';

export interface SoakState {
  /** Milliseconds. */
  readonly passed: number;
  readonly navigations: number;
  /** Part of the time for which the worker was awake. */
  readonly awake: number;
  readonly samples: Samples;
}

/** One line on a terminal that is written anew; nothing anywhere else. */
export function createSoakProgress(minutes: number, output: NodeJS.WriteStream = process.stderr) {
  return {
    show(state: SoakState): void {
      if (output.isTTY) output.write(`\r\x1b[K${describe(state, minutes)}`);
    },
    end(): void {
      if (output.isTTY) output.write('\r\x1b[K');
    },
  };
}

/** `12 of 480 min, 100 pages, worker awake 8.6 %, heap 3.1 MiB (+0.2 MiB/h)` */
export function describe({ passed, navigations, awake, samples }: SoakState, minutes: number): string {
  const slope = slopeOf(samples.tab);
  const bytes = samples.tab.at(-1)?.bytes;
  const heap = bytes === undefined ? '' : `, heap ${(bytes / (1 << 20)).toFixed(1)} MiB`;
  const growth = slope === null ? '' : ` (${slope < 0 ? '' : '+'}${slope.toFixed(1)} MiB/h)`;
  const time = `${Math.floor(passed / 60_000)} of ${minutes} min`;
  return `${time}, ${navigations} pages, worker awake ${(100 * awake).toFixed(1)} %${heap}${growth}`;
}
