/** When a client's browser runs: the only times at which it can ask for anything. Times in minutes from the start. */
export interface Presence {
  /** The first minute at or after `time` at which the browser runs, and whether it has just been started then. */
  next(time: number): { readonly at: number; readonly isStart: boolean };
}

const DAY = 24 * 60;

export const ALWAYS_ON: Presence = { next: (at) => ({ at, isStart: false }) };

/**
 * A browser as people use it: on most days once in the morning or at noon and once in the evening of its own time zone,
 * for one to five hours. Time zones are spread over the day; that more people live in some changes little.
 */
export function daily(random: () => number): Presence {
  const zone = Math.floor(random() * 24) * 60;
  const first = 7 * 60 + random() * 6 * 60;
  const second = 16 * 60 + random() * 5 * 60;
  const sessions = [
    { start: first, length: 60 + random() * 180 },
    { start: second, length: 60 + random() * 240 },
  ];
  const skips = Array.from({ length: 32 }, () => random() < 0.15);
  return {
    next(time) {
      for (let day = Math.floor((time - zone) / DAY) - 1; ; day++) {
        if (skips[((day % 32) + 32) % 32]) continue;
        for (const { start, length } of sessions) {
          const from = day * DAY + zone + start;
          if (time < from) return { at: from, isStart: true };
          if (time < from + length) return { at: time, isStart: false };
        }
      }
    },
  };
}
