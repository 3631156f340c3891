import { readKept } from '@/content/extension';
import { ADDED_DOMAINS } from '@/core/domains/domain-hash';
import { ADDED_KEYS } from '@/core/match/gate';

/** What newer rules add to those that came with the package; empty without newer rules, or when nothing can be read. */
export interface AddedRules {
  /** Keys of the gate, packed. */
  readonly keys: string;
  /** Prints of rogue sellers' domains. */
  readonly domains: string;
}

let added: Promise<AddedRules> | null = null;

/** Read once for a document. */
export function addedRules(): Promise<AddedRules> {
  added ??= readAdded();
  return added;
}

/** Other rules may be in force: they are read anew when they are next needed. */
export function forgetAddedRules(): void {
  added = null;
}

async function readAdded(): Promise<AddedRules> {
  const kept = await readKept([ADDED_KEYS, ADDED_DOMAINS]);
  const textOf = (name: string) => (typeof kept[name] === 'string' ? kept[name] : '');
  return { keys: textOf(ADDED_KEYS), domains: textOf(ADDED_DOMAINS) };
}
