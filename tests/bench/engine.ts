import { adversarialTexts, denseTexts } from './adversarial.ts';
import { compareHits } from './compare.ts';
import {
  ahoCorasickLibraries,
  barePass,
  type Competitor,
  OURS,
  oneRegExp,
  ourEngine,
  REGEXP,
  splitAndMap,
  unmaskingEngine,
} from './competitors.ts';
import { asDocument, type BenchDocument, countUnits, readDocuments } from './documents.ts';
import { makeRow, measure, median, type Row, ratios } from './measure.ts';
import { makeTermSets, readPackTerms } from './term-sets.ts';

const SIZES = [1000, 2000, 10_000, 50_000] as const;

/** Measure the matching engine against what else could be used. @returns the first five lines of product.md's table */
export function measureEngine(): Row[] {
  const termSets = makeTermSets();
  const { origin, list: documents } = readDocuments(termSets(1000));
  console.log(`Engine: ${origin}, ${countUnits(documents)} UTF-16 units; (term, start) of whole words compared.`);
  console.log(
    'Terms of several words count where single spaces are between them. Competitors get folded text, ours raw.\n',
  );
  const at2000 = measureField([barePass(), ...finders(termSets(2000)), oneRegExp(termSets(2000))], documents, 2000);
  const at10000 = measureField(
    [barePass(), ...finders(termSets(10_000)), oneRegExp(termSets(10_000))],
    documents,
    10_000,
  );
  const libraries = at10000.filter(({ name }) => name.includes('corasick') || name.includes('ahocorasick'));
  const fastest = libraries.sort((a, b) => median(a.ms) - median(b.ms))[0];
  const oursAt2000 = at2000.find(({ name }) => name === OURS)?.ms ?? [];
  const oursAt10000 = at10000.find(({ name }) => name === OURS)?.ms ?? [];
  const bare = at10000[0]?.ms ?? [];
  const pattern = at2000.find(({ name }) => name === REGEXP);
  return [
    makeRow(
      'matching raw text (folding included) against the fastest npm Aho-Corasick library given folded text, 10,000 terms',
      { atLeast: 3 },
      fastest?.isEqual ? ratios(fastest.ms, oursAt10000) : [],
    ),
    makeRow(
      'against one big RegExp over folded text, ≥ 2,000 terms',
      { atLeast: 1.2 },
      pattern?.isEqual ? ratios(pattern.ms, oursAt2000) : [],
    ),
    makeRow('time per code unit against a bare `charCodeAt` pass', { atMost: 5 }, ratios(oursAt10000, bare)),
    measureSizes(termSets, documents),
    measureAdversarial(termSets(10_000), documents),
    measureUnmasking(termSets(10_000), documents),
  ];
}

/** What it costs to look at words that may be disguised. */
function measureUnmasking(terms: readonly string[], documents: readonly BenchDocument[]): Row {
  const plain = { ...ourEngine(terms), name: 'plain' };
  const times = measure([plain, unmaskingEngine(terms)].map((engine) => overAll(engine, documents)));
  const [without, withIt] = [...times.values()];
  return makeRow('with disguises undone against without', { atMost: 1.3 }, ratios(withIt ?? [], without ?? []));
}

interface Measured {
  readonly name: string;
  readonly ms: readonly number[];
  readonly isEqual: boolean;
}

function finders(terms: readonly string[]): Competitor[] {
  return [ourEngine(terms), splitAndMap(terms), ...ahoCorasickLibraries(terms)];
}

/** Time competitors on the same documents and print a line for each. */
function measureField(
  competitors: readonly Competitor[],
  documents: readonly BenchDocument[],
  size: number,
): Measured[] {
  const times = measure(competitors.map((competitor) => overAll(competitor, documents)));
  const ours = competitors.find(({ name }) => name === OURS);
  const megabytes = countUnits(documents) / 1e6;
  const ownTimes = times.get(OURS) ?? [];
  const measured = competitors.map((competitor) => {
    const ms = times.get(competitor.name) ?? [];
    const { hits, isEqual } = ours ? compareHits(ours, competitor, documents) : { hits: 0, isEqual: false };
    return { name: competitor.name, ms, hits, isEqual };
  });
  console.table(
    measured.map(({ name, ms, hits, isEqual }) => ({
      [`${size} terms`]: name,
      'ms per MB': Number((median(ms) / megabytes).toFixed(2)),
      'time against ours': Number(median(ratios(ms, ownTimes)).toFixed(2)),
      hits,
      'same hits': isEqual ? 'yes' : hits === 0 ? '–' : 'NO',
    })),
  );
  return measured;
}

function measureSizes(termSets: (size: number) => readonly string[], documents: readonly BenchDocument[]): Row {
  const engines = [
    ...SIZES.map((size) => ({ ...ourEngine(termSets(size)), name: `${size} terms` })),
    { ...ourEngine(readPackTerms()), name: 'rule packs, endings (*) too' },
  ];
  const times = measure(engines.map((engine) => overAll(engine, documents)));
  const least = times.get(`${SIZES[0]} terms`) ?? [];
  console.table(
    engines.map((engine) => ({
      ours: engine.name,
      'ms per MB': Number((median(times.get(engine.name) ?? []) / (countUnits(documents) / 1e6)).toFixed(2)),
      'against 1,000': Number(median(ratios(times.get(engine.name) ?? [], least)).toFixed(2)),
      hits: documents.reduce((sum, document) => sum + engine.find(document).length, 0),
    })),
  );
  return makeRow('50,000 terms against 1,000', { atMost: 1.2 }, ratios(times.get('50000 terms') ?? [], least));
}

function measureAdversarial(terms: readonly string[], documents: readonly BenchDocument[]): Row {
  const engine = ourEngine(terms);
  const inputs = Object.entries({ ...adversarialTexts(), ...denseTexts() }).map(([name, text]) => ({
    name,
    documents: [asDocument(text)],
  }));
  const all = [{ name: 'ordinary text', documents }, ...inputs];
  const times = measure(all.map((input) => ({ ...overAll(engine, input.documents), name: input.name })));
  const perUnit = all.map((input) => ({
    name: input.name,
    ns: (times.get(input.name) ?? []).map((ms) => (ms * 1e6) / countUnits(input.documents)),
  }));
  const ordinary = perUnit[0]?.ns ?? [];
  const against = perUnit.map(({ name, ns }) => ({ name, ns, ratio: ratios(ns, ordinary) }));
  console.table(
    against.map(({ name, ns, ratio }) => ({
      'ours on': name,
      'ns per unit': Number(median(ns).toFixed(2)),
      'against ordinary': Number(median(ratio).toFixed(2)),
    })),
  );
  const hostile = against.filter(({ name }) => name in adversarialTexts());
  const worst = hostile.sort((a, b) => median(b.ratio) - median(a.ratio))[0];
  return makeRow(
    'worst adversarial input (random surrogate pairs, mathematical letters, zalgo) against ordinary text',
    { atMost: 4 },
    worst?.ratio ?? [],
  );
}

function overAll({ name, find }: Competitor, documents: readonly BenchDocument[]) {
  return {
    name,
    run: () => {
      let last: unknown;
      for (const document of documents) last = find(document);
      return last;
    },
  };
}
