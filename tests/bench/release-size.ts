import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '@/core/model/pack';
import { readAllPacks } from '../../rules/authoring/read-pack-folder.ts';
import { makeKey } from '../../rules/keys/key-file.ts';
import { publishRelease } from '../../rules/publish/publish-release.ts';
import { ReleaseFolder } from '../../rules/publish/release-folder.ts';
import { makeRow, type Row } from './measure.ts';

const KILOBYTE = 1000;
const TERMS = 10_000;

/** What a release weighs on its way: all packs, and what a client fetches that has the release before. */
export async function measureReleases(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-release-'));
  const choices = {
    key: await makeKey(true),
    publisher: 'A bench',
    issued: Date.now(),
    expiresAfterDays: 90,
    minExtension: '0.0.0',
    rotation: false,
    reviewed: false,
    keep: 8,
  };
  try {
    const packs = readAllPacks();
    const release = new ReleaseFolder(folder);
    const { sizes: first } = await publishRelease(packs, release, { ...choices, seq: 1 });
    const { sizes } = await publishRelease(packs.map(withTypicalChange), release, { ...choices, seq: 2 });
    const terms = packs.flatMap(({ lists }) => lists.flatMap((list) => list.terms)).length;
    const delta = sizes.manifest + (sizes.fromEarlier[0]?.bytes ?? 0);
    console.log(
      `Release: ${terms} terms, ${first.full} bytes in full; a typical change ${delta} bytes with its manifest.`,
    );
    return [
      makeRow(
        'rule update in full, for each 10,000 terms',
        { atMost: 40 },
        [(first.full / terms / KILOBYTE) * TERMS],
        'KB',
      ),
      makeRow('rule update, typical delta with its manifest', { atMost: 4 }, [delta / KILOBYTE], 'KB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Forty new terms in four lists, four fewer, and the points of a rule: what a release of a week may hold. */
function withTypicalChange(pack: Pack, at: number): Pack {
  const changed = new Set(pack.lists.slice(0, 40).filter((_, i) => i % 10 === 0));
  const lists = pack.lists.map((list, i) =>
    changed.has(list)
      ? { ...list, terms: [...list.terms.slice(1), ...Array.from({ length: 10 }, (_, n) => `zorbl${at}${i}${n}azol`)] }
      : list,
  );
  const rules = pack.rules.map((rule, i) => (i === 3 ? { ...rule, points: rule.points + 1 } : rule));
  return { ...pack, version: '1.0.1', lists, rules };
}
