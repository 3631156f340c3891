import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { handlers } from '@/background/handlers';
import { originOf } from '@/background/origin';
import { listenForAlarm, listenForPolicy, resumeSchedule } from '@/background/updates/schedule-updates';
import { answer } from '@/messages/server';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, originOf(sender), handlers),
  );
  listenForAlarm();
  listenForPolicy();
  void resumeSchedule();
});
