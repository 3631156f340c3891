/**
 * Files of keys that sign releases. A private key is never written into the repository: it comes from a file elsewhere or
 * from the environment variable `RX_LANTERN_RULE_KEY`, and a development key says of itself what it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { toBase64Url } from '@/core/pack/digest';
import { keyIdOf } from '@/core/pack/keys';

/** What is pinned in the extension, and handed to whoever adds a pack. */
export const PublicKeyFile = z.strictObject({
  id: z.string(),
  /** Point on P-256, uncompressed, in base64url. */
  public: z.string(),
  /** Made for trying out: no release may be built with it. */
  development: z.boolean(),
});
export type PublicKeyFile = z.infer<typeof PublicKeyFile>;

/** The same with the private part, as a JSON Web Key. */
export const PrivateKeyFile = z.extend(PublicKeyFile, {
  private: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() }),
});
export type PrivateKeyFile = z.infer<typeof PrivateKeyFile>;

/** A mistake with a key, and the remedy. */
export class KeyError extends Error {}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const FROM_ENVIRONMENT = 'RX_LANTERN_RULE_KEY';

export async function makeKey(development: boolean): Promise<PrivateKeyFile> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return PrivateKeyFile.parse({ id: await keyIdOf(point), public: toBase64Url(point), development, private: jwk });
}

/** Write a private key for its owner's eyes only, and never over another. @throws KeyError when the file is there */
export function writePrivateKey(file: string, key: PrivateKeyFile): void {
  if (existsSync(file)) throw new KeyError(`${file} is there already. A key is never written over: name another file.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
}

/** The public part, to be pinned or handed on. */
export function publicPart({ id, public: point, development }: PrivateKeyFile): PublicKeyFile {
  return { id, public: point, development };
}

/** The private key in a file, or (no file named) in the environment. @throws KeyError */
export function readPrivateKey(file: string | null): PrivateKeyFile {
  const text = file === null ? process.env[FROM_ENVIRONMENT] : readText(file);
  if (!text) {
    throw new KeyError(`No key to sign with. Name its file with --key FILE, or put its text into ${FROM_ENVIRONMENT}.`);
  }
  return parseKey(PrivateKeyFile, text, file ?? FROM_ENVIRONMENT);
}

export function readPublicKeyFile(file: string): PublicKeyFile {
  return parseKey(PublicKeyFile, readText(file), file);
}

/** @returns r and s, 64 bytes */
export async function sign(key: PrivateKeyFile, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('jwk', key.private, ALGORITHM, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, imported, bytes));
}

/** The two keys that builds for trying out are pinned to; made when they are first needed. */
export async function developmentKeys(folder: string): Promise<{ current: PrivateKeyFile; next: PrivateKeyFile }> {
  const keyIn = async (name: string) => {
    const file = join(folder, `${name}.json`);
    if (!existsSync(file)) writePrivateKey(file, await makeKey(true));
    return readPrivateKey(file);
  };
  return { current: await keyIn('current'), next: await keyIn('next') };
}

function readText(file: string): string {
  if (!existsSync(file))
    throw new KeyError(`${file} is not there. \`npm run rules:keygen -- --out ${file}\` makes a key.`);
  return readFileSync(file, 'utf8');
}

function parseKey<Shape extends z.ZodMiniType>(shape: Shape, text: string, where: string): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new KeyError(`${where} holds no key as \`npm run rules:keygen\` writes it.`);
  }
}
