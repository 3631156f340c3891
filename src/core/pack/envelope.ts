import { fromBase64Url, toBase64Url } from '@/core/pack/digest';
import { fail, type Result, succeed } from '@/core/result';

/**
 * A signed manifest as it travels: one line of head, then the manifest's own bytes. The line names what this is, the
 * way of signing, the key, and the signature of everything else:
 *
 *     rx-lantern-rules 1 ES256 <key id> <signature in base64url>\n{"schema":1,…}
 *
 * One file, so that a signature and what it signs can never come from two releases.
 */
export interface Envelope {
  readonly keyId: string;
  /** 64 bytes: r and s. */
  readonly signature: Uint8Array<ArrayBuffer>;
  /** What is signed: the head without its signature, and the body. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const START = 'rx-lantern-rules 1 ES256 ';
const SIGNATURE_BYTES = 64;
/** The head of an honest file is 25 + 16 + 1 + 86 characters. */
const LONGEST_HEAD = 160;
const HEAD = /^rx-lantern-rules 1 ES256 ([A-Za-z0-9_-]{16}) ([A-Za-z0-9_-]+)$/;

/** Take a signed manifest apart. Nothing of the body is looked at. */
export function openEnvelope(bytes: Uint8Array): Result<Envelope, 'not-a-manifest'> {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(0x0a);
  if (end < 0) return fail('not-a-manifest');
  const head = HEAD.exec(String.fromCharCode(...bytes.subarray(0, end)));
  const [, keyId = '', signatureText = ''] = head ?? [];
  const signature = fromBase64Url(signatureText);
  if (signature?.length !== SIGNATURE_BYTES) return fail('not-a-manifest');
  const body = bytes.slice(end + 1);
  return succeed({ keyId, signature, signed: signedBytes(keyId, body), body });
}

/** The bytes that a signature of this body by this key covers. */
export function signedBytes(keyId: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${START}${keyId}\n`);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}

/** Put a body and its signature together as they travel. */
export function writeEnvelope(keyId: string, signature: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${START}${keyId} ${toBase64Url(signature)}\n`);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}
