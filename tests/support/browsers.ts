import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs of the two browser families the tests can drive; null when none is on this machine. */
export interface Browsers {
  readonly chromium: string | null;
  readonly firefox: string | null;
}
export type BrowserName = keyof Browsers;

/** One family: where its programs usually are, and how to get one. */
interface Family {
  /** Environment variable that names the program. Never CHROME or FIREFOX: the build tool sets those to true or false. */
  readonly variable: string;
  /** Names looked for on PATH. */
  readonly names: readonly string[];
  /** Absolute paths or globs. */
  readonly places: readonly string[];
  readonly debianPackage: string;
  readonly advice: string;
}

const HOME = homedir();
const PROGRAM_FILES = process.env['ProgramFiles'] ?? 'C:\\Program Files';
const PROGRAM_FILES_X86 = process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)';

const FAMILIES: Record<BrowserName, Family> = {
  // Google Chrome since 137 ignores --load-extension, so it is not looked for.
  chromium: {
    variable: 'E2E_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'microsoft-edge'],
    places: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(PROGRAM_FILES_X86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(PROGRAM_FILES, 'Chromium', 'Application', 'chrome.exe'),
      join(HOME, 'AppData', 'Local', 'Chromium', 'Application', 'chrome.exe'),
      join(HOME, '.cache', 'ms-playwright', 'chromium-*', 'chrome-linux*', 'chrome'),
      join(HOME, '.cache', 'puppeteer', 'chrome', '*', 'chrome-linux64', 'chrome'),
    ],
    debianPackage: 'chromium',
    advice: 'install Chromium (or Microsoft Edge; Google Chrome does not take test extensions) or set E2E_CHROMIUM',
  },
  firefox: {
    variable: 'E2E_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      join(PROGRAM_FILES, 'Mozilla Firefox', 'firefox.exe'),
      join(PROGRAM_FILES_X86, 'Mozilla Firefox', 'firefox.exe'),
    ],
    debianPackage: 'firefox-esr',
    advice: 'install Firefox or set E2E_FIREFOX',
  },
};

/** Program of one browser; null when it is not here. A variable that names a missing file counts as not here. */
export function findBrowser(name: BrowserName): string | null {
  const family = FAMILIES[name];
  const named = process.env[family.variable];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => family.names.map((program) => join(folder, program)));
  const usual = family.places.flatMap((place) => (place.includes('*') ? globSync(place).sort().reverse() : [place]));
  return [...onPath, ...usual].find((path) => existsSync(path)) ?? null;
}

export function findBrowsers(): Browsers {
  return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') };
}

/** The line that says which browser is missing and how to get it. */
export function describeMissing(name: BrowserName): string {
  const family = FAMILIES[name];
  const named = process.env[family.variable];
  return named ? `${family.variable}=${named} is not there` : `${name} was not found: ${family.advice}`;
}

/**
 * Find the browsers asked for and, on Debian as root, install missing ones with apt-get (its output is shown).
 * What still cannot be had is said in one loud line each; nothing is thrown.
 */
export function ensureBrowsers(wanted: readonly BrowserName[] = ['chromium', 'firefox']): Browsers {
  const missing = wanted.filter((name) => findBrowser(name) === null && !process.env[FAMILIES[name].variable]);
  if (missing.length > 0 && canInstall()) install(missing.map((name) => FAMILIES[name].debianPackage));
  for (const name of wanted) {
    if (findBrowser(name) === null) console.error(`\n!!!! ${describeMissing(name)}\n`);
  }
  return findBrowsers();
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get ...`);
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 15 * 60_000,
    }).status === 0;
  if (!run('update') || !run('install', '-y', '--no-install-recommends', ...packages)) {
    console.error(`apt-get could not install ${packages.join(' and ')}`);
  }
}
