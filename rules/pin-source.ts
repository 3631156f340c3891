/**
 * What a build knows of the place that its rules come from: the address and the two public keys. A release has keys of its
 * own in rules/keys; any other build is pinned to development keys, made on this machine.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '@/core/model/pack';
import { developmentKeys, KeyError, type PublicKeyFile, readPublicKeyFile } from './keys/key-file.ts';
import { readReleaseFile } from './publish/release-file.ts';

const ROOT = join(import.meta.dirname, '..');
export const DEVELOPMENT_KEYS = join(ROOT, '.output/development-keys');

/** Written as src/generated/rule-source.json; read by the worker. */
export interface PinnedSource {
  /** Folder of releases, with a slash at its end; null: this build downloads no rules of ours. */
  readonly address: string | null;
  readonly currentKey: string;
  readonly nextKey: string;
  /** True for builds for trying out: they take an address on this machine. */
  readonly development: boolean;
  readonly bundledSeq: number;
  /** Another one for every build for trying out: what one of them kept, the next does not use. Empty in a release. */
  readonly build: string;
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  /** Milliseconds since the epoch. */
  readonly bundledAt: number;
}

/** @throws KeyError when a release build would be pinned to what is no release key */
export async function pinSource(out: string, packs: readonly Pack[]): Promise<PinnedSource> {
  const isRelease = process.env['RX_LANTERN_RELEASE'] === '1';
  const { current, next } = isRelease ? releaseKeys() : await developmentKeys(DEVELOPMENT_KEYS);
  const { seq, issued } = readReleaseFile(join(ROOT, 'rules/release.json'));
  const source: PinnedSource = {
    address: addressOf(process.env['RX_LANTERN_RULES_ADDRESS'], isRelease),
    currentKey: current.public,
    nextKey: next.public,
    development: !isRelease,
    bundledSeq: seq,
    build: isRelease ? '' : Date.now().toString(36),
    packs: packs.map(({ name, version }) => ({ name, version })),
    bundledAt: issued,
  };
  writeFileSync(join(out, 'rule-source.json'), `${JSON.stringify(source)}\n`);
  return source;
}

function releaseKeys(): { current: PublicKeyFile; next: PublicKeyFile } {
  const [current, next] = ['current', 'next'].map((name) => releaseKey(join(ROOT, `rules/keys/${name}.json`)));
  if (!current || !next || current.id === next.id) throw new KeyError('The current and the next key have to differ.');
  return { current, next };
}

function releaseKey(file: string): PublicKeyFile {
  if (!existsSync(file)) {
    throw new KeyError(`A release needs ${file}: the public part of a key that \`npm run rules:keygen\` made.`);
  }
  const key = readPublicKeyFile(file);
  if (key.development) throw new KeyError(`${file} is a development key. A release is pinned to keys of its own.`);
  return key;
}

function addressOf(address: string | undefined, isRelease: boolean): string | null {
  if (!address) return null;
  const url = URL.parse(address);
  const isLocal = !isRelease && url?.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (!url?.pathname.endsWith('/') || !(url.protocol === 'https:' || isLocal)) {
    throw new KeyError(`RX_LANTERN_RULES_ADDRESS is "${address}"; it has to be an https address that ends in a slash.`);
  }
  return url.href;
}
