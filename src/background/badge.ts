import browser from 'webextension-polyfill';
import { ownWords } from '@/background/own-words';
import type { Warning } from '@/core/model/warning';

const MARK = { note: 'i', caution: '!', danger: '!!' } as const;
/** Dark enough for white letters (contrast 4.5:1), apart from each other in lightness too. */
const COLOUR = { note: '#4b5563', caution: '#92400e', danger: '#991b1b' } as const;

/** The browser clears it when the tab goes to another page. */
async function showBadge(tabId: number, level: Warning['level'], muted: boolean): Promise<void> {
  const shown = muted ? 'note' : level;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: MARK[shown] }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR[shown] }),
    browser.action.setIcon({ tabId, path: { 16: `/icon/${shown}-16.png`, 32: `/icon/${shown}-32.png` } }),
  ]);
}

/** Mark the toolbar for a tab by the strongest level found in it, or take the mark away. */
export async function markToolbar(tabId: number, level: Warning['level'] | null, isMuted: boolean): Promise<void> {
  try {
    if (level !== null) await showBadge(tabId, level, isMuted);
    else await clearBadge(tabId);
  } catch (error) {
    console.error('the toolbar could not be marked', error); // the tab may be gone; the page is still told
  }
}

/** Our warning cannot be seen on the page, or can again: the toolbar button says so when somebody points at it. */
export async function tellHidden(tabId: number, isHidden: boolean): Promise<void> {
  const { t } = await ownWords();
  await browser.action.setTitle({ tabId, title: t(isHidden ? 'toolbar_hidden' : 'extName') });
}

async function clearBadge(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setIcon({ tabId, path: { 16: '/icon/16.png', 32: '/icon/32.png' } }),
  ]);
}
