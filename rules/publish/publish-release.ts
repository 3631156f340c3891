import { Manifest, type ReleasedDelta, type ReleasedPack } from '@/core/model/manifest';
import type { Pack } from '@/core/model/pack';
import { digestOf } from '@/core/pack/digest';
import { signedBytes, writeEnvelope } from '@/core/pack/envelope';
import { MANIFEST_LIMITS, PACK_LIMITS } from '@/core/pack/read-json';
import { type PrivateKeyFile, sign } from '../keys/key-file.ts';
import { makeDelta } from './make-delta.ts';
import { type EarlierRelease, type PackedFile, packText, type ReleaseFolder } from './release-folder.ts';

const DAY_MS = 86_400_000;

/** What the publisher decides about a release. */
export interface ReleaseChoices {
  readonly key: PrivateKeyFile;
  readonly publisher: string;
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly issued: number;
  readonly expiresAfterDays: number;
  readonly minExtension: string;
  readonly rotation: boolean;
  readonly reviewed: boolean;
  /** Deltas are made from so many earlier releases, and their files are kept. */
  readonly keep: number;
}

/** A release that cannot be made, and the remedy. */
export class ReleaseError extends Error {}

/** Bytes that travel, as the publisher sees them. */
export interface ReleaseSizes {
  readonly manifest: number;
  readonly full: number;
  /** By sequence number of the earlier release: all its deltas together; a pack without one counts whole. */
  readonly fromEarlier: readonly { readonly seq: number; readonly bytes: number }[];
}

interface PreparedPack {
  readonly released: ReleasedPack;
  readonly text: string;
  readonly full: PackedFile;
}

/** Write a signed release of the packs into a folder. @throws ReleaseError */
export async function publishRelease(
  packs: readonly Pack[],
  folder: ReleaseFolder,
  choices: ReleaseChoices,
): Promise<{ manifest: Manifest; sizes: ReleaseSizes }> {
  const earlier = folder.earlier().slice(0, choices.keep);
  checkSequence(choices.seq, earlier);
  const prepared = await Promise.all(packs.map(preparePack));
  const deltas = await makeDeltas(prepared, earlier, folder);
  const manifest = Manifest.parse({
    schema: 1,
    seq: choices.seq,
    issued: choices.issued,
    expires: choices.issued + choices.expiresAfterDays * DAY_MS,
    minExtension: choices.minExtension,
    publisher: choices.publisher,
    rotation: choices.rotation,
    reviewed: choices.reviewed,
    packs: prepared.map(({ released }) => released),
    deltas: deltas.map(({ released }) => released),
  });
  const envelope = await signManifest(manifest, choices.key);
  const files = [...prepared.map(({ full }) => full), ...deltas.map(({ packed }) => packed)];
  const release = {
    seq: choices.seq,
    issued: choices.issued,
    packs: prepared.map(({ released: { name, content, file } }) => ({ name, content, file })),
    files: files.map(({ file }) => file),
  };
  folder.write(files, envelope, [release, ...earlier]);
  return { manifest, sizes: sizesOf(manifest, envelope.length, earlier) };
}

function checkSequence(seq: number, [last]: readonly EarlierRelease[]): void {
  if (last && seq <= last.seq) {
    throw new ReleaseError(`The folder holds release ${last.seq}; a new one needs a higher number than ${seq}.`);
  }
}

async function preparePack(pack: Pack): Promise<PreparedPack> {
  const text = JSON.stringify(pack);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > PACK_LIMITS.bytes) {
    throw new ReleaseError(
      `Pack "${pack.name}" has ${bytes.length} bytes; ${PACK_LIMITS.bytes} are allowed. Split it.`,
    );
  }
  const full = await packText(text);
  const content = await digestOf(bytes);
  const { name, version } = pack;
  const released = { name, version, content, size: bytes.length, file: full.file, fileSize: full.bytes.length };
  return { released, text, full };
}

interface PreparedDelta {
  readonly released: ReleasedDelta;
  readonly packed: PackedFile;
}

/** One delta for each earlier text of each pack; none where the whole pack is the smaller file. */
async function makeDeltas(
  packs: readonly PreparedPack[],
  earlier: readonly EarlierRelease[],
  folder: ReleaseFolder,
): Promise<PreparedDelta[]> {
  const deltas: PreparedDelta[] = [];
  const done = new Set<string>();
  for (const old of earlier.flatMap((release) => release.packs)) {
    const pack = packs.find(({ released }) => released.name === old.name);
    if (!pack || pack.released.content === old.content || done.has(old.content)) continue;
    done.add(old.content);
    const before = folder.text(old.file);
    const delta = before === null ? null : makeDelta(before, pack.text);
    if (delta === null) continue;
    const packed = await packText(JSON.stringify(delta));
    if (packed.bytes.length >= pack.released.fileSize) continue;
    const released = { name: old.name, from: old.content, file: packed.file, fileSize: packed.bytes.length };
    deltas.push({ released, packed });
  }
  return deltas;
}

async function signManifest(manifest: Manifest, key: PrivateKeyFile): Promise<Uint8Array> {
  const body = new TextEncoder().encode(JSON.stringify(manifest));
  const envelope = writeEnvelope(key.id, await sign(key, signedBytes(key.id, body)), body);
  if (envelope.length > MANIFEST_LIMITS.bytes) {
    throw new ReleaseError(`The manifest has ${envelope.length} bytes. Keep fewer earlier releases (--keep).`);
  }
  return envelope;
}

function sizesOf(manifest: Manifest, envelope: number, earlier: readonly EarlierRelease[]): ReleaseSizes {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    manifest: envelope,
    full: sum(manifest.packs.map(({ fileSize }) => fileSize)),
    fromEarlier: earlier.map(({ seq, packs }) => {
      const bytes = manifest.packs.map(({ name, content, fileSize }) => {
        const before = packs.find((old) => old.name === name)?.content;
        if (before === content) return 0;
        return manifest.deltas.find((delta) => delta.name === name && delta.from === before)?.fileSize ?? fileSize;
      });
      return { seq, bytes: sum(bytes) };
    }),
  };
}
