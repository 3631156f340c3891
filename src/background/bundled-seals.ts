/// <reference types="vite/client" />
import type { SealRules } from '@/core/model/seal-issuer';
import { type PreparedSeals, prepareSeals } from '@/core/pharmacy/seal-rules';
import text from '@/generated/seals.json?raw';

let seals: PreparedSeals | null = null;

/** Who gives seals to pharmacies, as bundled with the extension and checked when it was built; no downloaded pack changes it. */
export function bundledSeals(): PreparedSeals {
  seals ??= prepareSeals(JSON.parse(text) as SealRules);
  return seals;
}
