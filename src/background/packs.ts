import type { Pack } from '@/core/model/pack';
import bundled from '@/generated/packs.json';

/** The packs in force: those that came with the extension, checked when it was built. */
export function activePacks(): readonly Pack[] {
  return bundled as readonly Pack[];
}
