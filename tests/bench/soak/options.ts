import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly minutes: number;
  /** Navigations an hour. */
  readonly perHour: number;
  /** Of a hundred navigations, to pages with words of the gate. */
  readonly wordsPercent: number;
  /** Folder of saved pages that are visited in place of made-up ones; null: made-up ones. */
  readonly saved: string | null;
  readonly json: string | null;
}

/** W07: eight hours. */
const DEFAULTS = { minutes: '480', 'per-hour': '500', words: '2' };

/** @throws RangeError for a number that makes no sense, TypeError for an unknown option */
export function readSoakOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: DEFAULTS.minutes },
      'per-hour': { type: 'string', default: DEFAULTS['per-hour'] },
      words: { type: 'string', default: DEFAULTS.words },
      saved: { type: 'string' },
      json: { type: 'string' },
    },
  });
  return {
    minutes: numberOf('minutes', values.minutes, 24 * 60),
    perHour: numberOf('per-hour', values['per-hour'], 3_600),
    wordsPercent: numberOf('words', values.words, 75),
    saved: values.saved ?? null,
    json: values.json ?? null,
  };
}

function numberOf(name: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && value <= most))
    throw new RangeError(`--${name} ${text}: above 0, at most ${most}`);
  return value;
}
