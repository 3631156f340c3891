import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { UpdateState } from '@/core/model/update';

/**
 * The highest release accepted of each source, kept a second time beside the database of packs: when that is lost, an old
 * release or a retired key, rightly signed, still does not come back.
 */
const KEY = 'release-marks';
const Mark = z.pick(UpdateState, { mark: true, certainTime: true, rotatedTo: true });
type Mark = z.infer<typeof Mark>;
const Marks = z.record(z.string(), Mark);

/** What is known of a source, with what was kept here where that is more. Never throws. */
export async function withMark(source: string, state: UpdateState): Promise<UpdateState> {
  const kept = (await readMarks())[source];
  if (!kept) return state;
  // a new key starts the numbers anew: marks of different keys cannot be compared
  if (state.rotatedTo !== null && kept.rotatedTo !== state.rotatedTo) return state;
  if (kept.rotatedTo !== state.rotatedTo) return { ...state, ...kept };
  return {
    ...state,
    mark: Math.max(state.mark, kept.mark),
    certainTime: Math.max(state.certainTime, kept.certainTime),
  };
}

/** @throws when there is no room */
export async function writeMark(source: string, { mark, certainTime, rotatedTo }: Mark): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readMarks()), [source]: { mark, certainTime, rotatedTo } } });
}

export async function removeMark(source: string): Promise<void> {
  const { [source]: _, ...others } = await readMarks();
  await browser.storage.local.set({ [KEY]: others });
}

async function readMarks(): Promise<Record<string, Mark>> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}));
  const parsed = Marks.safeParse((kept as Record<string, unknown>)[KEY]);
  return parsed.success ? parsed.data : {};
}
