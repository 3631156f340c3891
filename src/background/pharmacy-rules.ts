/// <reference types="vite/client" />
import { makeReady, type ReadyToCheck, type SiteCheckRules } from '@/core/pharmacy/check-site';
import text from '@/generated/site-check.json?raw';

let ready: ReadyToCheck | null = null;

/** What pages of sellers are read by, checked when it was built; made ready when a person first asks for a check. */
export function readyToCheck(): ReadyToCheck {
  ready ??= makeReady(JSON.parse(text) as SiteCheckRules);
  return ready;
}
