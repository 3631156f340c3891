import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { FIELD_WORDS } from './field-words.ts';
import { FILE_SCHEMAS, type FileKind } from './file-schemas.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export const SCHEMA_FOLDER = join(import.meta.dirname, '../schema');
export const FILE_KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];

/** Objects inside a file, by the last name on the way to them: what their fields are called in FIELD_WORDS. */
const INNER: Readonly<Record<string, string>> = { all: 'clause', fires: 'case', silent: 'case', policy: 'policy' };

/** Write rules/schema anew, so that editors complete, explain and check the files of the packs. */
export function writeSchemas(reasons: ReadonlySet<string>, folder: string = SCHEMA_FOLDER): void {
  mkdirSync(folder, { recursive: true });
  for (const kind of FILE_KINDS) writeFileSync(join(folder, schemaName(kind)), schemaText(kind, reasons));
}

export function schemaName(kind: FileKind): string {
  return `${kind}.schema.json`;
}

/** The text of a schema file. @param reasons what a rule may give as its reason */
export function schemaText(kind: FileKind, reasons: ReadonlySet<string>): string {
  const schema = z.toJSONSchema(FILE_SCHEMAS[kind], {
    // a default need not be written down
    io: 'input',
    override: ({ jsonSchema, path }) => {
      addWords(
        jsonSchema,
        kind,
        path.filter((step) => typeof step === 'string'),
      );
      if (kind === 'rule' && path.join('/') === 'properties/reason') useKnown(jsonSchema, reasons);
    },
  });
  const properties = {
    $schema: { type: 'string', description: 'For editors; not part of the rules.' },
    ...schema.properties,
  };
  const text = FIELD_WORDS[kind] ?? '';
  return `${JSON.stringify({ ...schema, title: kind, description: text, properties }, null, 2)}\n`;
}

function useKnown(schema: JsonSchema, reasons: ReadonlySet<string>): void {
  delete schema.pattern;
  schema.enum = [...reasons].sort();
}

/** Describe the fields of an object. @param way names on the way to it: properties, the fields' names and so on */
function addWords(schema: JsonSchema, kind: FileKind, way: readonly string[]): void {
  const inside = way.findLast((name) => Object.hasOwn(INNER, name));
  const owner = inside ? INNER[inside] : kind;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const words = FIELD_WORDS[`${owner}.${name}`];
    if (words && typeof field === 'object') field.description = words;
  }
}
