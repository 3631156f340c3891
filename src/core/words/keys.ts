import type { Trick } from '@/core/cards/tricks';
import type { Card, Step } from '@/core/model/card';
import type { SignalFamily } from '@/core/model/evidence';
import type { RegisterSearch, SaferWayKind } from '@/core/model/register';
import type { Helpline, ReportKind } from '@/core/model/report';
import type { ReportOutcome } from '@/core/model/report-entry';
import type { SealFinding, SealVerdict } from '@/core/model/seal';
import type { ChecklistItem, LicenceHolder, LookAlike, SiteKind, SiteStatus } from '@/core/model/site-check';
import type { AddSourceProblem } from '@/core/model/update';
import type { PartialReason, Warning, WarningAction } from '@/core/model/warning';
import type { Destination } from '@/core/report/destinations';

type SealProblem = NonNullable<SealFinding['problem']>;

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

type SentenceKey = `sentence_${Warning['level']}_${Underscored<Warning['kind']>}${'' | '_listing'}`;

/** Key of the one sentence that stands for a warning. */
export function sentenceKey({ level, kind, unit }: Pick<Warning, 'level' | 'kind' | 'unit'>): SentenceKey {
  return `sentence_${level}_${underscore(kind)}${unit === 'listing' ? '_listing' : ''}`;
}

/** Key of a level's name. */
export function levelKey<L extends Warning['level']>(level: L): `level_${L}` {
  return `level_${level}`;
}

/** Key of a signal family's name. */
export function familyKey<F extends SignalFamily>(family: F): `family_${Underscored<F>}` {
  return `family_${underscore(family)}`;
}

/** Key of the words for why a page was only partly checked. */
export function partialKey<R extends PartialReason>(reason: R): `popup_partial_${Underscored<R>}` {
  return `popup_partial_${underscore(reason)}`;
}

/** Key of the words for what a help line is for. */
export function helpKey<P extends Helpline['purpose']>(purpose: P): `help_${Underscored<P>}` {
  return `help_${underscore(purpose)}`;
}

/** Key of the words for what to do at a register. */
export function registerSearchKey<S extends RegisterSearch>(search: S): `register_search_${Underscored<S>}` {
  return `register_search_${underscore(search)}`;
}

/** Key of the words for what a programme or a law does. */
export function saferWayKey<K extends SaferWayKind>(kind: K): `safer_way_${Underscored<K>}` {
  return `safer_way_${underscore(kind)}`;
}

/** Key of the words of a note that goes with a warning. */
export function cardKey<I extends Card['id']>(id: I): `card_${Underscored<I>}` {
  return `card_${underscore(id)}`;
}

/** Key of the words of a first step. */
export function stepKey<I extends Step['id']>(id: I): `step_${Underscored<I>}` {
  return `step_${underscore(id)}`;
}

/** Key of the sentence for what sellers do. */
export function trickKey<T extends Trick>(trick: T): `trick_${T}` {
  return `trick_${trick}`;
}

/** Key of the words for what the person did. */
export function actionKey<A extends WarningAction>(action: A): `history_action_${Underscored<A>}` {
  return `history_action_${underscore(action)}`;
}

/** Key of the words for what seems to be offered. */
export function kindKey<K extends Warning['kind']>(kind: K): `history_kind_${Underscored<K>}` {
  return `history_kind_${underscore(kind)}`;
}

/** Key of the words for what came of a report. */
export function outcomeKey<O extends ReportOutcome>(outcome: O): `ledger_outcome_${Underscored<O>}` {
  return `ledger_outcome_${underscore(outcome)}`;
}

/** Key of the words for why newer rules were not used, or not added. */
export function problemKey<P extends AddSourceProblem>(problem: P): `rules_problem_${Underscored<P>}` {
  return `rules_problem_${underscore(problem)}`;
}

/** Key of the name of a kind of report. */
export function reportKindKey<K extends ReportKind>(kind: K): `report_kind_${Underscored<K>}` {
  return `report_kind_${underscore(kind)}`;
}

type WhyKey =
  | `report_why_${Underscored<Exclude<Destination['reason'], 'country' | 'service'>>}`
  | `report_why_country_${Underscored<Exclude<ReportKind, 'platform-post' | 'registrar' | 'search-spam'>>}`
  | `report_why_service_${Underscored<'payment' | 'registrar' | 'search-spam'>}`;

/** Key of the sentence that tells why a place was chosen. */
export function whyKey({ reason, kind }: Pick<Destination, 'reason' | 'kind'>): WhyKey {
  if (reason !== 'country' && reason !== 'service') return `report_why_${underscore(reason)}`;
  switch (kind) {
    case 'payment':
      return `report_why_${reason}_payment`;
    case 'registrar':
      return 'report_why_service_registrar';
    case 'search-spam':
      return 'report_why_service_search_spam';
    case 'platform-post':
      return 'report_why_platform';
    default:
      return `report_why_country_${underscore(kind)}`;
  }
}

/** Key of the words for what a page is taken for. */
export function siteKindKey<K extends SiteKind>(kind: K): `site_kind_${Underscored<K>}` {
  return `site_kind_${underscore(kind)}`;
}

/** Key of the words for what is known of a site. */
export function standingKey<S extends SiteStatus['standing']>(standing: S): `site_status_${Underscored<S>}` {
  return `site_status_${underscore(standing)}`;
}

/** Key of what that means, and what it does not. */
export function standingHintKey<S extends SiteStatus['standing']>(standing: S): `site_status_${Underscored<S>}_means` {
  return `site_status_${underscore(standing)}_means`;
}

/** Key of the words for how one name resembles another. */
export function lookAlikeKey<H extends LookAlike['how']>(how: H): `site_alike_${Underscored<H>}` {
  return `site_alike_${underscore(how)}`;
}

/** Key of the words for what became of the check of a seal. */
export function sealKey<V extends SealVerdict>(verdict: V): `site_seal_${Underscored<V>}` {
  return `site_seal_${underscore(verdict)}`;
}

/** Key of the words for why a seal could not be checked. */
export function sealProblemKey<P extends SealProblem>(problem: P): `site_seal_problem_${Underscored<P>}` {
  return `site_seal_problem_${underscore(problem)}`;
}

/** Key of the words for whom a register gives its numbers to. */
export function holderKey<H extends LicenceHolder>(holder: H): `site_licence_of_${H}` {
  return `site_licence_of_${holder}`;
}

/** Key of a question about a shop. */
export function questionKey<Q extends ChecklistItem['question']>(question: Q): `checklist_${Underscored<Q>}` {
  return `checklist_${underscore(question)}`;
}

/** Key of the words for an answer to it. */
export function answerKey<A extends ChecklistItem['answer']>(answer: A): `site_answer_${Underscored<A>}` {
  return `site_answer_${underscore(answer)}`;
}

function underscore<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>;
}
