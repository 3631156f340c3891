import { forgetRules } from '@/background/rules-in-force';
import { fetchPacks, findManifest, type Refusal, refuse } from '@/background/updates/find-release';
import { changeState, removeSource, writeSlot } from '@/background/updates/pack-store';
import { removeMark } from '@/background/updates/sequence-mark';
import {
  addedSources,
  isAllowedAddress,
  MOST_SOURCES,
  saveAddedSources,
  toRuleSource,
} from '@/background/updates/sources';
import { tellChange } from '@/background/updates/tell-change';
import { tryOut } from '@/background/updates/try-out';
import { updateEdge } from '@/background/updates/update-edge';
import { updateSource } from '@/background/updates/update-source';
import type { Pack } from '@/core/model/pack';
import { type AddedSource, NEW_STATE, type SourcePreview } from '@/core/model/update';
import { digestOf } from '@/core/pack/digest';
import { readPublicKey } from '@/core/pack/keys';
import { readPackTexts } from '@/core/pack/read-packs';
import { fail, type Result, succeed } from '@/core/result';

/** Why a source cannot be added; more than why an update is refused. */
export type AddProblem =
  | Refusal
  | { readonly kind: 'bad-address' | 'bad-key' | 'known' | 'too-many'; readonly detail: string };

/** What a person is shown before a source is added: who signs it, and what it may do. Nothing is kept. */
export async function previewSource(address: string, key: string): Promise<Result<SourcePreview, AddProblem>> {
  const source = await newSource(address, key, 0);
  if (!source.ok) return source;
  const found = await findManifest(toRuleSource(source.value), NEW_STATE, updateEdge);
  if (!found.ok) return found;
  if (found.value === null) return refuse('not-rules');
  const { manifest } = found.value;
  const texts = await fetchPacks(toRuleSource(source.value), manifest, new Map(), updateEdge);
  if (!texts.ok) return texts;
  const release = { packs: texts.value, publisher: manifest.publisher, before: [] };
  const tried = await tryOut(toRuleSource(source.value), release);
  if (!tried.ok) return tried;
  const read = readPackTexts(texts.value);
  if (!read.ok) return refuse('wrong-shape', read.problem);
  const { publisher, issued } = manifest;
  return succeed({ id: source.value.id, publisher, issued, packs: read.value.map(contentsOf) });
}

/** Add a source that a person has looked at, and put its packs in force. */
export async function addSource(address: string, key: string, now: number): Promise<Result<null, AddProblem>> {
  const source = await newSource(address, key, now);
  if (!source.ok) return source;
  const preview = await previewSource(address, key);
  if (!preview.ok) return preview;
  const { publisher } = preview.value;
  await saveAddedSources([...(await addedSources()), { ...source.value, publisher }]);
  await updateSource(toRuleSource(source.value), updateEdge);
  return succeed(null);
}

/** Add packs that a rule author has in a file: one pack, as `rules:build` makes it. Unsigned, and never updated. */
export async function addFile(text: string, now: number): Promise<Result<null, AddProblem>> {
  const known = await addedSources();
  if (known.length >= MOST_SOURCES) return fail({ kind: 'too-many', detail: `${MOST_SOURCES}` });
  const name = /"name":"([a-z0-9-]{1,40})"/.exec(text.slice(0, 200))?.[1] ?? '';
  const bytes = new TextEncoder().encode(text);
  const packs = [{ name, content: await digestOf(bytes), text }];
  const id = `file-${name}`;
  if (known.some((source) => source.id === id)) return fail({ kind: 'known', detail: name });
  const source: AddedSource = {
    id,
    address: null,
    key: '',
    publisher: name,
    enabled: true,
    addedAt: now,
    addedBy: 'person',
  };
  const tried = await tryOut(toRuleSource(source), { packs, publisher: source.publisher, before: [] });
  if (!tried.ok) return tried;
  const release = { seq: 1, issued: now, expires: Number.MAX_SAFE_INTEGER, publisher: name };
  await writeSlot(id, 'a', { schema: 1, release, packs });
  await changeState(id, () => ({ ...NEW_STATE, active: 'a', release, checkedAt: now, dueAt: Number.MAX_SAFE_INTEGER }));
  await saveAddedSources([...known, source]);
  await tellChange();
  return succeed(null);
}

/** Switch the packs of a source on or off; pages are checked anew. One that the device's policy added stays on. */
export async function switchSource(id: string, enabled: boolean): Promise<void> {
  const sources = await addedSources();
  const isMeant = (source: AddedSource) => source.id === id && source.addedBy === 'person';
  await saveAddedSources(sources.map((source) => (isMeant(source) ? { ...source, enabled } : source)));
  await tellChange();
}

/** Take a source away, with everything that came from it. One that the device's policy added stays. */
export async function dropSource(id: string): Promise<void> {
  const sources = await addedSources();
  if (!sources.some((source) => source.id === id && source.addedBy === 'person')) return;
  await saveAddedSources(sources.filter((source) => source.id !== id));
  await removeSource(id);
  await removeMark(id);
  forgetRules();
  await tellChange();
}

/** Take all of them away, when a person erases everything. Those of the device's policy come back at the next start. */
export async function dropAllSources(): Promise<void> {
  for (const { id } of await addedSources()) {
    await removeSource(id).catch((error) => console.error(`the packs of ${id} could not be removed`, error));
  }
  await saveAddedSources([]);
}

async function newSource(address: string, key: string, now: number): Promise<Result<AddedSource, AddProblem>> {
  if (!isAllowedAddress(address)) return fail({ kind: 'bad-address', detail: '' });
  const read = await readPublicKey(key);
  if (!read.ok) return fail({ kind: 'bad-key', detail: '' });
  const known = await addedSources();
  const { id } = read.value;
  if (known.some((source) => source.id === id)) return fail({ kind: 'known', detail: id });
  if (known.length >= MOST_SOURCES) return fail({ kind: 'too-many', detail: `${MOST_SOURCES}` });
  const addedBy = 'person' as const;
  return succeed({ id, address, key: key.trim(), publisher: id, enabled: true, addedAt: now, addedBy });
}

function contentsOf({ name, version, rules, lists }: Pack): SourcePreview['packs'][number] {
  const terms = lists.reduce((sum, list) => sum + list.terms.length, 0);
  return { name, version, rules: rules.length, terms };
}
