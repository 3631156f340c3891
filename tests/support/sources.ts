import { globSync, readFileSync } from 'node:fs';

/** One import of a source file as it is written. */
export interface SourceImport {
  /** `@/core/result`, `preact`, `./theme.css` … */
  readonly target: string;
  /** True for `import type` and `export type`, which leave nothing in the built code. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with `/`: `src/core/result.ts`. */
  readonly path: string;
  /** `core`, `messages` … for files of src; `entrypoints` for those. */
  readonly layer: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly SourceImport[];
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** The TypeScript files of src and entrypoints; built files are left out. */
export function readSources(): SourceFile[] {
  return globSync(['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('src/generated/') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => readSource(path));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const code = withoutComments(text);
  const fixed = [...code.matchAll(IMPORT)].map(([, type, target = '']) => ({ target, typeOnly: type !== undefined }));
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map(([, target = '']) => ({ target, typeOnly: false }));
  const [top, folder = ''] = path.split('/');
  return { path, text, code, layer: top === 'src' ? folder : 'entrypoints', imports: [...fixed, ...dynamic] };
}

/** Good enough for checks of our own style: a `//` inside a string ends the line too, unless it follows a colon. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

/** The files of src that a file needs when it runs, by path; types are not counted. */
export function buildImportGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Set(files.map((file) => file.path));
  const resolvePath = ({ target }: SourceImport) => {
    if (!target.startsWith('@/')) return [];
    const base = `src/${target.slice(2)}`;
    return [base, `${base}.ts`, `${base}.tsx`].filter((path) => paths.has(path));
  };
  return new Map(
    files.map((file) => [file.path, file.imports.filter((each) => !each.typeOnly).flatMap(resolvePath)] as const),
  );
}

/** The first import cycle, as paths that end where they began; null when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    const before = trail.indexOf(path);
    if (before >= 0) return [...trail.slice(before), path];
    if (finished.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    finished.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** A shortest way from one file to a package or file, along imports that stay in the built code; null when none. */
export function findWay(
  files: readonly SourceFile[],
  from: string,
  isGoal: (target: string) => boolean,
): string[] | null {
  const graph = buildImportGraph(files);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const path = way.at(-1) ?? '';
    const goal = byPath.get(path)?.imports.find((each) => !each.typeOnly && isGoal(each.target));
    if (goal !== undefined) return [...way, goal.target];
    for (const next of graph.get(path) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
