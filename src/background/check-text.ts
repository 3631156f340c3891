import { findUnits } from '@/background/find-units';
import { rulesInForce } from '@/background/rules-in-force';
import { judgeFound } from '@/background/warnings';
import { readAddress } from '@/core/domains/given-address';
import { listedEvidence } from '@/core/domains/listed-evidence';
import { NO_FACTS, type PageText } from '@/core/model/page';
import type { ResponseOf } from '@/messages/protocol';

/**
 * Judge a text that somebody gave us, as a page's post is judged; of a text that is an address, what lists say of its
 * host. Nothing is opened, marked or kept.
 * @param now milliseconds since the epoch
 */
export async function checkText(text: string, now: number): Promise<ResponseOf<'text/check'>> {
  const { packs, compiled } = await rulesInForce();
  const host = readAddress(text)?.hostname ?? null;
  const units = findUnits(host === null ? toPost(text) : toHost(host), compiled);
  const found = judgeFound(units, packs, { host: host ?? '', muted: null, now });
  const warnings = found.map(({ warning }) => warning);
  // what is not enough for a warning is an answer all the same to somebody who asks about this very host
  return { host, warnings, listed: warnings.length > 0 ? [] : listedEvidence(host, compiled.domains) };
}

const NO_TEXT: PageText = {
  host: null,
  path: null,
  title: '',
  blocks: [],
  listings: [],
  facts: NO_FACTS,
  partial: [],
};

/** One message with its lines, or all messages of a conversation as one. */
function toPost(text: string): PageText {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
  return { ...NO_TEXT, blocks: lines.map((line) => ({ text: line, listing: 0 })), listings: [{ userGenerated: true }] };
}

/** The page at an address, of which nothing is known but whose it is: the words in an address are no offer. */
function toHost(host: string): PageText {
  return { ...NO_TEXT, host };
}
