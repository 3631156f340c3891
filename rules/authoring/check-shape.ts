import type * as z from 'zod/mini';
import { explainIssue, fieldsOfRule } from './explain-issue.ts';
import type { FieldPath } from './json-places.ts';
import type { FileProblem } from './rule-file.ts';

/** A schema whose fields can be named. */
export interface FileSchema extends z.core.$ZodType {
  readonly shape: Readonly<Record<string, z.core.$ZodType>>;
}

/** Mistakes in the shape of a file's content, in plain words; none when it fits the schema. */
export function checkShape(file: string, value: unknown, schema: FileSchema & z.ZodMiniType): FileProblem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const isRule = Object.hasOwn(schema.shape, 'all');
  const knownFields = (path: FieldPath) => {
    if (isRule) return fieldsOfRule(path, value);
    return fieldsAt(schema, path);
  };
  return parsed.error.issues.flatMap((issue) =>
    explainIssue(issue, value, knownFields).map((explained) => ({ file, ...explained })),
  );
}

/** Names of the fields that an object may have at a place inside a schema. */
function fieldsAt(schema: z.core.$ZodType, path: FieldPath): readonly string[] {
  const inner = path.reduce<z.core.$ZodType | undefined>((at, step) => {
    const { def } = (at?._zod ?? {}) as {
      def?: { shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType };
    };
    return def?.shape?.[step] ?? def?.element;
  }, schema);
  return Object.keys((inner as Partial<FileSchema> | undefined)?.shape ?? {});
}
