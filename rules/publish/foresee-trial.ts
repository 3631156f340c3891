import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { MOST_BEGINNING_ALIKE, mostTermsBeginningAlike } from '@/core/pack/crowding';
import { clampPack, type Trust } from '@/core/pack/limits';
import { selfTest } from '@/core/pack/self-test';
import { readAllPacks } from '../authoring/read-pack-folder.ts';
import { readSafeguards } from '../safeguards.ts';
import { ReleaseError } from './publish-release.ts';

/**
 * What clients built from this repository would do with packs: so that nobody learns only afterwards that rules were
 * limited or a release refused. @returns lines for the terminal @throws ReleaseError when they would refuse it
 */
export function foreseeTrial(packs: readonly Pack[], trust: Trust): string[] {
  const bundled = readAllPacks();
  const admitted = packs.map((pack) => {
    const clamped = clampPack(pack, bundled, trust);
    if (!clamped.ok) throw new ReleaseError(`Clients would refuse pack "${pack.name}": ${clamped.problem}.`);
    return clamped.value;
  });
  const inForce = [...(trust === 'own' ? [] : bundled), ...admitted.map(({ pack }) => pack)];
  const compiled = compilePacks(inForce);
  const crowd = mostTermsBeginningAlike(compiled.terms);
  if (crowd > MOST_BEGINNING_ALIKE) {
    throw new ReleaseError(
      `Clients would refuse the release: ${crowd} terms begin with the same words; ${MOST_BEGINNING_ALIKE} may.`,
    );
  }
  const tested = selfTest(inForce, compiled, readSafeguards(bundled).canaries);
  if (!tested.ok) {
    const { problem, ids } = tested.problem;
    throw new ReleaseError(`Clients would refuse the release (${problem}): see ${ids.join(', ')} in rules/canaries.`);
  }
  return admitted.flatMap(({ pack, limited }) =>
    limited.length === 0
      ? []
      : [`${pack.name}: clients will limit ${limited.join(', ')} (see "limits" in rules/README.md)`],
  );
}
