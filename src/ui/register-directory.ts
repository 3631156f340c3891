import type { Register, SaferWay } from '@/core/model/register';
import type { Loose } from '@/ui/directory';

/** Where a pharmacy can be looked up, and what makes medicines cheaper in a lawful way, as bundled with the extension. */
export interface RegisterDirectory {
  readonly registers: readonly Register[];
  readonly saferWays: readonly SaferWay[];
}

/** The bundled registers. Their files are checked against their schemas by tests/rules/registers.test.ts, not again here. */
export function readRegisters(
  registers: { readonly entries: readonly Loose<Register>[] },
  saferWays: { readonly entries: readonly Loose<SaferWay>[] },
): RegisterDirectory {
  return { registers: registers.entries as readonly Register[], saferWays: saferWays.entries as readonly SaferWay[] };
}
