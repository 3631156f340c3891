import * as z from 'zod/mini';
import { KebabCase, plainText } from '@/core/model/plain-text';

/** The largest number that is kept exactly: sequence numbers and times stay below it. */
const WHOLE = z.int().check(z.gte(1), z.lte(Number.MAX_SAFE_INTEGER));
/** SHA-256 in base64url without padding. */
export const Digest = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const Version = z.string().check(z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/));

/** A file of the release folder, by the digest of its bytes as they travel. */
const PublishedFile = { file: Digest, fileSize: WHOLE };

/** One pack of a release. */
export const ReleasedPack = z.strictObject({
  name: KebabCase,
  version: Version,
  /** Digest and length, in bytes, of the pack's canonical text. */
  content: Digest,
  size: WHOLE,
  ...PublishedFile,
});
export type ReleasedPack = z.infer<typeof ReleasedPack>;

/** What makes the released text of a pack out of an earlier one. */
export const ReleasedDelta = z.strictObject({
  name: KebabCase,
  /** Digest of the earlier text. */
  from: Digest,
  ...PublishedFile,
});
export type ReleasedDelta = z.infer<typeof ReleasedDelta>;

/** What a release consists of. Signed as a whole: its packs belong together. Times in milliseconds since the epoch. */
export const Manifest = z.strictObject({
  schema: z.literal(1),
  /** Rises with every release. */
  seq: WHOLE,
  issued: WHOLE,
  /** From here on the rules are called stale; they stay in force. */
  expires: WHOLE,
  /** The oldest version of the extension that understands these packs. */
  minExtension: Version,
  /** Who answers for the release; shown as text for packs that a person added. */
  publisher: plainText(80),
  /** Signed by the next key, which takes the place of the current one from now on. */
  rotation: z.boolean(),
  /** A large change that people have looked through: it is not held back. */
  reviewed: z.boolean(),
  packs: z.array(ReleasedPack).check(z.minLength(1), z.maxLength(20)),
  deltas: z.array(ReleasedDelta).check(z.maxLength(200)),
});
export type Manifest = z.infer<typeof Manifest>;
