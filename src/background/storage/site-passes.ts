import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isPassValid } from '@/core/domains/site-pass';
import { SitePass } from '@/core/model/site-stop';

const KEY = 'site-passes';
const LIMIT = 2_000;

/** Listed sites that the person chose to open, newest first; what has ended is left out. */
export async function readPasses(now: number): Promise<SitePass[]> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}));
  const parsed = z.array(SitePass).safeParse((kept as Record<string, unknown>)[KEY]);
  return parsed.success ? parsed.data.filter((pass) => isPassValid(pass, now)) : [];
}

/** It takes the place of what was decided for the site before. */
export async function addPass(pass: SitePass, now: number): Promise<void> {
  await removePass(pass.domain, now, [pass]);
}

/** From now on the site is stopped at again. */
export async function removePass(domain: string, now: number, instead: readonly SitePass[] = []): Promise<SitePass[]> {
  const others = (await readPasses(now)).filter((known) => known.domain !== domain);
  const passes = [...instead, ...others].slice(0, LIMIT);
  await browser.storage.local.set({ [KEY]: passes });
  return passes;
}
