import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ALWAYS_ON, daily } from './presence.ts';
import type { Scenario, Sizes } from './simulate.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const CLIENTS = 10_000;
/** Of a small HTTPS answer over a connection of its own: handshake, heads, a 304. */
const HEADS = 900;

/** Sizes as `rules:publish` measured them on 2026-11-26; `--published DIR` takes those of a folder of releases. */
const SIZES: Sizes = { unchanged: HEADS, manifest: HEADS + 1_130, delta: HEADS + 290, full: HEADS + 549_000 };

export function sizesOf(folder: string | undefined): Sizes {
  const file = folder === undefined ? null : join(folder, 'releases.json');
  if (file === null || folder === undefined || !existsSync(file)) return SIZES;
  const [last] = JSON.parse(readFileSync(file, 'utf8')) as { packs: { file: string }[]; files: string[] }[];
  const size = (name: string) => statSync(join(folder, 'files', name)).size;
  const packs = last?.packs.map(({ file }) => file) ?? [];
  const deltas = last?.files.filter((name) => !packs.includes(name)) ?? [];
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + size(name), 0);
  return {
    unchanged: HEADS,
    manifest: HEADS + statSync(join(folder, 'manifest.txt')).size,
    delta: HEADS + (deltas.length > 0 ? sum(deltas) : SIZES.delta),
    full: HEADS + sum(packs),
  };
}

export function scenarios(sizes: Sizes): readonly Scenario[] {
  const usual = {
    clients: CLIENTS,
    minutes: 14 * DAY,
    presence: daily,
    releases: [3, 5, 7, 9, 11].map((day) => day * DAY + 9 * HOUR),
    outage: null,
    shareOfNew: 0.01,
    sizes,
  };
  const outage = { from: 6 * DAY + 12 * HOUR, to: 6 * DAY + 18 * HOUR };
  const named = { ...outage, namesItsEnd: true };
  return [
    { ...usual, name: 'people, a release every second day' },
    { ...usual, name: 'always on, a release every second day', presence: () => ALWAYS_ON },
    { ...usual, name: 'people, six hours without a server', outage },
    { ...usual, name: 'always on, six hours without a server', outage, presence: () => ALWAYS_ON },
    { ...usual, name: 'always on, six hours, the server says until when', outage: named, presence: () => ALWAYS_ON },
    { ...usual, name: 'people, nobody has an earlier release', shareOfNew: 1 },
  ];
}
