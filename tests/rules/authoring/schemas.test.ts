import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readReasons } from '../../../rules/authoring/read-pack-folder.ts';
import { FILE_KINDS, SCHEMA_FOLDER, schemaName, schemaText } from '../../../rules/authoring/write-schemas.ts';

const reasons = readReasons();
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const load = (kind: (typeof FILE_KINDS)[number]) =>
  z.fromJSONSchema(readJson(join(SCHEMA_FOLDER, schemaName(kind))) as Parameters<typeof z.fromJSONSchema>[0]);
const FILES = {
  rule: 'rules/packs/*/*/rule.json',
  cases: 'rules/packs/*/*/cases.json',
  list: 'rules/packs/*/lists/*.json',
  domains: 'rules/packs/*/domains/*.json',
  pack: 'rules/packs/*/pack.json',
} as const;

/** A field that no file of the kind can do without. */
const NEEDED = { rule: 'id', cases: 'fires', list: 'terms', domains: 'hashes', pack: 'name' } as const;

describe.each(FILE_KINDS)('rules/schema, %s', (kind) => {
  it('is what the schemas in the code give; `npm run rules:build` writes it anew', () => {
    expect(readFileSync(join(SCHEMA_FOLDER, schemaName(kind)), 'utf8')).toBe(schemaText(kind, reasons));
  });

  it('accepts every file there is, with and without $schema', () => {
    const schema = load(kind);
    const files = globSync(FILES[kind]);
    const wrong = files.filter((file) => {
      const value = readJson(file);
      return !schema.safeParse(value).success || !schema.safeParse({ ...value, $schema: 'x' }).success;
    });
    expect(files.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });

  it('refuses an unknown field and a missing one', () => {
    const schema = load(kind);
    const [file] = globSync(FILES[kind]);
    const value = readJson(file ?? '');
    const { [NEEDED[kind]]: _, ...less } = value;
    expect(schema.safeParse({ ...value, colour: 'red' }).success).toBe(false);
    expect(schema.safeParse(less).success).toBe(false);
  });

  it('explains every field', () => {
    const silent: string[] = [];
    const visit = (node: unknown, way: string) => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      for (const [name, field] of Object.entries(properties ?? {}))
        if (!field.description) silent.push(`${way}.${name}`);
      for (const [name, inner] of Object.entries(node)) visit(inner, `${way}.${name}`);
    };
    visit(readJson(join(SCHEMA_FOLDER, schemaName(kind))), kind);
    expect(silent).toEqual([]);
  });
});

describe('.vscode/settings.json', () => {
  it('names a schema for every kind of file', () => {
    const settings = readJson('.vscode/settings.json')['json.schemas'] as { url: string; fileMatch: string[] }[];
    expect(settings.map(({ url, fileMatch }) => [url, fileMatch])).toEqual(
      FILE_KINDS.map((kind) => [`./rules/schema/${schemaName(kind)}`, [`/${FILES[kind]}`]]),
    );
  });
});
