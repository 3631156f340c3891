import { listedEvidence } from '@/core/domains/listed-evidence';
import { lookAlikeEvidence } from '@/core/domains/look-alike-evidence';
import { distance, matchRule, type RuleMatch } from '@/core/match/clauses';
import type { CompiledRule, CompiledRules } from '@/core/match/compile';
import { type Mark, type ReadPage, readPage } from '@/core/match/page-words';
import { placeOf } from '@/core/match/place-of';
import type { Words } from '@/core/match/read-words';
import { UnitMarks } from '@/core/match/unit-marks';
import { asSupport, FAMILIES_SHOWN, familiesOf } from '@/core/match/weak-evidence';
import type { Evidence } from '@/core/model/evidence';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { sealEvidenceOf } from '@/core/pharmacy/seal-evidence';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';
import { type Token, tokensAround } from '@/core/wording/features';
import { judgeWording, pointsOfWording } from '@/core/wording/judge-wording';
import { signsAround } from '@/core/wording/signs';

/** The title is read as the first block. */
const TITLE_BLOCK = 0;

/** What was found in one unit of a page. */
export interface ScannedUnit {
  /** Index into `PageText.listings`, or null for the page itself. */
  readonly listing: number | null;
  readonly evidence: readonly Evidence[];
}

/**
 * Scan a page: its own unit first, then every listing in which something speaks for a warning. What is known of the
 * page's domain counts for the page itself, and so do its seals where its words say anything at all.
 * What other people write on a page (user-generated listings) is judged by itself and never counts against the page.
 */
export function scanPage(page: PageText, compiled: CompiledRules): ScannedUnit[] {
  const read = readPage(page, compiled);
  const byListing = new Map<number | null, Mark[]>([[null, []]]);
  for (const mark of read.marks) {
    const listing = read.listingOf[mark.block] ?? null;
    if (listing === null || !page.listings[listing]?.userGenerated) byListing.get(null)?.push(mark);
    if (listing !== null && !page.listings[listing]?.searchResult) {
      const marks = byListing.get(listing);
      if (marks) marks.push(mark);
      else byListing.set(listing, [mark]);
    }
  }
  return [...byListing]
    .map(([listing, marks]) => {
      const shown = findEvidence(read, { page, listing, marks }, compiled);
      if (listing !== null) return { listing, evidence: shown };
      const sealed = shown.length > 0 && compiled.seals ? sealEvidenceOf(page, shown, compiled.seals) : [];
      const found = [...listedEvidence(page.host, compiled.domains), ...sealed, ...shown];
      const lookAlike = lookAlikeEvidence(page.host, compiled.names, found);
      return { listing, evidence: [...found, ...evidenceBeside(shown, page, compiled), ...lookAlike] };
    })
    .filter(({ listing, evidence }) => listing === null || evidence.some(({ stance }) => stance === 'for'));
}

/** Scan a plain text as a page of its own. */
export function scanText(text: string, compiled: CompiledRules): readonly Evidence[] {
  const blocks = text.split('\n').map((line) => ({ text: line, listing: null }));
  const page: PageText = { host: null, path: null, title: '', blocks, listings: [], facts: NO_FACTS, partial: [] };
  return scanPage(page, compiled)[0]?.evidence ?? [];
}

/** One unit and everything marked in it. */
interface MarkedUnit {
  readonly page: PageText;
  readonly listing: number | null;
  readonly marks: readonly Mark[];
}

function findEvidence(read: ReadPage, unit: MarkedUnit, compiled: CompiledRules): Evidence[] {
  const holding = supportedByText(holdingRules(unit.marks, read, compiled.rules));
  const found = holding.map(({ rule, matches }) => toEvidence(rule, matches, read.text));
  return [...found, ...wordingEvidence(read, unit, compiled)].sort(
    (a, b) => b.points - a.points || a.ruleId.localeCompare(b.ruleId),
  );
}

/** What the words beside the page's text add to what it shows; they are read only where they may add something. */
function evidenceBeside(shown: readonly Evidence[], page: PageText, compiled: CompiledRules): Evidence[] {
  const { asides = [] } = page;
  if (asides.length === 0 || familiesOf(shown).size < FAMILIES_SHOWN) return [];
  const beside: PageText = {
    ...page,
    title: '',
    blocks: asides.map((text) => ({ text, listing: null })),
    listings: [],
    asides: [],
  };
  const read = readPage(beside, compiled);
  return asSupport(findEvidence(read, { page: beside, listing: null, marks: read.marks }, compiled), shown);
}

/** A rule, and where it holds. */
interface HoldingRule {
  readonly rule: CompiledRule;
  readonly matches: readonly RuleMatch[];
}

function holdingRules(marks: readonly Mark[], read: ReadPage, rules: readonly CompiledRule[]): HoldingRule[] {
  const grouped = new UnitMarks(marks);
  return rules.flatMap((rule) => {
    const matches = matchRule(rule, grouped, read.words);
    return isEnough(matches, rule, read.words) ? [{ rule, matches }] : [];
  });
}

/**
 * What only the title says supports what the page shows, and says nothing for a warning by itself. That it names a
 * substance is kept: beside that, two families are asked for in any case.
 */
function supportedByText(holding: readonly HoldingRule[]): readonly HoldingRule[] {
  const isShown = ({ matches }: HoldingRule) => matches.some((match) => titles(match) < match.length);
  const shown = familiesOf(holding.filter(isShown).map(({ rule: { rule } }) => rule));
  if (shown.size >= FAMILIES_SHOWN) return holding;
  return holding.filter(
    (each) => each.rule.rule.stance === 'against' || each.rule.rule.family === 'substance' || isShown(each),
  );
}

/** How the unit writes about its substances, as the wording model hears it. */
function wordingEvidence(read: ReadPage, unit: MarkedUnit, compiled: CompiledRules): Evidence[] {
  const { wording } = compiled;
  if (wording === null) return [];
  const { tokens, signs } = unitWording(read, unit, compiled);
  const finding = judgeWording(tokens, signs, wording.model);
  const points = finding === null ? 0 : pointsOfWording(finding.score);
  if (finding === null || points === 0) return [];
  return [
    {
      pack: wording.pack,
      ruleId: points > 0 ? 'reads-like-an-offer' : 'reads-like-talk',
      family: 'wording',
      stance: points > 0 ? 'for' : 'against',
      points: Math.abs(points),
      reason: points > 0 ? 'reason_reads_like_an_offer' : 'reason_reads_like_talk',
      quote: quoteAround(read.text, read.words.start[finding.from] ?? 0, read.words.end[finding.to] ?? 0),
    },
  ];
}

/** What the wording model hears of a unit: the words around its substances, and the signs among them. */
export function unitWording(
  read: ReadPage,
  { page, listing, marks }: MarkedUnit,
  { substanceLists, signKeys }: CompiledRules,
): { tokens: Token[]; signs: number[] } {
  const isNamed = ({ what }: Mark) => typeof what === 'number' && substanceLists.has(what);
  const isInUnit = (word: number) => {
    const at = read.listingOf[placeOf(read.blockStarts, read.words.start[word] ?? 0)] ?? null;
    return listing === null ? at === null || !page.listings[at]?.userGenerated : at === listing;
  };
  return {
    tokens: tokensAround(read.words, marks.filter(isNamed), isInUnit),
    signs: signsAround(marks, isNamed, ({ what }) => signKeys.get(what) ?? null),
  };
}

/**
 * Enough different words? A rule of one clause wants them all within `near` words of each other (when it says so);
 * a rule of several clauses has used `near` already.
 */
function isEnough(matches: readonly RuleMatch[], { rule }: CompiledRule, words: Words): boolean {
  if (matches.length < rule.atLeast) return false;
  if (rule.atLeast === 1) return true;
  const window = rule.all.length === 1 && rule.near > 0 ? rule.near : Number.POSITIVE_INFINITY;
  const inWindow = new Map<string, number>();
  let oldest = 0;
  for (const [mark] of matches) {
    inWindow.set(mark.word, (inWindow.get(mark.word) ?? 0) + 1);
    for (let old = matches[oldest]?.[0]; old && distance(old, mark, words) > window; old = matches[++oldest]?.[0]) {
      const left = (inWindow.get(old.word) ?? 1) - 1;
      if (left > 0) inWindow.set(old.word, left);
      else inWindow.delete(old.word);
    }
    if (inWindow.size >= rule.atLeast) return true;
  }
  return false;
}

function toEvidence({ pack, rule }: CompiledRule, matches: readonly RuleMatch[], text: string): Evidence {
  const [best] = [...matches].sort((a, b) => titles(a) - titles(b) || span(a).length - span(b).length);
  const { start, end } = best ? quotedSpan(best) : { start: 0, end: 0 };
  return {
    pack,
    ruleId: rule.id,
    family: rule.family,
    stance: rule.stance,
    points: rule.points,
    reason: rule.reason,
    quote: quoteAround(text, start, end).slice(0, QUOTE_LIMIT),
  };
}

/** How many of a match's words stand in the title: what the page itself shows is quoted first. */
function titles(match: RuleMatch): number {
  return match.filter(({ block }) => block === TITLE_BLOCK).length;
}

/** All of a match when it fits a quotation, else the words the rule is about. */
function quotedSpan(match: RuleMatch): { start: number; end: number } {
  const whole = span(match);
  return whole.length <= QUOTE_LIMIT / 2 ? whole : match[0];
}

function span(match: RuleMatch): { start: number; end: number; length: number } {
  const start = Math.min(...match.map((mark) => mark.start));
  const end = Math.max(...match.map((mark) => mark.end));
  return { start, end, length: end - start };
}
