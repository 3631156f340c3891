// @vitest-environment node
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { Manifest } from '@/core/model/manifest';
import type { Pack } from '@/core/model/pack';
import { checkPack } from '@/core/pack/load';
import { MANIFEST_LIMITS, PACK_LIMITS, readCanonicalJson } from '@/core/pack/read-json';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { cpuClock } from '../support/cpu-time.ts';

/** A million in `npm run test:long`; each takes some microseconds. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000);

/** A real pack, its lists cut short so that many can be tried. */
const whole = globSync('rules/packs/drug-sale/pack.json').map(dirname).map(readPackFolder)[0] as Pack;
const { wording: _, ...bare } = whole;
const small: Pack = {
  ...bare,
  lists: whole.lists
    .filter(({ language }) => language === 'en')
    .map((list) => ({ ...list, terms: list.terms.slice(0, 3) })),
};
const digest = 'A'.repeat(43);
const manifest: Manifest = {
  schema: 1,
  seq: 7,
  issued: 1_700_000_000_000,
  expires: 1_800_000_000_000,
  minExtension: '0.1.0',
  publisher: 'A test',
  rotation: false,
  reviewed: true,
  packs: [{ name: 'pharmacy', version: '1.0.0', content: digest, size: 100, file: digest, fileSize: 10 }],
  deltas: [{ name: 'pharmacy', from: digest, file: digest, fileSize: 10 }],
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Values that tend to get past a careless check. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', '__proto__', 'list:x', 'x'.repeat(200), [], {}),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Ways to every place in a value. */
function waysIn(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, inner]) => waysIn(inner, [...way, key]))];
}

type Change = { readonly kind: 'set' | 'drop' | 'add' | 'twice'; readonly at: number; readonly value: unknown };

const changes = fc.array(
  fc.record<Change>({
    kind: fc.constantFrom('set', 'drop', 'add', 'twice'),
    at: fc.nat(1_000_000),
    value: odd,
  }),
  { minLength: 1, maxLength: 3 },
);

/** By the grammar: a value is replaced, a key is dropped, added or said twice. */
function changeValue(original: unknown, ways: ReturnType<typeof waysIn>, list: readonly Change[]): string {
  const value = structuredClone(original) as Record<string, unknown>;
  let text: string | null = null;
  for (const { kind, at, value: other } of list) {
    const way = ways[at % ways.length] ?? [];
    const parent = way.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], value);
    const key = way.at(-1);
    if (typeof parent !== 'object' || parent === null || key === undefined) continue;
    const holder = parent as Record<string, unknown>;
    if (kind === 'set') holder[key] = other;
    if (kind === 'drop') delete holder[key];
    // the length of a list is no key that JSON could bring
    const name = typeof other === 'object' ? JSON.stringify(other) : String(other);
    if (kind === 'add' && !(Array.isArray(holder) && name === 'length'))
      Object.defineProperty(holder, name, { value: other, enumerable: true, configurable: true, writable: true });
    if (kind === 'twice') text = JSON.stringify(value).replace(`"${key}":`, `"${key}":1,"${key}":`);
  }
  return text ?? JSON.stringify(value);
}

/** By the byte: one is changed, dropped or doubled. */
function changeBytes(bytes: Uint8Array, edits: readonly { at: number; byte: number; kind: number }[]): Uint8Array {
  let changed = [...bytes];
  for (const { at, byte, kind } of edits) {
    const place = at % changed.length;
    if (kind === 0) changed[place] = byte;
    else if (kind === 1) changed.splice(place, 1);
    else if (kind === 2) changed.splice(place, 0, byte);
    else changed = changed.slice(0, place);
  }
  return Uint8Array.from(changed);
}

const edits = fc.array(fc.record({ at: fc.nat(1_000_000), byte: fc.nat(255), kind: fc.nat(3) }), {
  minLength: 1,
  maxLength: 4,
});

let slowest = 0;

/** Read bytes as the update client does. What is accepted has to keep every promise. */
function readsWell(bytes: Uint8Array): void {
  const spent = cpuClock();
  const json = readCanonicalJson(bytes, PACK_LIMITS);
  const pack = json.ok ? checkPack(json.value) : null;
  slowest = Math.max(slowest, spent());
  if (!pack?.ok) return;
  const { lists, rules } = pack.value;
  expect(lists.every(({ terms }) => terms.length > 0 && terms.every((term) => term.length <= 64))).toBe(true);
  expect(rules.every(({ points }) => Number.isInteger(points) && points >= 1 && points <= 100)).toBe(true);
  const named = new Set(lists.map(({ name }) => name));
  const foreign = rules.flatMap(({ all }) => all).filter((clause) => 'list' in clause && !named.has(clause.list));
  if (foreign.length === 0 && rules.every(({ negatedBy }) => !negatedBy.some((words) => words.includes('/')))) {
    compilePacks([pack.value]);
  }
}

describe('whatever a pack is changed to, it is refused or keeps every promise', () => {
  const ways = waysIn(small);
  const bytes = encode(small);

  it('changed by its grammar', () => {
    fc.assert(
      fc.property(changes, (list) => readsWell(new TextEncoder().encode(changeValue(small, ways, list)))),
      { numRuns: RUNS / 2 },
    );
  });

  it('changed by its bytes', () => {
    fc.assert(
      fc.property(edits, (list) => readsWell(changeBytes(bytes, list))),
      { numRuns: RUNS / 2 },
    );
  });

  it('and it takes no time', () => {
    console.log(`the slowest of ${RUNS} packs took ${slowest.toFixed(1)} ms to read`);
    expect(slowest).toBeLessThan(1_000);
  });
});

describe('whatever a manifest is changed to, it is refused or keeps every promise', () => {
  const ways = waysIn(manifest);
  const bytes = encode(manifest);
  const reads = (changed: Uint8Array) => {
    const json = readCanonicalJson(changed, MANIFEST_LIMITS);
    const parsed = json.ok ? Manifest.safeParse(json.value) : null;
    if (!parsed?.success) return;
    const { seq, issued, packs, deltas } = parsed.data;
    expect([seq, issued].every((number) => Number.isSafeInteger(number) && number > 0)).toBe(true);
    expect([...packs, ...deltas].every(({ file }) => /^[\w-]{43}$/.test(file))).toBe(true);
  };

  it('changed by its grammar', () => {
    fc.assert(
      fc.property(changes, (list) => reads(new TextEncoder().encode(changeValue(manifest, ways, list)))),
      { numRuns: RUNS / 2 },
    );
  });

  it('changed by its bytes', () => {
    fc.assert(
      fc.property(edits, (list) => reads(changeBytes(bytes, list))),
      { numRuns: RUNS / 2 },
    );
  });
});
