import { readPolicy } from '@/background/storage/device-policy';
import { removeSource } from '@/background/updates/pack-store';
import { removeMark } from '@/background/updates/sequence-mark';
import { addedSources, isAllowedAddress, saveAddedSources } from '@/background/updates/sources';
import type { AddedSource } from '@/core/model/update';
import { readPublicKey } from '@/core/pack/keys';

/**
 * Take over the rule packs that the device's policy names, and let go of those it names no more. One that a person had
 * added before belongs to the policy then, and cannot be switched off.
 * @returns true when something changed
 */
export async function syncPolicySources(now: number): Promise<boolean> {
  const wanted = await policySources(now);
  const known = await addedSources();
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = known.filter(({ id, addedBy }) => addedBy === 'policy' && !ids.has(id));
  const isKnown = ({ id, address }: AddedSource) =>
    known.some((source) => source.id === id && source.address === address && source.addedBy === 'policy');
  if (gone.length === 0 && wanted.every(isKnown)) return false;
  const others = known.filter(({ id }) => !ids.has(id) && !gone.some((source) => source.id === id));
  const kept = wanted.map((source) => known.find((each) => isKnown(each) && each.id === source.id) ?? source);
  await saveAddedSources([...kept, ...others]);
  for (const { id } of gone) {
    await removeSource(id);
    await removeMark(id);
  }
  return true;
}

async function policySources(now: number): Promise<AddedSource[]> {
  const { rulePacks } = await readPolicy();
  const sources = await Promise.all(
    rulePacks.map(async ({ address, key }): Promise<AddedSource | null> => {
      const read = await readPublicKey(key);
      if (!read.ok || !isAllowedAddress(address)) {
        console.error(`the policy of this device names rules at ${address} whose address or key is not right`);
        return null;
      }
      const { id } = read.value;
      return { id, address, key: key.trim(), publisher: id, enabled: true, addedAt: now, addedBy: 'policy' };
    }),
  );
  return sources.filter((source) => source !== null);
}
