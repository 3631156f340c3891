import * as z from 'zod/mini';

/** Fewest texts of each kind, and most of both together. */
export const FEWEST_CASES = 2;
export const MOST_CASES = 40;

/** A text that a rule is tried on. */
export const CaseText = z.strictObject({
  name: z.string().check(z.minLength(2)),
  text: z.string().check(z.minLength(1)),
});
export type CaseText = z.infer<typeof CaseText>;

/** `cases.json` of a rule: texts it has to fire on, and texts it has to be silent on. */
export const CasesFile = z.strictObject({
  fires: z.array(CaseText).check(z.minLength(FEWEST_CASES), z.maxLength(MOST_CASES)),
  silent: z.array(CaseText).check(z.minLength(FEWEST_CASES), z.maxLength(MOST_CASES)),
});
export type CasesFile = z.infer<typeof CasesFile>;
