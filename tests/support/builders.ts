import { hashOfDomain, joinHashes } from '@/core/domains/domain-hash';
import type { DomainList } from '@/core/model/domain-list';
import type { Evidence } from '@/core/model/evidence';
import type { Pack } from '@/core/model/pack';
import { NO_FACTS, type PageText, type TextBlock } from '@/core/model/page';
import type { Rule } from '@/core/model/rule';
import type { SiteCheck } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import type { Policy } from '@/core/model/verdict';
import type { Warning } from '@/core/model/warning';

/** A policy with round figures, for tests that count points. */
export const POLICY: Policy = { note: 25, caution: 45, danger: 85, cautionFamilies: 2, dangerFamilies: 4 };

/** A rule that looks for the list "pills" anywhere; say what differs. */
export function buildRule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'names-pill',
    status: 'stable',
    family: 'substance',
    stance: 'for',
    points: 20,
    reason: 'reason_unknown',
    languages: ['en'],
    all: [{ list: 'pills' }],
    near: 0,
    atLeast: 1,
    negatedBy: [],
    falseAlarms: ['none in a test'],
    sources: ['a test'],
    added: '2026-11-24',
    reviewed: '2026-11-24',
    ...changes,
  };
}

/** A list of English words. */
export function buildList(name: string, terms: readonly string[], gate = false): Pack['lists'][number] {
  return { name, language: 'en', source: 'a test', gate, terms: [...terms] };
}

/** A pack with the list "pills" (alphazol, betazol*) and one rule for it; say what differs. */
export function buildPack(changes: Partial<Pack> = {}): Pack {
  return {
    schema: 1,
    name: 'test-pack',
    version: '1.0.0',
    date: '2026-11-24',
    kind: 'medicine-site',
    policy: POLICY,
    lists: [buildList('pills', ['alphazol', 'betazol*'], true)],
    rules: [buildRule()],
    ...changes,
  };
}

/** A pack whose lists are given by name; its rules may name them. */
export function packWithLists(lists: Readonly<Record<string, readonly string[]>>, rules: readonly Rule[]): Pack {
  return buildPack({
    lists: Object.entries(lists).map(([name, terms]) => buildList(name, terms)),
    rules: [...rules],
  });
}

/** Evidence of one family; the rule's id follows from it. */
export function buildEvidence(family: Evidence['family'], points: number, changes: Partial<Evidence> = {}): Evidence {
  return {
    pack: 'test-pack',
    ruleId: `test-${family}`,
    family,
    stance: 'for',
    points,
    reason: 'reason_unknown',
    quote: 'quoted text',
    ...changes,
  };
}

/** A list that names these domains; say what differs. */
export function buildDomains(names: readonly string[], changes: Partial<DomainList> = {}): DomainList {
  return {
    name: 'test-list',
    standing: 'official-warning',
    issuer: 'us-fda',
    country: 'US',
    since: '2026-11-24',
    source: 'a test',
    hashes: joinHashes(names.map(hashOfDomain)),
    ...changes,
  };
}

/** A page of blocks: a string is the page's own text. */
export function buildPage(blocks: readonly (string | TextBlock)[], changes: Partial<PageText> = {}): PageText {
  return {
    host: 'shop.example',
    path: '/',
    title: '',
    blocks: blocks.map((block) => (typeof block === 'string' ? { text: block, listing: null } : block)),
    listings: [],
    facts: NO_FACTS,
    partial: [],
    ...changes,
  };
}

/** A warning about a page, with one sign; say what differs. */
export function buildWarning(changes: Partial<Warning> = {}): Warning {
  return {
    id: 'a-warning',
    level: 'caution',
    unit: 'page',
    kind: 'medicine-site',
    host: 'shop.example',
    evidence: [buildEvidence('offer', 40)],
    packs: [{ name: 'test-pack', version: '1.0.0', date: '2026-11-24', publisher: null }],
    seenAt: Date.parse('2026-11-24T12:00:00Z'),
    muted: null,
    ...changes,
  };
}

/** A check of a site of which nothing is known; say what differs. */
export function buildSiteCheck(changes: Partial<SiteCheck> = {}): SiteCheck {
  return {
    host: 'elm.example',
    kind: 'other',
    kindQuotes: [],
    status: [],
    lookAlike: null,
    seals: [],
    licences: [],
    checklist: [],
    ...changes,
  };
}

/** What a page shows of its seller: nothing but a host; say what differs. */
export function buildSiteFacts(changes: Partial<SiteFacts> = {}): SiteFacts & { readonly host: string } {
  return {
    address: null,
    title: '',
    language: 'en',
    blocks: [],
    links: [],
    pictures: [],
    things: [],
    cartControls: 0,
    partial: [],
    ...changes,
    host: changes.host ?? 'elm.example',
  };
}
