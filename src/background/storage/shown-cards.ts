import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { CardId } from '@/core/model/card';

/** Notes that went with warnings since the browser was started, so that the next one is another; in memory only, and of no page. */
const KEY = 'shown-cards';

const Cards = z.array(CardId);

/** The latest first; none when nobody knows. */
export async function readShown(): Promise<CardId[]> {
  return read().catch(() => []);
}

export function noteShown(card: CardId): Promise<void> {
  noted = noted.then(() => add(card)).catch(() => undefined);
  return noted;
}

/** One after the other: none overwrites another. */
let noted: Promise<void> = Promise.resolve();

async function add(card: CardId): Promise<void> {
  const others = (await read()).filter((known) => known !== card);
  await browser.storage.session.set({ [KEY]: [card, ...others] });
}

async function read(): Promise<CardId[]> {
  const parsed = Cards.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : [];
}
