import type { CompiledRules } from '@/core/match/compile';
import { TEXT_ROWS, type TextRow } from '../rules/text-rows.ts';
import { joinWithAdvice, type Place } from './camouflage.ts';
import { disguise } from './disguise.ts';
import type { CorpusItem } from './items.ts';
import type { JudgeItem } from './judge-item.ts';
import { seededDraw } from './seeded-order.ts';
import { isAlarm, type JudgedItem } from './summary.ts';

/** An item as it stands and as it was changed. */
export interface JudgedPair {
  readonly plain: JudgedItem;
  readonly changed: JudgedItem;
}

/** A shop as it stands and with advice on its page. */
export interface JudgedJoin extends JudgedPair {
  readonly place: Place;
}

/** Judge shops that camouflage themselves with advice, each beside the same shop without it. */
export async function judgeCamouflage(items: readonly CorpusItem[], judge: JudgeItem): Promise<JudgedJoin[]> {
  const plainById = new Map<string, JudgedItem>();
  const found: JudgedJoin[] = [];
  for (const { shop, place, item } of joinWithAdvice(items)) {
    const plain = plainById.get(shop.id) ?? (await judge({ ...shop, html: null }, false));
    plainById.set(shop.id, plain);
    found.push({ place, plain, changed: await judge(item, false) });
  }
  return found;
}

/** A row of the matrix of evasions and what became of the listings that could be written so. */
export interface JudgedRow {
  readonly row: TextRow;
  readonly pairs: readonly JudgedPair[];
}

/** So many listings that are caught plainly are disguised in every way. */
const LISTINGS = 200;
const LISTINGS_OF_A_SITE = 20;

/** Judge disguised copies of listings that are caught plainly, drawn by lot. */
export async function judgeDisguises(
  items: readonly CorpusItem[],
  judge: JudgeItem,
  compiled: CompiledRules,
): Promise<JudgedRow[]> {
  const caught = await drawCaught(items, judge);
  const rows: JudgedRow[] = [];
  for (const row of TEXT_ROWS) {
    const pairs: JudgedPair[] = [];
    for (const { item, plain } of caught) {
      const copy = disguise(item, row, compiled);
      if (copy !== null) pairs.push({ plain, changed: await judge(copy, false) });
    }
    rows.push({ row, pairs });
  }
  return rows;
}

async function drawCaught(items: readonly CorpusItem[], judge: JudgeItem) {
  const caught: { readonly item: CorpusItem; readonly plain: JudgedItem }[] = [];
  const listings = items
    .filter(({ label, text }) => label === 'warn' && text !== undefined)
    .map((item) => ({ ...item, html: null }));
  for (const item of seededDraw(listings, 'disguise', LISTINGS_OF_A_SITE)) {
    if (caught.length === LISTINGS) break;
    const plain = await judge(item, false);
    if (isAlarm(plain)) caught.push({ item, plain });
  }
  return caught;
}
