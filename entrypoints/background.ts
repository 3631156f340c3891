import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { handlers } from '@/background/handlers';
import { keepMenus, listenForMenus } from '@/background/menus';
import { originOf } from '@/background/origin';
import { listenForAlarm, listenForPolicy, listenForStart, resumeSchedule } from '@/background/updates/schedule-updates';
import { listenForInstall } from '@/background/welcome';
import { answer } from '@/messages/server';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, originOf(sender), handlers),
  );
  listenForStart();
  listenForInstall();
  listenForAlarm();
  listenForPolicy();
  listenForMenus();
  void keepMenus();
  void resumeSchedule();
});
