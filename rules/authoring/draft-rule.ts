import { SignalFamily } from '@/core/model/evidence';
import { Rule } from '@/core/model/rule';
import type { CasesFile } from './cases-file.ts';
import { FILL_IN } from './fill-in.ts';
import { suggestName } from './nearest-name.ts';

/** What is to be made. */
export interface DraftOptions {
  readonly pack: string;
  readonly id: string;
  readonly family: string;
  readonly stance: Rule['stance'];
}

/** A rule that is there already. */
export interface KnownRule {
  readonly pack: string;
  readonly id: string;
  readonly status: unknown;
  readonly family: unknown;
  readonly stance: Rule['stance'];
  readonly reason: unknown;
}

/** What is there already. */
export interface Known {
  readonly packs: readonly string[];
  readonly rules: readonly KnownRule[];
}

/** Names that a rule cannot have: the folder of lists, and what the wording model says. */
const RESERVED = ['lists', 'reads-like-an-offer', 'reads-like-talk'];
const DEFAULT_FAMILY = { for: 'offer', against: 'advice' } as const;

export function defaultFamily(stance: Rule['stance']): string {
  return DEFAULT_FAMILY[stance];
}

/** Why there can be no new rule in this pack; null when there can. */
export function refusePack(pack: string, { packs }: Known): string | null {
  if (packs.includes(pack)) return null;
  return `There is no pack "${pack}".${suggestName(pack, packs)} Take one of: ${packs.join(', ')}.`;
}

/** Why a rule cannot be called so; null when it can. */
export function refuseId(id: string, { rules }: Known): string | null {
  if (!Rule.shape.id.safeParse(id).success) {
    const better = id
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    const hint = better && better !== id ? `, for instance "${better.slice(0, 64)}"` : '';
    return `"${id}" is no name for a rule. Use small letters, digits and single hyphens, at most 64${hint}.`;
  }
  if (RESERVED.includes(id)) return `"${id}" already means something else. Take another name.`;
  const taken = rules.find((rule) => rule.id === id);
  if (!taken) return null;
  const retired = taken.status === 'retired' ? ' It is retired, and the name of a retired rule stays taken.' : '';
  return `"${id}" is taken by a rule of the pack ${taken.pack}.${retired} Change that rule, or take another name.`;
}

/** Why a rule of this stance cannot be of a family; null when it can. */
export function refuseFamily(family: string, stance: Rule['stance'], known: Known): string | null {
  const families = familiesFor(stance, known);
  if (families.includes(family)) return null;
  const start = SignalFamily.options.some((name) => name === family)
    ? `The family "${family}" ${stance === 'for' ? 'speaks against a warning; add --against, or' : 'speaks for a warning; leave out --against, or'}`
    : `There is no family "${family}".${suggestName(family, families)} Or`;
  return `${start} take one of: ${families.join(', ')}.`;
}

/** For these the wording model and lists of domains speak. */
const WITHOUT_RULES: readonly string[] = ['wording', 'domain'];

/** Families for a rule of a stance: those whose rules speak for the same side, and those without a rule. */
export function familiesFor(stance: Rule['stance'], { rules }: Known): string[] {
  return SignalFamily.options.filter((family) => {
    const stances = rules.filter((rule) => rule.family === family).map((rule) => rule.stance);
    return !WITHOUT_RULES.includes(family) && (stances.length === 0 || stances.includes(stance));
  });
}

/** The reason that rules of the family give most often. */
function usualReason(family: string, stance: Rule['stance'], { rules }: Known): string {
  const same = rules.filter((rule) => rule.family === family && rule.stance === stance);
  const counts = [...Map.groupBy(same, ({ reason }) => String(reason))].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? (stance === 'for' ? 'reason_buy_substance' : 'reason_reads_like_talk');
}

/** The phrase that stands for the author's own. */
const WORDS = `${FILL_IN} the words`;

/**
 * A rule and its cases, right in form and with places to fill in.
 * @param today as 2026-11-24
 */
export function draftRule(options: DraftOptions, known: Known, today: string) {
  const { id, family, stance } = options;
  const isName = family === 'substance';
  const rule = {
    $schema: '../../../schema/rule.schema.json',
    id,
    status: 'experimental',
    family,
    stance,
    points: 10,
    reason: usualReason(family, stance, known),
    languages: ['en'],
    all: [{ phrase: [WORDS] }, ...(isName ? [] : [{ family: 'substance' }])],
    near: isName ? 0 : 15,
    atLeast: 1,
    negatedBy: isName || stance === 'against' ? [] : ['list:common-signs/negations'],
    falseAlarms: [`${FILL_IN}: who says the same and sells nothing`],
    sources: [`${FILL_IN}: where you know it from, ${today}`],
    added: today,
    reviewed: today,
  };
  return { rule, cases: { $schema: '../../../schema/cases.schema.json', ...draftCases(rule.negatedBy.length > 0) } };
}

function draftCases(isNegated: boolean): CasesFile {
  return {
    fires: [
      { name: `${FILL_IN}: what it is`, text: `${WORDS}, Viagra 100mg` },
      { name: `${FILL_IN}: another way to say it`, text: `Tramadol here, and now ${WORDS}` },
    ],
    silent: [
      { name: `${FILL_IN}: another sense`, text: `${FILL_IN}: the same words in another sense, as in a game` },
      isNegated
        ? { name: `${FILL_IN}: advice`, text: `Never trust such a shop: ${WORDS}, Viagra 100mg` }
        : { name: `${FILL_IN}: a near miss`, text: `${FILL_IN}: words that look the same and mean something else` },
    ],
  };
}
