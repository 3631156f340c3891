import browser from 'webextension-polyfill';
import { readState } from '@/background/updates/pack-store';
import { syncPolicySources } from '@/background/updates/policy-sources';
import type { RuleSource } from '@/background/updates/rule-source';
import { addedSources, isAllowedAddress, ownSource, toRuleSource } from '@/background/updates/sources';
import { tellChange, tellMissedChange } from '@/background/updates/tell-change';
import { updateEdge } from '@/background/updates/update-edge';
import { endOfUpdate, type UpdateOutcome, updateSource } from '@/background/updates/update-source';
import { isDue } from '@/core/pack/schedule';

const ALARM = 'rules';
/** How often it is looked whether a check is due; the check itself is far rarer. */
const LOOK_MINUTES = 30;

/** Sources that are switched on and fetch something. */
export async function activeSources(): Promise<RuleSource[]> {
  const added = (await addedSources()).filter(({ enabled }) => enabled).map(toRuleSource);
  return [await ownSource(), ...added].filter(({ address }) => address !== null && isAllowedAddress(address));
}

/** Register for the alarm. Called while the worker starts, before anything is awaited: else the event is missed. */
export function listenForAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void updateEdge.pass('alarm').then(updateWhatIsDue);
  });
}

/**
 * Have the browser start the worker with itself, and when the extension is new or was updated: the alarm may be lost then
 * (Firefox keeps none), and `resumeSchedule` sets it again. Without a listener the worker would sleep on until a page needs it.
 */
export function listenForStart(): void {
  const isEnough = () => undefined;
  browser.runtime.onStartup.addListener(isEnough);
  browser.runtime.onInstalled.addListener(isEnough);
}

/**
 * At every start of the worker: an alarm that the browser lost is set again, and what is overdue (the machine slept, the
 * clock was changed) is looked for now.
 */
export async function resumeSchedule(): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  if (!alarm) await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: LOOK_MINUTES });
  await takeOverPolicy();
  await tellMissedChange().catch((error) => console.error('a change of the rules could not be told', error));
  await updateWhatIsDue();
}

/** Told by the browser when the device's policy changes while the worker runs; looked at again whenever it starts. */
export function listenForPolicy(): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void takeOverPolicy().then(updateWhatIsDue);
  });
}

async function takeOverPolicy(): Promise<void> {
  try {
    if (await syncPolicySources(Date.now())) await tellChange();
  } catch (error) {
    console.error('the policy of this device could not be taken over', error);
  }
}

async function updateWhatIsDue(): Promise<void> {
  for (const source of await activeSources()) {
    // the lock of a worker that was just ended may still be held for a moment: then this one's turn comes after it
    if ((await updateIfDue(source)) === 'busy') {
      await endOfUpdate(source);
      await updateIfDue(source);
    }
  }
}

async function updateIfDue(source: RuleSource): Promise<UpdateOutcome> {
  const due = await readState(source.id).then(
    ({ dueAt }) => isDue(dueAt, Date.now()),
    () => false, // no database: nothing could be kept, and the packs in the package serve
  );
  return due ? updateSource(source, updateEdge) : 'unchanged';
}

/** A check that a person asked for. When one is running already, its end is waited for. */
export async function updateNow(id: string): Promise<void> {
  const source = (await activeSources()).find((each) => each.id === id);
  if (source && (await updateSource(source, updateEdge)) === 'busy') await endOfUpdate(source);
}
