import { admitPacks, readSafeguards } from '@/background/admit-packs';
import { compileSources, sourcesInForce } from '@/background/rules-in-force';
import { refuse } from '@/background/updates/find-release';
import type { RuleSource } from '@/background/updates/rule-source';
import type { UpdateEdge } from '@/background/updates/update-source';
import type { Pack } from '@/core/model/pack';
import type { UpdateProblem } from '@/core/model/update';
import { changeBetween, isLarge } from '@/core/pack/change';
import { MOST_BEGINNING_ALIKE, mostTermsBeginningAlike } from '@/core/pack/crowding';
import type { LimitProblem } from '@/core/pack/limits';
import { unknownListOf } from '@/core/pack/names';
import { readPackTexts } from '@/core/pack/read-packs';
import { selfTest } from '@/core/pack/self-test';
import { succeed } from '@/core/result';

/** What people are told of a limit that a pack does not keep. */
const TOLD_AS = {
  'too-large': 'too-big',
  'name-of-a-bundled-pack': 'name-taken',
  'names-a-lawful-site': 'self-test',
} as const satisfies Record<LimitProblem, UpdateProblem>;

/** What would packs do if they were put in force beside all the others? Nothing changes here. */
export const tryOut: UpdateEdge['tryOut'] = async (source: RuleSource, { packs, publisher, before }) => {
  const read = readPackTexts(packs);
  if (!read.ok) return refuse('wrong-shape', read.problem);
  const admitted = admitPacks(read.value, source.trust);
  if (!admitted.ok) return refuse(TOLD_AS[admitted.problem], admitted.problem);
  const others = await sourcesInForce(source.id);
  const taken = others
    .flatMap(({ packs }) => packs)
    .find(({ name }) => admitted.value.some((pack) => pack.name === name));
  if (taken) return refuse('name-taken', taken.name);
  const tried = { source: source.id, publisher, packs: admitted.value };
  const sources = source.trust === 'own' ? [tried, ...others] : [...others, tried];
  const unknown = unknownListOf(sources.flatMap(({ packs }) => packs));
  if (unknown !== null) return refuse('wrong-shape', `no list ${unknown}`);
  const rules = compileSources(sources);
  // a pack that would hold up every page must not even be tried on one
  if (mostTermsBeginningAlike(rules.compiled.terms) > MOST_BEGINNING_ALIKE) {
    return refuse('wrong-shape', 'too many terms begin alike');
  }
  const tested = selfTest(rules.packs, rules.compiled, readSafeguards().canaries);
  if (!tested.ok) return refuse('self-test', `${tested.problem.problem}: ${tested.problem.ids.join(' ')}`);
  const old = before.map((text) => JSON.parse(text) as Pack);
  const changesMuch = old.length > 0 && isLarge(changeBetween(old, read.value));
  return succeed({ isLarge: changesMuch, prepared: { sources, rules } });
};
