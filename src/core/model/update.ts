import * as z from 'zod/mini';
import { KebabCase } from '@/core/model/plain-text';

/** Why the newest rules could not be had, or were refused. Each has words in src/locales (`rules_problem_…`). */
export const UpdateProblem = z.enum([
  /** No connection, no such host, a certificate that does not hold, a server that does not let us read. */
  'unreachable',
  'timed-out',
  /** The server answered with an error. */
  'server-error',
  /** The server sent us elsewhere; rules come from one address only. */
  'redirected',
  /** More came than rules ever need. */
  'too-big',
  /** Something else was sent: a network's sign-in page, an error page. */
  'not-rules',
  'unknown-key',
  'bad-signature',
  /** A file is not the one that was signed for. */
  'damaged',
  /** Signed right, yet not of a shape that is read here. */
  'wrong-shape',
  'older',
  /** A jump in numbers or in time that no honest release makes. */
  'implausible',
  'needs-newer-extension',
  /** Lawful pages would have been warned about, or plain offers missed. */
  'self-test',
  /** A pack of this name is in force from somebody else. */
  'name-taken',
  /** The disk is full, or the browser keeps nothing. */
  'storage',
]);
export type UpdateProblem = z.infer<typeof UpdateProblem>;

const Time = z.number();

/** What is told of a release that is in force. */
export const Release = z.strictObject({ seq: z.number(), issued: Time, expires: Time, publisher: z.string() });
export type Release = z.infer<typeof Release>;

/** How far a source of rules is. Kept apart from its packs, one record a source; times in milliseconds since the epoch. */
export const UpdateState = z.strictObject({
  schema: z.literal(1),
  /** The slot whose packs are in force; null: none was accepted yet. */
  active: z.nullable(z.enum(['a', 'b'])),
  /** The release in that slot. */
  release: z.nullable(Release),
  /** The highest sequence number accepted, and the highest time of issue: never lowered but by a new key. */
  mark: z.number(),
  certainTime: Time,
  /** The key that a rotation put in place, as text; null: the pinned one. */
  rotatedTo: z.nullable(z.string()),
  dueAt: Time,
  failures: z.number(),
  /** When a right manifest was last read. */
  checkedAt: z.nullable(Time),
  problem: z.nullable(z.strictObject({ kind: UpdateProblem, at: Time, detail: z.string().check(z.maxLength(200)) })),
  /** A large change that waits for the next check, so that a mistake can be taken back before it acts. */
  held: z.nullable(z.strictObject({ seq: z.number(), since: Time })),
});
export type UpdateState = z.infer<typeof UpdateState>;

export const NEW_STATE: UpdateState = {
  schema: 1,
  active: null,
  release: null,
  mark: 0,
  certainTime: 0,
  rotatedTo: null,
  dueAt: 0,
  failures: 0,
  checkedAt: null,
  problem: null,
  held: null,
};

/** The packs of one accepted release, as their canonical texts. */
export const PackSlot = z.strictObject({
  schema: z.literal(1),
  release: Release,
  packs: z.array(z.strictObject({ name: KebabCase, content: z.string(), text: z.string() })),
});
export type PackSlot = z.infer<typeof PackSlot>;

/** A source that a person, or the policy of the device, added to our own. */
export const AddedSource = z.strictObject({
  /** The name of its key; `file-…` for packs read from a file. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** Folder of releases; null for packs that were read from a file. */
  address: z.nullable(z.string().check(z.maxLength(500))),
  /** Public key as text; empty for packs from a file. */
  key: z.string().check(z.maxLength(100)),
  publisher: z.string().check(z.maxLength(80)),
  enabled: z.boolean(),
  addedAt: Time,
  addedBy: z.enum(['person', 'policy']),
});
export type AddedSource = z.infer<typeof AddedSource>;

/** How old the rules of a source are. `held`: newer ones wait; `bundled`: only those that came with the extension. */
export const Freshness = z.enum(['fresh', 'ageing', 'stale', 'bundled']);
export type Freshness = z.infer<typeof Freshness>;

/** What a person is told of a source of rules. */
export const SourceStatus = z.strictObject({
  id: z.string(),
  trust: z.enum(['own', 'third-party']),
  /** Null for our own. */
  publisher: z.nullable(z.string()),
  /** Null: nothing is downloaded. */
  address: z.nullable(z.string()),
  enabled: z.boolean(),
  addedBy: z.nullable(z.enum(['person', 'policy'])),
  freshness: Freshness,
  held: z.boolean(),
  /** Of the release in force; null for the packs that came with the extension. */
  issued: z.nullable(Time),
  checkedAt: z.nullable(Time),
  dueAt: z.nullable(Time),
  problem: UpdateState.shape.problem,
  packs: z.array(z.strictObject({ name: z.string(), version: z.string() })),
});
export type SourceStatus = z.infer<typeof SourceStatus>;

/** What a source holds, shown before it is added. */
export const SourcePreview = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  issued: Time,
  packs: z.array(z.strictObject({ name: z.string(), version: z.string(), rules: z.number(), terms: z.number() })),
});
export type SourcePreview = z.infer<typeof SourcePreview>;

/** Why a source was not added. */
export const AddSourceProblem = z.union([UpdateProblem, z.enum(['bad-address', 'bad-key', 'known', 'too-many'])]);
export type AddSourceProblem = z.infer<typeof AddSourceProblem>;
