import type { FloorChoice } from '@/core/model/floor';
import type { Pack, TermList } from '@/core/model/pack';
import type { Clause, Rule } from '@/core/model/rule';
import { listsOfRule, ruleKey } from '@/core/pack/names';

/**
 * The bundled packs cut down to the rules and terms of the floor, in the shape of packs.
 * @throws RangeError when the choice names what the packs do not have, or leaves out a list that its rules need
 */
export function floorOf(bundled: readonly Pack[], choice: FloorChoice): Pack[] {
  const rules = new Set(choice.rules);
  const floor = bundled.map(({ wording: _, ...pack }) => ({
    ...pack,
    rules: pack.rules.filter(({ id }) => rules.delete(ruleKey(pack, id))),
    lists: cutLists(pack, choice),
  }));
  const [unknown] = rules;
  if (unknown !== undefined) throw new RangeError(`no rule "${unknown}" in the packs`);
  checkChoice(floor, choice);
  return floor.filter((pack) => pack.rules.length > 0 || pack.lists.length > 0);
}

function cutLists(pack: Pack, { terms }: FloorChoice): TermList[] {
  return pack.lists.flatMap((list) => {
    const chosen = new Set(terms[ruleKey(pack, list.name)]);
    const kept = list.terms.filter((term) => chosen.has(term));
    return kept.length > 0 ? [{ ...list, terms: kept }] : [];
  });
}

function checkChoice(floor: readonly Pack[], choice: FloorChoice): void {
  const found = new Map<string, Set<string>>();
  for (const pack of floor) {
    for (const { name, terms } of pack.lists) {
      const key = ruleKey(pack, name);
      found.set(key, new Set([...(found.get(key) ?? []), ...terms]));
    }
  }
  for (const [list, terms] of Object.entries(choice.terms)) {
    const missing = terms.find((term) => !found.get(list)?.has(term));
    if (missing !== undefined) throw new RangeError(`no term "${missing}" on the list "${list}"`);
  }
  for (const pack of floor) {
    for (const list of pack.rules.flatMap((rule) => listsOfRule(pack.name, rule).all)) {
      if (!found.has(list)) throw new RangeError(`no terms chosen for the list "${list}"`);
    }
  }
}

/** Put back what packs lack of the floor. Packs that have all of it are returned as they are. */
export function withFloor(packs: readonly Pack[], floor: readonly Pack[]): readonly Pack[] {
  const known = new Set(packs.map(({ name }) => name));
  const missing = floor.filter(({ name }) => !known.has(name));
  const raised = packs.map((pack) =>
    raise(
      pack,
      floor.find(({ name }) => name === pack.name),
    ),
  );
  return missing.length === 0 && raised.every((pack, i) => pack === packs[i]) ? packs : [...raised, ...missing];
}

function raise(pack: Pack, floor: Pack | undefined): Pack {
  if (!floor) return pack;
  const lists = raiseLists(pack.lists, floor.lists);
  const rules = raiseRules(pack.rules, floor.rules);
  const isWhole = lists === pack.lists && rules === pack.rules && pack.kind === floor.kind;
  return isWhole ? pack : { ...pack, kind: floor.kind, lists, rules };
}

function raiseRules(rules: Rule[], floor: readonly Rule[]): Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const weak = floor.filter((rule) => isWeaker(byId.get(rule.id), rule));
  if (weak.length === 0) return rules;
  const replaced = new Set(weak.map(({ id }) => id));
  return [...rules.filter(({ id }) => !replaced.has(id)), ...weak];
}

function raiseLists(lists: TermList[], floor: readonly TermList[]): TermList[] {
  const missing = floor.flatMap((wanted) => {
    const at = lists.findIndex(({ name, language }) => name === wanted.name && language === wanted.language);
    const known = new Set(lists[at]?.terms);
    const terms = wanted.terms.filter((term) => !known.has(term));
    return terms.length > 0 || (wanted.gate && !lists[at]?.gate) ? [{ at, wanted, terms }] : [];
  });
  if (missing.length === 0) return lists;
  const raised = [...lists];
  for (const { at, wanted, terms } of missing) {
    const list = raised[at];
    if (list) raised[at] = { ...list, gate: list.gate || wanted.gate, terms: [...list.terms, ...terms] };
    else raised.push(wanted);
  }
  return raised;
}

/** True when a rule finds less, or counts for less, than the floor's. */
function isWeaker(rule: Rule | undefined, floor: Rule): boolean {
  if (rule?.status !== 'stable') return true;
  if (rule.family !== floor.family || rule.stance !== floor.stance || rule.points < floor.points) return true;
  if (rule.atLeast > floor.atLeast || isNarrower(rule.near, floor.near)) return true;
  if (rule.negatedBy.some((words) => !floor.negatedBy.includes(words))) return true;
  return rule.all.length !== floor.all.length || floor.all.some((clause, i) => !covers(rule.all[i], clause));
}

/** 0 is the widest: anywhere. */
function isNarrower(near: number, floor: number): boolean {
  return near !== 0 && (floor === 0 || near < floor);
}

/** A clause may have more phrases; else it has to be the same. */
function covers(clause: Clause | undefined, floor: Clause): boolean {
  if (clause && 'phrase' in clause && 'phrase' in floor) {
    return floor.phrase.every((words) => clause.phrase.includes(words));
  }
  return clause !== undefined && JSON.stringify(sorted(clause)) === JSON.stringify(sorted(floor));
}

function sorted(clause: Clause): [string, unknown][] {
  return Object.entries(clause).sort(([a], [b]) => (a < b ? -1 : 1));
}
