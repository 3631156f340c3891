import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

/** Sites of which something red was told since the browser was started; in memory only, which outlives the worker. */
const KEY = 'told-reds';
const LIMIT = 500;

const Sites = z.array(z.string());

/** True when nothing red was told of a site in this run of the browser, or nobody knows. */
export async function isNewRed(site: string): Promise<boolean> {
  return read().then(
    (sites) => !sites.includes(site),
    () => true,
  );
}

export function noteRed(site: string): Promise<void> {
  noted = noted.then(() => add(site)).catch(() => undefined);
  return noted;
}

export async function forgetReds(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** One after the other: none overwrites another. */
let noted: Promise<void> = Promise.resolve();

async function add(site: string): Promise<void> {
  const others = (await read()).filter((known) => known !== site);
  await browser.storage.session.set({ [KEY]: [site, ...others].slice(0, LIMIT) });
}

async function read(): Promise<string[]> {
  const parsed = Sites.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : [];
}
