import { canonicalJson } from '@/core/report/canonical-json';

/** SHA-1 of bytes: `(bytes) => crypto.subtle.digest('SHA-1', bytes)`. It names things here and protects nothing. */
export type NameDigest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** The namespace of observable objects: STIX 2.1, section 2.9. */
const NAMESPACE = '00abedb4aa42466c9c01fed23315a9b7';

/**
 * The identifier that everybody gives to the same observable object: a UUID of version 5 (RFC 9562) over the canonical
 * JSON of the properties that identify it.
 * @param contributing the object's "ID Contributing Properties" of the specification
 * @see https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
 */
export async function observableId(
  type: string,
  contributing: Readonly<Record<string, string>>,
  digest: NameDigest,
): Promise<string> {
  const name = canonicalJson(contributing);
  if (!name.ok) throw new RangeError(`${type}: what identifies it has no canonical form`);
  const text = new TextEncoder().encode(name.value);
  const bytes = new Uint8Array(16 + text.length);
  bytes.set(Uint8Array.from(NAMESPACE.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
  bytes.set(text, 16);
  const hash = new Uint8Array(await digest(bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${type}--${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
