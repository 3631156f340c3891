import { type ProtectedNames, protectNames } from '@/core/domains/protected-names';
import type { KnownHosts } from '@/core/model/known-host';
import type { LookAlikeFile } from '@/core/model/look-alike-names';
import known from '../../rules/hosts/known.json';
import file from '../../rules/hosts/look-alike.json';

let names: ProtectedNames | null = null;

/** Names that may be imitated, checked when the packs were built; put in order only when something needs them. */
export function protectedNames(): ProtectedNames {
  names ??= protectNames(file as LookAlikeFile, known as KnownHosts);
  return names;
}
