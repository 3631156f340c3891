/** A folder of releases as it lies on a web server: `manifest.txt`, `files/DIGEST`, and `releases.json` for the next one. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Digest } from '@/core/model/manifest';
import { KebabCase } from '@/core/model/plain-text';
import { digestOf } from '@/core/pack/digest';

/** An earlier release, as far as deltas need it. */
const EarlierRelease = z.strictObject({
  seq: z.int(),
  issued: z.int(),
  packs: z.array(z.strictObject({ name: KebabCase, content: Digest, file: Digest })),
  /** All files that its manifest names. */
  files: z.array(Digest),
});
export type EarlierRelease = z.infer<typeof EarlierRelease>;

const NEWEST_FIRST = z.array(EarlierRelease);

/** A file as it travels: packed, and named by the digest of what travels. */
export interface PackedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export async function packText(text: string): Promise<PackedFile> {
  const bytes = new Uint8Array(gzipSync(text, { level: 9 }));
  return { file: await digestOf(bytes), bytes };
}

export class ReleaseFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Newest first; empty for a new folder. */
  earlier(): readonly EarlierRelease[] {
    const file = join(this.path, 'releases.json');
    return existsSync(file) ? NEWEST_FIRST.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  }

  /** The unpacked text of a file, or null when it is gone. */
  text(file: string): string | null {
    const path = join(this.path, 'files', file);
    return existsSync(path) ? gunzipSync(readFileSync(path)).toString('utf8') : null;
  }

  /** Files first and the manifest last, so that a client never finds one that names what is not there yet. */
  write(files: readonly PackedFile[], manifest: Uint8Array, releases: readonly EarlierRelease[]): void {
    mkdirSync(join(this.path, 'files'), { recursive: true });
    for (const { file, bytes } of files) writeFileSync(join(this.path, 'files', file), bytes);
    this.#replace('releases.json', `${JSON.stringify(releases, null, 1)}\n`);
    this.#replace('manifest.txt', manifest);
    this.#removeAllBut(new Set(releases.flatMap((release) => release.files)));
  }

  /** A page for people, and headers for servers that read them from a file. */
  writeText(name: string, text: string): void {
    this.#replace(name, text);
  }

  #replace(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.path, `${name}.new`), content);
    renameSync(join(this.path, `${name}.new`), join(this.path, name));
  }

  #removeAllBut(kept: ReadonlySet<string>): void {
    for (const file of readdirSync(join(this.path, 'files'))) {
      if (!kept.has(file)) rmSync(join(this.path, 'files', file));
    }
  }
}
