import { compileSources, sourcesInForce } from '@/background/rules-in-force';
import { refuse } from '@/background/updates/find-release';
import type { RuleSource } from '@/background/updates/rule-source';
import type { UpdateEdge } from '@/background/updates/update-source';
import { readPackTexts } from '@/core/pack/read-packs';
import { succeed } from '@/core/result';

/** What would packs do if they were put in force beside all the others? Nothing changes here. */
export const tryOut: UpdateEdge['tryOut'] = async (source: RuleSource, texts) => {
  const read = readPackTexts(texts);
  if (!read.ok) return refuse('wrong-shape', read.problem);
  const inForce = await sourcesInForce();
  const others = inForce.filter(({ source: id }) => id !== source.id);
  const taken = others.flatMap(({ packs }) => packs).find(({ name }) => read.value.some((pack) => pack.name === name));
  if (taken) return refuse('name-taken', taken.name);
  const tried = { source: source.id, publisher: null, packs: read.value };
  try {
    compileSources(source.trust === 'own' ? [tried, ...others] : [...others, tried]);
  } catch (error) {
    return refuse('wrong-shape', error instanceof Error ? error.message : '');
  }
  return succeed({ isLarge: false });
};
