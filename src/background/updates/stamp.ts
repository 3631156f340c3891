import { PINNED_SOURCE } from '@/background/bundled-rules';
import { readState } from '@/background/updates/pack-store';
import { addedSources } from '@/background/updates/sources';

/** The sources in force with their releases, as one text: another one whenever anything of it changes. @throws without a database */
export async function stampInForce(): Promise<string> {
  const added = (await addedSources()).filter(({ enabled }) => enabled).map(({ id }) => id);
  const stamps = await Promise.all(
    ['own', ...added].map(async (id) => {
      const { active, release } = await readState(id);
      const isNewer = active !== null && release !== null && (id !== 'own' || release.seq > PINNED_SOURCE.bundledSeq);
      return isNewer ? `${id} ${release.seq} ${release.issued}` : `${id} bundled`;
    }),
  );
  return stamps.join(', ');
}

/** The stamp of the packs of the package alone. */
export const ONLY_BUNDLED = 'own bundled';
