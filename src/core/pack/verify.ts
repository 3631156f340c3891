import { Manifest } from '@/core/model/manifest';
import { openEnvelope } from '@/core/pack/envelope';
import type { PublicKey } from '@/core/pack/keys';
import { MANIFEST_LIMITS, readCanonicalJson } from '@/core/pack/read-json';
import { fail, type Result, succeed } from '@/core/result';

/** Keys that a source's releases are checked with. */
export interface PinnedKeys {
  readonly current: PublicKey;
  /** Kept apart until the current one is lost; signs the release that puts it in its place. */
  readonly next: PublicKey | null;
}

/** A manifest whose signature held. */
export interface VerifiedManifest {
  readonly manifest: Manifest;
  /** True when it puts the next key in the place of the current one. */
  readonly rotates: boolean;
}

export type ManifestProblem =
  /** Something else was sent: an error page, a network's sign-in page, half a file. */
  | 'not-a-manifest'
  /** Signed by a key that this version does not know: it has to be updated, or somebody is forging. */
  | 'unknown-key'
  | 'bad-signature'
  /** Signed right, yet not of the shape that this version reads. */
  | 'wrong-shape';

/**
 * Check the signature of a manifest's exact bytes, and only then read it.
 * A release by the next key counts only when it says that it puts that key in place.
 */
export async function verifyManifest(
  bytes: Uint8Array,
  keys: PinnedKeys,
): Promise<Result<VerifiedManifest, ManifestProblem>> {
  const envelope = openEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const { keyId, signature, signed, body } = envelope.value;
  const signer = [keys.current, keys.next].find((key) => key?.id === keyId);
  if (!signer) return fail('unknown-key');
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  if (!(await crypto.subtle.verify(algorithm, signer.key, signature, signed))) return fail('bad-signature');
  const json = readCanonicalJson(body, MANIFEST_LIMITS);
  const parsed = json.ok ? Manifest.safeParse(json.value) : null;
  if (!parsed?.success) return fail('wrong-shape');
  const rotates = signer.id !== keys.current.id;
  return parsed.data.rotation === rotates ? succeed({ manifest: parsed.data, rotates }) : fail('bad-signature');
}
