import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import { readAccepted } from '../../tests/evaluate/accepted.ts';
import { type RuleKey, ruleKey } from '../report/rule-facts.ts';
import { caseLines } from './case-lines.ts';
import { countAsStable, findChange, type Snapshot } from './changed-rules.ts';
import type { createMeasure, MeasuredCorpus } from './measure-corpora.ts';
import { PACKS, readAllPacks } from './read-pack-folder.ts';
import { corpusLine, differenceLines, differencesFrom, hitLines, type TriedRule } from './round-lines.ts';
import { RuleFileError } from './rule-file.ts';
import { type NamedRule, runCases, selectRules } from './run-cases.ts';

/** The rules as they lie in rules/packs now. @throws RuleFileError naming everything that is wrong */
export function readSnapshot(): Snapshot {
  const packs = readAllPacks();
  const keys = packs.flatMap((pack) => pack.rules.map(({ id }) => ruleKey(pack.name, id)));
  return { packs, cases: new Map(keys.map((key) => [key, readFileSync(join(PACKS, key, 'cases.json'), 'utf8')])) };
}

type Measure = ReturnType<typeof createMeasure>;
type Print = (line: string) => void;

/**
 * The rounds of `npm run rules:watch`: after each change the cases and figures of what has changed.
 * Rules that cannot be read leave the last good ones in place.
 */
export class WatchRounds {
  readonly #measure: Measure;
  readonly #names: readonly string[];
  readonly #print: Print;
  /** Rules looked at since the start; experimental ones count as if they were stable. */
  readonly #tried = new Set<RuleKey>();
  #good: Snapshot | null = null;
  #start: readonly MeasuredCorpus[] | null = null;

  /** @param names rules to look at in the first round as if they had just changed: `pack/rule`, `rule` or `pack` */
  constructor(measure: Measure, names: readonly string[], print: Print) {
    this.#measure = measure;
    this.#names = names;
    this.#print = print;
  }

  /** Measure the rules as they are, then those that are named. */
  async begin(signal: AbortSignal): Promise<void> {
    const snapshot = this.#read();
    if (!snapshot) return;
    await this.#measureStart(snapshot, signal);
    if (signal.aborted || this.#names.length === 0) return;
    const { rules, unknown } = selectRules(snapshot.packs, this.#names);
    for (const name of unknown) this.#print(`There is no rule or pack "${name}" yet.`);
    if (rules.length > 0) await this.#look(snapshot, rules, { measures: true, signal });
  }

  /** Look at what has changed since the last good state. A round that is given up leaves that state as it was. */
  async next(signal: AbortSignal): Promise<void> {
    if (!this.#good) return this.begin(signal);
    const snapshot = this.#read();
    if (!snapshot) return;
    const { rules: keys, changesVerdicts } = findChange(this.#good, snapshot);
    if (keys.length === 0 && !changesVerdicts) return this.#print('The rules are as they were.');
    const { rules } = selectRules(snapshot.packs, keys);
    await this.#look(snapshot, keys.length > 0 ? rules : [], { measures: changesVerdicts, signal });
  }

  async #measureStart(snapshot: Snapshot, signal: AbortSignal): Promise<void> {
    const measured = await this.#measure(snapshot.packs, signal);
    if (!measured) return;
    for (const corpus of measured) {
      const accepted = readAccepted(corpus.name);
      this.#print(corpusLine(corpus, accepted));
      const differ = differencesFrom(accepted, corpus).length;
      if (differ > 0) this.#print(`  ${differ} items differ from the accepted figures`);
    }
    this.#good = snapshot;
    this.#start = measured;
  }

  async #look(
    snapshot: Snapshot,
    rules: readonly NamedRule[],
    { measures, signal }: { readonly measures: boolean; readonly signal: AbortSignal },
  ): Promise<void> {
    const compiled = compilePacks(snapshot.packs, ['stable', 'experimental']);
    for (const { pack, rule } of rules) this.#tried.add(ruleKey(pack, rule.id));
    if (rules.length > 0)
      for (const line of caseLines(rules.map((each) => runCases(each, PACKS, compiled)))) this.#print(line);
    const measured = measures ? await this.#measure(countAsStable(snapshot.packs, this.#tried), signal) : null;
    if (signal.aborted) return;
    for (const corpus of measured ?? []) this.#printCorpus(corpus, rules);
    if (rules.some(({ rule }) => rule.status === 'experimental') && measured)
      this.#print('(experimental rules looked at here count as if they were stable)');
    this.#good = snapshot;
  }

  #printCorpus(corpus: MeasuredCorpus, rules: readonly NamedRule[]): void {
    const accepted = readAccepted(corpus.name);
    const start = this.#start?.find(({ path }) => path === corpus.path) ?? null;
    this.#print(corpusLine(corpus, accepted));
    const tried = rules.map(({ pack, rule }): TriedRule => ({ key: ruleKey(pack, rule.id), stance: rule.stance }));
    const lines = [
      ...tried.flatMap((rule) => hitLines(rule, corpus.outcomes)),
      ...differenceLines(corpus, start, accepted),
    ];
    for (const line of lines) this.#print(`  ${line}`);
  }

  #read(): Snapshot | null {
    try {
      return readSnapshot();
    } catch (error) {
      if (!(error instanceof RuleFileError)) throw error;
      this.#print(
        `${error.message}\n${this.#good ? 'The last good rules stay until this is mended.' : 'Mend this, and it goes on.'}`,
      );
      return null;
    }
  }
}
