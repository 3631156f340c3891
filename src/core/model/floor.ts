import * as z from 'zod/mini';

/** Rules (`pack/rule`) and terms (`pack/list`) that no downloaded pack takes away; written in rules/floor.json. */
export const FloorChoice = z.strictObject({
  rules: z.array(z.string()).check(z.minLength(1)),
  terms: z.record(z.string(), z.array(z.string()).check(z.minLength(1))),
});
export type FloorChoice = z.infer<typeof FloorChoice>;
