import { registrableDomain } from '@/core/domains/registrable-domain';
import type { CompiledRules } from '@/core/match/compile';
import { type Mark, readPage } from '@/core/match/page-words';
import type { SignalFamily } from '@/core/model/evidence';
import { NO_FACTS } from '@/core/model/page';
import type { SiteFacts } from '@/core/model/site-facts';
import { type FoundWord, findKindWords, type KindIndex, type KindWord } from '@/core/pharmacy/kind-words';

/** What is counted on a page to tell its kind. Words are counted once, however often they stand there. */
export interface SiteSigns {
  /** Title and text, one block a line; the places below are UTF-16 units of it. */
  readonly text: string;
  /** Different names of medicines that the rules know. */
  readonly medicines: readonly FoundWord[];
  /** Amounts of a medicine, such as 50 mg. */
  readonly dosages: number;
  readonly prices: number;
  /** Words of the rules, by the family of the rule that looks for them. */
  readonly families: ReadonlyMap<SignalFamily, number>;
  readonly words: Readonly<Record<KindWord, readonly FoundWord[]>>;
  /** Words that pharmacies call themselves, in the title, in what the data names and at the page's beginning. */
  readonly named: readonly FoundWord[];
  /** A part of the host's name that says medicines; empty when none does. */
  readonly hostPart: string;
  /** schema.org types in small letters. */
  readonly types: ReadonlySet<string>;
  readonly cartControls: number;
  /** Part of the text, from 0 to 1, that stands in long paragraphs: a shop's is mostly in short pieces. */
  readonly prose: number;
}

/** UTF-16 units at a page's beginning that say what it is. */
const BEGINNING = 400;
/** UTF-16 units; half of that in Chinese and Japanese. */
const LONG_PARAGRAPH = 220;
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Count what a page shows. Reads its text twice, once by the rules in force. */
export function findSiteSigns(facts: SiteFacts, compiled: CompiledRules, index: KindIndex): SiteSigns {
  const { host, title } = facts;
  const blocks = facts.blocks.map((text) => ({ text, listing: null }));
  const { marks, text } = readPage(
    { host, path: null, title, blocks, listings: [], facts: NO_FACTS, partial: [] },
    compiled,
  );
  const words = findKindWords(text, index);
  return {
    text,
    words,
    named: words.name.filter(({ start }) => start < Math.max(title.length, BEGINNING)),
    medicines: medicinesIn(marks, compiled),
    dosages: differentWords(marks, 'dosage'),
    prices: marks.filter(({ what }) => what === 'price').length,
    families: familiesIn(marks, compiled),
    hostPart: partOfHost(host, index.host),
    types: new Set(facts.things.flatMap(({ types }) => types.map((type) => type.toLowerCase()))),
    cartControls: facts.cartControls,
    prose: partInParagraphs(facts.blocks),
  };
}

/** Lists of a pack of medicines whose words name one. */
function medicinesIn(marks: readonly Mark[], { packs, listNames, substanceLists }: CompiledRules): FoundWord[] {
  const medicinePacks = packs.filter(({ kind }) => kind === 'medicine-site').map(({ name }) => `${name}/`);
  const isMedicine = (what: Mark['what']) =>
    typeof what === 'number' &&
    substanceLists.has(what) &&
    medicinePacks.some((pack) => listNames[what]?.startsWith(pack));
  const found = new Map<string, FoundWord>();
  for (const { what, word, start, end } of marks)
    if (isMedicine(what) && !found.has(word)) found.set(word, { start, end });
  return [...found.values()];
}

function differentWords(marks: readonly Mark[], wanted: Mark['what']): number {
  return new Set(marks.flatMap(({ what, word }) => (what === wanted ? [word] : []))).size;
}

/** Different words per family: those of the list that a rule of the family looks for first. */
function familiesIn(marks: readonly Mark[], { rules }: CompiledRules): Map<SignalFamily, number> {
  const familyOf = new Map<Mark['what'], SignalFamily>();
  for (const { rule, clauses } of rules) for (const list of clauses[0]?.lists ?? []) familyOf.set(list, rule.family);
  const words = new Map<SignalFamily, Set<string>>();
  for (const { what, word } of marks) {
    const family = familyOf.get(what);
    if (family === undefined) continue;
    const seen = words.get(family) ?? new Set();
    words.set(family, seen.add(word));
  }
  return new Map([...words].map(([family, seen]) => [family, seen.size]));
}

function partInParagraphs(blocks: readonly string[]): number {
  const sum = (texts: readonly string[]) => texts.reduce((length, text) => length + text.length, 0);
  const isLong = (text: string) => text.length >= (DENSE.test(text) ? LONG_PARAGRAPH / 2 : LONG_PARAGRAPH);
  return sum(blocks.filter(isLong)) / Math.max(1, sum(blocks));
}

function partOfHost(host: string | null, parts: readonly string[]): string {
  const name = host === null ? '' : (registrableDomain(host) ?? '').split('.')[0];
  return parts.find((part) => name?.includes(part)) ?? '';
}
