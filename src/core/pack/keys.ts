import { digestOf, fromBase64Url } from '@/core/pack/digest';
import { fail, type Result, succeed } from '@/core/result';

/** Bytes of a point on P-256 as it is written out: 4, x, y. */
const POINT_BYTES = 65;
const ID_LENGTH = 16;

/** A key that releases are checked with, and its name: the beginning of the digest of its bytes. */
export interface PublicKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** The name of a public key. @param point its 65 bytes */
export async function keyIdOf(point: Uint8Array): Promise<string> {
  return (await digestOf(point)).slice(0, ID_LENGTH);
}

/** Read a public key as it is handed on: the point on P-256, uncompressed, in base64url (87 characters). */
export async function readPublicKey(text: string): Promise<Result<PublicKey, 'not-a-key'>> {
  const point = fromBase64Url(text.trim());
  if (point?.length !== POINT_BYTES) return fail('not-a-key');
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify']);
    return succeed({ id: await keyIdOf(point), key });
  } catch {
    return fail('not-a-key'); // not a point of the curve
  }
}
