import type { RuleFacts } from '../../../rules/report/rule-facts.ts';

/** Facts of a rule; say what differs. */
export function buildFacts(changes: Partial<RuleFacts> = {}): RuleFacts {
  return {
    key: 'test-pack/names-pill',
    pack: 'test-pack',
    version: '1.0.0',
    id: 'names-pill',
    status: 'stable',
    family: 'substance',
    familyName: 'Medicine or drug',
    stance: 'for',
    points: 20,
    reason: 'The page names a pill.',
    clauses: ['a word of the list pills'],
    reach: ['One is enough.'],
    lists: [],
    cases: { fires: [], silent: [] },
    falseAlarms: ['none in a test'],
    sources: ['a test'],
    added: '2026-11-24',
    reviewed: '2026-11-24',
    ...changes,
  };
}
