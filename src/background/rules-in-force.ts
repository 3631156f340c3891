import browser from 'webextension-polyfill';
import { admitPacks } from '@/background/admit-packs';
import { bundledPacks, PINNED_SOURCE } from '@/background/bundled-rules';
import { bundledSeals } from '@/background/bundled-seals';
import { protectedNames } from '@/background/look-alikes';
import { readCompiled, readSlot, readState, writeCompiled } from '@/background/updates/pack-store';
import { addedSources } from '@/background/updates/sources';
import { stampInForce } from '@/background/updates/stamp';
import { type CompiledRules, compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { readPackTexts } from '@/core/pack/read-packs';

/** What verdicts, and the words about them, need of a pack beside its rules. */
export interface PackInForce extends Pick<Pack, 'name' | 'version' | 'date' | 'kind' | 'policy'> {
  /** Who answers for a pack that was added; null for our own. */
  readonly publisher: string | null;
}

/** The rules that pages are judged by now. */
export interface RulesInForce {
  readonly packs: readonly PackInForce[];
  readonly compiled: CompiledRules;
}

/** Packs of one source, as they were accepted. */
export interface SourcePacks {
  readonly source: string;
  readonly publisher: string | null;
  readonly packs: readonly Pack[];
}

/** Raise it with every change of what `compilePacks` makes. */
const COMPILED_FORMAT = 3;

let rules: Promise<RulesInForce> | null = null;

/** Made when a page first needs it. It cannot fail: without a database, or with a damaged one, the packs of the package serve. */
export function rulesInForce(): Promise<RulesInForce> {
  rules ??= loadRules();
  return rules;
}

/** Rules that were compiled before they came into force. */
export interface PreparedRules {
  readonly sources: readonly SourcePacks[];
  readonly rules: RulesInForce;
}

/** Rules came into force that are compiled already: they serve from now on, and are kept for the next worker. */
export async function adoptRules({ rules: made }: PreparedRules): Promise<void> {
  rules = Promise.resolve(made);
  await keepCompiled(await stampOfCompiled(), made);
}

/** Something changed: the next page is judged by what is in force then. */
export function forgetRules(): void {
  rules = null;
}

async function loadRules(): Promise<RulesInForce> {
  const madeFrom = await stampOfCompiled();
  const kept = madeFrom === null ? null : await keptRules(madeFrom);
  if (kept !== null) return kept;
  const made = compileInForce(await sourcesInForce());
  void keepCompiled(madeFrom, made); // nothing waits for it
  return made;
}

/** Where they cannot be kept, the next worker compiles again. */
async function keepCompiled(madeFrom: string | null, made: RulesInForce): Promise<void> {
  if (madeFrom === null) return;
  await writeCompiled(madeFrom, made).catch((error) => console.error('compiled rules could not be kept', error));
}

/** What compiled rules were made from and for; null without a database. */
async function stampOfCompiled(): Promise<string | null> {
  const { version } = browser.runtime.getManifest();
  return stampInForce().then(
    (stamp) => `${COMPILED_FORMAT} ${version} ${PINNED_SOURCE.build} ${stamp}`,
    () => null,
  );
}

/** Compiled rules are plain data, so the database keeps them as they are. */
async function keptRules(madeFrom: string): Promise<RulesInForce | null> {
  const kept = await readCompiled(madeFrom).catch(() => null);
  return isRules(kept) ? kept : null;
}

function isRules(kept: unknown): kept is RulesInForce {
  const { packs, compiled } = (kept ?? {}) as Partial<RulesInForce>;
  return Array.isArray(packs) && compiled?.terms?.codes instanceof Uint32Array && Array.isArray(compiled.rules);
}

/** An added pack may name a list that a newer pack of ours has no more: then it is left out rather than everything. */
function compileInForce(sources: readonly SourcePacks[]): RulesInForce {
  const own = sources.slice(0, 1);
  for (const tried of [sources, own]) {
    try {
      return compileSources(tried);
    } catch (error) {
      console.error('rules that do not fit together were left out', error);
    }
  }
  return compileSources([bundledSource()]);
}

/** Our own packs first, then those of added sources that are switched on. @param except a source that is left out */
export async function sourcesInForce(except: string | null = null): Promise<SourcePacks[]> {
  const added = (await addedSources()).filter(({ id, enabled }) => enabled && id !== except);
  const others = await Promise.all(added.map(({ id }) => keptPacks(id, 0)));
  const own = except === 'own' ? null : ((await keptPacks('own', PINNED_SOURCE.bundledSeq)) ?? bundledSource());
  return [own, ...others].filter((source) => source !== null);
}

function bundledSource(): SourcePacks {
  return { source: 'own', publisher: null, packs: bundledPacks() };
}

/** The accepted packs of a source that are newer than `than`; null when there are none or they cannot be read. */
async function keptPacks(source: string, than: number): Promise<SourcePacks | null> {
  try {
    const { active } = await readState(source);
    const slot = active === null ? null : await readSlot(source, active);
    if (slot === null || slot.release.seq <= than) return null;
    const read = readPackTexts(slot.packs);
    const admitted = read.ok ? admitPacks(read.value, source === 'own' ? 'own' : 'third-party') : read;
    const publisher = source === 'own' ? null : slot.release.publisher;
    return admitted.ok ? { source, publisher, packs: admitted.value } : null;
  } catch (error) {
    console.error(`the rules of ${source} could not be read`, error);
    return null;
  }
}

/** @throws RangeError when a rule names a list that no pack has */
export function compileSources(sources: readonly SourcePacks[]): RulesInForce {
  const packs = sources.flatMap(({ publisher, packs }) =>
    packs.map(({ name, version, date, kind, policy }) => ({ name, version, date, kind, policy, publisher })),
  );
  const all = sources.flatMap(({ packs }) => packs);
  return { packs, compiled: { ...compilePacks(all, ['stable'], protectedNames()), seals: bundledSeals() } };
}
