import { type FetchProblem, fetchLimited, type Patience } from '@/background/updates/fetch-limited';
import type { RuleSource, UpdateStep } from '@/background/updates/rule-source';
import type { Manifest, ReleasedPack } from '@/core/model/manifest';
import type { PackSlot, UpdateProblem, UpdateState } from '@/core/model/update';
import { applyDelta, Delta } from '@/core/pack/delta';
import { isFile } from '@/core/pack/digest';
import { type PublicKey, readPublicKey } from '@/core/pack/keys';
import { isAtLeast, orderOf } from '@/core/pack/order';
import { MANIFEST_LIMITS, PACK_LIMITS, readCanonicalJson } from '@/core/pack/read-json';
import { unpack } from '@/core/pack/unpack';
import { type PinnedKeys, type VerifiedManifest, verifyManifest } from '@/core/pack/verify';
import { fail, type Result, succeed } from '@/core/result';

/** Why a release is not taken, with a detail for whoever runs the server. */
export interface Refusal {
  readonly kind: UpdateProblem;
  readonly detail: string;
  readonly retryAfter: string | null;
}

export function refuse(kind: UpdateProblem, detail = ''): { readonly ok: false; readonly problem: Refusal } {
  return fail({ kind, detail: detail.slice(0, 200), retryAfter: null });
}

/** What the search for a release needs to know of the device. */
export interface ReleaseEdge {
  now(): number;
  readonly extensionVersion: string;
  readonly patience?: Patience;
  /** Called at each point where the worker may be ended. */
  pass(step: UpdateStep): Promise<void>;
}

/** The newest right manifest of a source, or null when there is nothing newer than what is in force. */
export async function findManifest(
  source: RuleSource,
  state: UpdateState,
  edge: ReleaseEdge,
): Promise<Result<VerifiedManifest | null, Refusal>> {
  const fetched = await fetchBytes(source, 'manifest.txt', MANIFEST_LIMITS.bytes, edge);
  if (!fetched.ok) return fetched;
  if (fetched.value === null) return succeed(null);
  const keys = await pinnedKeys(source, state);
  if (keys === null) return refuse('unknown-key', 'the pinned key cannot be read');
  const verified = await verifyManifest(fetched.value, keys);
  if (!verified.ok) return refuse(verified.problem === 'not-a-manifest' ? 'not-rules' : verified.problem);
  await edge.pass('verified');
  const { manifest, rotates } = verified.value;
  const order = orderOf(manifest, knownReleases(source, state), edge.now(), rotates);
  if (order === 'same' && (state.active !== null || manifest.seq === source.bundledSeq)) return succeed(null);
  if (order === 'older') return refuse('older', `release ${manifest.seq}`);
  if (order === 'step-too-long' || order === 'from-the-future') return refuse('implausible', order);
  if (!isAtLeast(edge.extensionVersion, manifest.minExtension)) {
    return refuse('needs-newer-extension', manifest.minExtension);
  }
  return verified;
}

/**
 * The texts of a release's packs: kept where they did not change, else made from a delta, else fetched whole. Every one
 * has the digest that was signed for, however it came.
 * @param current what is in force, by digest
 */
export async function fetchPacks(
  source: RuleSource,
  manifest: Manifest,
  current: ReadonlyMap<string, string>,
  edge: ReleaseEdge,
): Promise<Result<PackSlot['packs'], Refusal>> {
  const packs: PackSlot['packs'] = [];
  for (const pack of manifest.packs) {
    const { name, content } = pack;
    const kept = current.get(content);
    const text: Result<string, Refusal> =
      kept === undefined ? await fetchText(source, pack, manifest, current, edge) : succeed(kept);
    if (!text.ok) return text;
    packs.push({ name, content, text: text.value });
  }
  return succeed(packs);
}

async function fetchText(
  source: RuleSource,
  pack: ReleasedPack,
  { deltas }: Manifest,
  current: ReadonlyMap<string, string>,
  edge: ReleaseEdge,
): Promise<Result<string, Refusal>> {
  if (pack.size > PACK_LIMITS.bytes) return refuse('too-big', pack.name);
  const delta = deltas.find(({ name, from }) => name === pack.name && current.has(from));
  if (delta) {
    const packed = await fetchSigned(source, delta.file, delta.fileSize, edge);
    const made = packed.ok ? await patch(current.get(delta.from) ?? '', packed.value, pack) : packed;
    if (made.ok || made.problem.kind !== 'damaged') return made;
  }
  const whole = await fetchSigned(source, pack.file, pack.fileSize, edge);
  if (!whole.ok) return whole;
  const bytes = await unpack(whole.value, pack.size);
  return bytes.ok ? textOf(bytes.value, pack) : refuse('damaged', `${pack.name}: ${bytes.problem}`);
}

/** A delta that does not fit is no reason to stay behind: the whole pack is fetched then. */
async function patch(base: string, packed: Uint8Array, pack: ReleasedPack): Promise<Result<string, Refusal>> {
  const bytes = await unpack(packed, PACK_LIMITS.bytes);
  const json = bytes.ok ? readCanonicalJson(bytes.value, { ...PACK_LIMITS, keys: 10 }) : bytes;
  const delta = json.ok ? Delta.safeParse(json.value) : null;
  const made = delta?.success ? applyDelta(base, delta.data, pack.size) : null;
  return made?.ok ? textOf(new TextEncoder().encode(made.value), pack) : refuse('damaged', `delta of ${pack.name}`);
}

async function textOf(bytes: Uint8Array, { name, size, content }: ReleasedPack): Promise<Result<string, Refusal>> {
  if (!(await isFile(bytes, content, size))) return refuse('damaged', name);
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return refuse('wrong-shape', `${name}: not UTF-8`);
  }
}

/** A file whose bytes are the ones that were signed for. */
async function fetchSigned(
  source: RuleSource,
  file: string,
  size: number,
  edge: ReleaseEdge,
): Promise<Result<Uint8Array, Refusal>> {
  const fetched = await fetchBytes(source, `files/${file}`, Math.min(size, PACK_LIMITS.bytes), edge);
  if (!fetched.ok) return fetched;
  const bytes = fetched.value;
  if (bytes === null || !(await isFile(bytes, file, size))) return refuse('damaged', file);
  return succeed(bytes);
}

async function fetchBytes(
  source: RuleSource,
  path: string,
  limit: number,
  edge: ReleaseEdge,
): Promise<Result<Uint8Array | null, Refusal>> {
  const url = new URL(path, source.address ?? '').href;
  const isManifest = path === 'manifest.txt';
  const fetched = await fetchLimited(url, {
    limit,
    // the browser itself asks whether the manifest changed; the other files never change, and are kept by us
    cache: isManifest ? 'no-cache' : 'no-store',
    onProgress: (step) => edge.pass(step),
    ...(edge.patience && { patience: edge.patience }),
  });
  if (!fetched.ok) return fail(toRefusal(fetched.problem));
  await edge.pass('body');
  return succeed(fetched.value.body);
}

function toRefusal({ kind, detail, retryAfter }: FetchProblem): Refusal {
  return { kind, detail, retryAfter };
}

function knownReleases(source: RuleSource, state: UpdateState) {
  const certainTime = Math.max(source.certainTime, state.certainTime);
  return { bundledSeq: source.bundledSeq, mark: state.mark, certainTime };
}

/** After a rotation the next key is the only one, until a new version of the extension pins new ones. */
async function pinnedKeys({ currentKey, nextKey }: RuleSource, state: UpdateState): Promise<PinnedKeys | null> {
  const current = await readPublicKey(currentKey);
  const next = nextKey === null ? null : await readPublicKey(nextKey);
  if (next?.ok && state.rotatedTo === nextKey) return { current: next.value, next: null };
  const spare: PublicKey | null = next?.ok ? next.value : null;
  return current.ok ? { current: current.value, next: spare } : null;
}
