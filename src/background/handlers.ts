import browser from 'webextension-polyfill';
import { markToolbar, tellHidden } from '@/background/badge';
import { checkPage, noteSeen } from '@/background/check-page';
import { checkSiteOf } from '@/background/check-site';
import { checkText } from '@/background/check-text';
import { glanceAt } from '@/background/glance-at';
import { eraseReports, reportHandlers } from '@/background/handlers-reports';
import { noteWrong, takeBackWrong } from '@/background/keep-warnings';
import { openExplanation, openOwnPage } from '@/background/own-tabs';
import { markHosts } from '@/background/search-marks';
import { answerStop, arriveAt, leaveStop, stopBefore } from '@/background/stop-site';
import { takeOver } from '@/background/storage/hand-over';
import { DAY_MS, RETENTION_DAYS } from '@/background/storage/history';
import { useHistory } from '@/background/storage/history-store';
import { addMute, readMutes, removeMute } from '@/background/storage/mutes';
import { readSettings, saveSettings } from '@/background/storage/settings';
import { noteShown, readShown } from '@/background/storage/shown-cards';
import { readPasses, removePass } from '@/background/storage/site-passes';
import { forgetReds } from '@/background/storage/told-reds';
import { addressOf, hideWarning, isPrivateTab, showWarned, statusOf, tellPage } from '@/background/tabs';
import {
  type AddProblem,
  addFile,
  addSource,
  dropAllSources,
  dropSource,
  previewSource,
  switchSource,
} from '@/background/updates/added-packs';
import { updateNow } from '@/background/updates/schedule-updates';
import { sourceStatuses } from '@/background/updates/source-status';
import { tellChange } from '@/background/updates/tell-change';
import { toMinute } from '@/background/warnings';
import type { Result } from '@/core/result';
import { countWrong } from '@/core/verdict/marked-wrong';
import type { Handlers } from '@/messages/protocol';

const sources = async () => ({ sources: await sourceStatuses(Date.now()) });

/** One handler per request. None keeps state between calls: the worker may be stopped after any of them. */
export const handlers: Handlers = {
  'page/glance': ({ page }, { url }) => glanceAt(page, url),
  'page/check': async (check, origin) => checkPage(check, origin, Date.now()),
  'page/left': async ({ kept }, { tabId, frameId }) => {
    if (tabId !== null && frameId === 0) await markToolbar(tabId, kept, false);
    return {};
  },
  'frame/holds': async ({ warnings }, { tabId, frameId }) => {
    if (tabId === null || frameId === 0) return {};
    const strongest = await tellPage(tabId, frameId, warnings);
    await markToolbar(
      tabId,
      strongest,
      warnings.some(({ muted }) => muted !== null),
    );
    return {};
  },
  'notice/used': async ({ warningId, button }, { tabId }) => {
    if (button === 'dismiss') await useHistory((history) => history.act(warningId, 'dismissed'));
    else if (tabId !== null) await openExplanation(tabId, button);
    return {};
  },
  'notice/seen': async ({ warning }, origin) => {
    await noteSeen(warning, origin, Date.now());
    return {};
  },
  'notice/hidden': async ({ isHidden }, { tabId }) => {
    if (tabId !== null) await tellHidden(tabId, isHidden);
    return {};
  },
  'search/hosts': ({ hosts }, { url }) => markHosts(hosts, url),
  'search/explain': async (_, { tabId }) => {
    await openOwnPage('options.html#search-marks', tabId);
    return {};
  },
  'tab/status': ({ tabId }) => statusOf(tabId),
  'tab/show': async ({ tabId, warningId }) => ({ shown: await showWarned(tabId, warningId) }),
  'cards/shown': async ({ tabId, card }) => {
    const shown = await readShown();
    if (card !== null && !(await isPrivateTab(tabId))) await noteShown(card);
    return { shown };
  },
  'text/check': ({ text }) => checkText(text, Date.now()),
  'text/take': async ({ id }) => ({ given: await takeOver(id) }),
  'settings/get': readSettings,
  'settings/set': async ({ settings }) => {
    await saveSettings(settings);
    return readSettings();
  },
  'mutes/add': async ({ tabId, scope }) => {
    const address = await addressOf(tabId);
    if (address === null) return { mutes: await readMutes() };
    const mutes = await addMute(scope, address, toMinute(Date.now()));
    await noteCalledWrong(tabId, scope);
    await hideWarning(tabId, scope);
    return { mutes };
  },
  'mutes/list': async () => ({ mutes: await readMutes() }),
  'mutes/remove': async ({ mute }) => {
    const mutes = await removeMute(mute);
    await takeBackWrong(mute);
    return { mutes };
  },
  'site/arrived': async (arrival, origin) => {
    await arriveAt(origin, arrival, Date.now());
    return {};
  },
  'site/stop': async ({ address }, { tabId }) => ({ stop: await stopBefore(address, tabId, Date.now()) }),
  'site/answer': async ({ address, answer }, { tabId }) => {
    if (tabId !== null) await answerStop(address, answer, tabId, Date.now());
    return {};
  },
  'site/left': async ({ address }, { tabId }) => {
    if (tabId !== null) await leaveStop(address, tabId, Date.now());
    return {};
  },
  'site/check': async ({ tabId }) => ({ check: await checkSiteOf(tabId) }),
  'passes/list': async () => ({ passes: await readPasses(Date.now()) }),
  'passes/remove': async ({ domain }) => ({ passes: await removePass(domain, Date.now()) }),
  'history/list': async (filter) => {
    const found = await useHistory((history) => history.list(filter));
    return found ? { ...found, state: 'on' } : { records: [], more: false, state: 'off' };
  },
  'history/count': async () => {
    const from = Date.now() - RETENTION_DAYS * DAY_MS;
    return countWrong((await useHistory((history) => history.since(from))) ?? []);
  },
  'rules/status': sources,
  'rules/update': async ({ id }) => {
    await updateNow(id);
    return sources();
  },
  'rules/preview': async ({ address, key }) => {
    const preview = await previewSource(address, key);
    return preview.ok ? { preview: preview.value, problem: null } : { preview: null, problem: told(preview.problem) };
  },
  'rules/add': async ({ address, key }) => addAnswer(await addSource(address, key, Date.now())),
  'rules/add-file': async ({ text }) => addAnswer(await addFile(text, Date.now())),
  'rules/switch': async ({ id, enabled }) => {
    await switchSource(id, enabled);
    return sources();
  },
  'rules/remove': async ({ id }) => {
    await dropSource(id);
    return sources();
  },
  'history/act': async ({ id, action }) => {
    await useHistory((history) => history.act(id, action));
    return {};
  },
  'history/delete': async ({ id }) => {
    await mustUseHistory('delete', id);
    return {};
  },
  'history/erase': async () => {
    await mustUseHistory('erase', '');
    await forgetReds();
    return {};
  },
  ...reportHandlers,
  'everything/erase': async () => {
    // what cannot be erased is told, and keeps nothing else from being erased
    const sources = await Promise.allSettled([dropAllSources()]);
    const rest = await Promise.allSettled([
      browser.storage.local.clear(),
      browser.storage.session.clear(),
      mustUseHistory('erase', ''),
      eraseReports(),
    ]);
    // our own newer rules stay, and the pages have to know their names
    await tellChange().catch((error) => console.error('the rules in force could not be told', error));
    for (const erased of [...sources, ...rest]) if (erased.status === 'rejected') throw erased.reason;
    return {};
  },
};

/** To silence a place is to say that the warning which the popup shows of it was wrong. */
async function noteCalledWrong(tabId: number, scope: 'page' | 'site'): Promise<void> {
  if (await isPrivateTab(tabId)) return;
  const status = await statusOf(tabId);
  const shown = status.state === 'checked' ? status.warnings[0] : undefined;
  if (shown !== undefined) await noteWrong(shown, `muted-${scope}`);
}

async function addAnswer(added: Result<null, AddProblem>) {
  return { problem: added.ok ? null : told(added.problem), ...(await sources()) };
}

function told({ kind, detail }: AddProblem) {
  return { kind, detail };
}

/** Erasing that did not happen must not look as if it had. @throws Error when the history cannot be opened */
async function mustUseHistory(work: 'delete' | 'erase', id: string): Promise<void> {
  const done = await useHistory(async (history) => {
    await (work === 'delete' ? history.remove(id) : history.erase());
    return true;
  });
  if (done === null) throw new Error('the history could not be opened');
}
