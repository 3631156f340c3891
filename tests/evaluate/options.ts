import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Public texts for development; outside the repository. */
export const DEVELOPMENT = '../shared/corpus';
export const OWN = 'tests/corpus';

export interface Options {
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly pages: boolean;
  readonly browser: boolean;
  readonly check: boolean;
  readonly accept: boolean;
  /** Shops joined with advice, and disguised copies, in place of the items themselves. */
  readonly camouflage: boolean;
  readonly disguise: boolean;
  /** Beside the plain figures those of wording models that have not seen an item's source or language. */
  readonly leaveOut: boolean;
  /** The kinds of site that pages and texts are taken for, in place of verdicts. */
  readonly kinds: boolean;
  /** The questions about a shop, answered for each item, in place of its verdict. */
  readonly checklist: boolean;
}

export function readOptions(): Options {
  const boolean = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      pages: boolean,
      browser: boolean,
      check: boolean,
      accept: boolean,
      camouflage: boolean,
      disguise: boolean,
      derived: boolean,
      'leave-out': boolean,
      kinds: boolean,
      checklist: boolean,
    },
  });
  const paths = positionals.length > 0 ? positionals : [existsSync(DEVELOPMENT) ? DEVELOPMENT : OWN];
  return {
    ...values,
    paths,
    out: values.out ?? null,
    camouflage: values.camouflage || values.derived,
    disguise: values.disguise || values.derived,
    leaveOut: values['leave-out'],
  };
}

/** Only whole corpora, judged by their texts, have accepted figures. */
export function corpusName({ paths, pages, browser }: Options): 'development' | 'own' | null {
  if (paths.length !== 1 || pages || browser) return null;
  const path = resolve(paths[0] ?? '');
  return path === resolve(DEVELOPMENT) ? 'development' : path === resolve(OWN) ? 'own' : null;
}
