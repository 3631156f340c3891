import { describe, expect, it } from 'vitest';
import {
  buildImportGraph,
  findCycle,
  findWay,
  readSources,
  type SourceFile,
  type SourceImport,
} from '../support/sources.ts';

/** What each layer of src may import from; everything may import itself. `generated` is built data. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  messages: ['core'],
  content: ['core', 'messages', 'generated'],
  background: ['core', 'messages', 'locales', 'generated'],
  ui: ['core', 'messages', 'locales', 'generated'],
  locales: ['core'],
  entrypoints: ['core', 'messages', 'content', 'background', 'ui', 'locales', 'generated'],
};

const LAYERS = Object.keys(ALLOWED).filter((layer) => layer !== 'entrypoints');

/** Packages that these layers may bring into the built code. */
const PACKAGES: Record<string, readonly string[]> = {
  core: ['zod/mini', 'tldts'],
  messages: ['zod/mini', 'webextension-polyfill'],
};

const IMPURE =
  /\b(?:browser|chrome|window|document|navigator|performance|localStorage|indexedDB)[.(]|\b(?:fetch|setTimeout|setInterval)\(|Date\.now|new Date\(\)|Math\.random|crypto\.getRandomValues|webextension-polyfill/g;
const NETWORK = /\b(?:fetch|importScripts)\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/g;

/** What runs in pages. */
const IN_PAGES = ['entrypoints/arrive.ts', 'entrypoints/scan.ts', 'entrypoints/search.ts'];

const files = readSources();
const inLayers = (...layers: string[]) => files.filter(({ layer }) => layers.includes(layer));
const layerOf = (target: string) => target.split('/')[1] ?? '';
const isOwn = (target: string) => target.startsWith('@/');

/** `file: import` of every import that breaks a rule. */
function listImports(of: readonly SourceFile[], isWrong: (each: SourceImport, file: SourceFile) => boolean): string[] {
  return of.flatMap((file) =>
    file.imports.filter((each) => isWrong(each, file)).map(({ target }) => `${file.path}: ${target}`),
  );
}

/** `file: words` of every file whose code has what it should not have. */
function listWords(of: readonly SourceFile[], words: RegExp): string[] {
  return of.flatMap(({ path, code }) => [...code.matchAll(words)].map((match) => `${path}: ${match[0]}`));
}

describe('every file of src and entrypoints', () => {
  it('is found by this test', () => {
    expect(Object.keys(ALLOWED)).toEqual(expect.arrayContaining([...new Set(files.map(({ layer }) => layer))]));
  });

  it('imports only the layers below it', () => {
    const isWrong = ({ target }: SourceImport, { layer }: SourceFile) =>
      isOwn(target) && layerOf(target) !== layer && !ALLOWED[layer]?.includes(layerOf(target));
    expect(listImports(files, isWrong)).toEqual([]);
  });

  it('names code of src by its full name, and only data by a way from here', () => {
    expect(
      listImports(inLayers(...LAYERS), ({ target }) => /^\.\.?\//.test(target) && !/\.(?:css|json|yml)$/.test(target)),
    ).toEqual([]);
  });

  it('asks the network in one place only: for rules', () => {
    expect(listWords(files, NETWORK)).toEqual(['src/background/updates/fetch-limited.ts: fetch(']);
  });
});

/** The only patterns that are put together, or made late; what they are made of is written in our own files, never in a pack. */
const MADE_PATTERNS = /^src\/core\/(?:signals\/|text\/late-pattern)/;

describe('packs', () => {
  it('never become patterns or code: whatever stands in them is looked for as it is written', () => {
    const others = files.filter(({ path }) => !MADE_PATTERNS.test(path));
    expect(listWords(others, /\bRegExp\(|\beval\(|new Function\(/g)).toEqual([]);
    const detectors = files.filter(({ path }) => MADE_PATTERNS.test(path));
    const knowPacks = ({ target }: SourceImport) =>
      /^@\/core\/(?:pack|match)\//.test(target) || target === '@/core/model/pack';
    expect(listImports(detectors, (each) => !each.typeOnly && knowPacks(each))).toEqual([]);
  });
});

describe('the layers', () => {
  it('core touches no browser, page, clock, chance or network', () => {
    expect(listWords(inLayers('core'), IMPURE)).toEqual([]);
  });

  it.each(Object.entries(PACKAGES))('%s brings in no package but %j', (layer, packages) => {
    const isWrong = ({ target, typeOnly }: SourceImport) => !typeOnly && !isOwn(target) && !packages.includes(target);
    expect(listImports(inLayers(layer), isWrong)).toEqual([]);
  });

  it('content takes only types from the messages, and the client that asks', () => {
    const isWrong = ({ target, typeOnly }: SourceImport) =>
      layerOf(target) === 'messages' && !typeOnly && target !== '@/messages/client';
    expect(listImports(inLayers('content'), isWrong)).toEqual([]);
  });

  it('content carries no schemas into pages', () => {
    const inPages = files.filter(({ path, layer }) => layer === 'content' || IN_PAGES.includes(path));
    const isSchema = (target: string) => target === 'zod' || target.startsWith('zod/');
    const ways = inPages.map(({ path }) => findWay(files, path, isSchema)).filter((way) => way !== null);
    expect(ways.map((way) => way.join(' > '))).toEqual([]);
  });

  it('have no import cycle', () => {
    expect(findCycle(buildImportGraph(files))).toBeNull();
  });
});

describe('the requests of src/messages/protocol.ts', () => {
  const protocol = files.find(({ path }) => path === 'src/messages/protocol.ts')?.code ?? '';
  const names = [...protocol.matchAll(/^ {2}'(\w+\/[\w-]+)': \{/gm)].map((match) => match[1] ?? '');
  const handlers = files.filter(({ path }) => /^src\/background\/handlers/.test(path));

  it('are found by this test', () => {
    expect(names.length).toBeGreaterThan(5);
  });

  it.skipIf(handlers.length === 0)('are all handled', () => {
    expect(names.filter((name) => !handlers.some(({ code }) => code.includes(`'${name}'`)))).toEqual([]);
  });
});
