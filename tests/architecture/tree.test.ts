import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const LINE_LIMIT = 300;
const ENTRYPOINT_LINE_LIMIT = 40;

/** What may lie at the top of the repository, besides files and folders whose name begins with a dot. */
const TOP_LEVEL = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'LICENSE.md',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'biome.json',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'public',
  'rules',
  'src',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
];

const present = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n');
const code = present.filter((path) => /\.tsx?$/.test(path));

function listLonger(paths: readonly string[], limit: number): string[] {
  const countLines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length;
  return paths.filter((path) => existsSync(path) && countLines(path) > limit);
}

describe('the tree', () => {
  it('holds nothing new at its top', () => {
    const top = new Set(present.map((path) => path.split('/')[0] ?? ''));
    expect([...top].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('names files after what they do', () => {
    const vague = /^(?:index|(?:.*-)?(?:utils?|helpers?|misc|common))\.tsx?$/;
    expect(code.filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  it('writes file names in kebab-case, components in PascalCase', () => {
    const known = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:[A-Z][a-z0-9]*)+|use[A-Z]\w*)(?:\.(?:config|test|bench))?\.tsx?$/;
    expect(code.filter((path) => !known.test(basename(path)))).toEqual([]);
  });
});

describe('file sizes', () => {
  it(`are at most ${LINE_LIMIT} lines`, () => {
    expect(listLonger(code, LINE_LIMIT)).toEqual([]);
  });

  it(`are at most ${ENTRYPOINT_LINE_LIMIT} lines in entrypoints`, () => {
    const entrypoints = code.filter((path) => path.startsWith('entrypoints/'));
    expect(listLonger(entrypoints, ENTRYPOINT_LINE_LIMIT)).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

  it.each(['dependencies', 'devDependencies', 'optionalDependencies'])('names exact versions: %s', (group) => {
    const loose = Object.entries(manifest[group] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});
