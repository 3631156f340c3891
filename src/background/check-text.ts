import { findUnits } from '@/background/find-units';
import { rulesInForce } from '@/background/rules-in-force';
import { judgeFound } from '@/background/warnings';
import { findHosts, readAddress } from '@/core/domains/given-address';
import { listedEvidence } from '@/core/domains/listed-evidence';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { rankOf } from '@/core/verdict/levels';
import type { ResponseOf } from '@/messages/protocol';

/** Hosts of one text that are told of at most. */
const MOST_LISTED = 20;

/**
 * Judge a text that somebody gave us, as a page's post is judged, and what lists say of the hosts that it names; of a text
 * that is an address, the host alone. Nothing is opened, marked or kept.
 * @param now milliseconds since the epoch
 */
export async function checkText(text: string, now: number): Promise<ResponseOf<'text/check'>> {
  const { packs, compiled } = await rulesInForce();
  const judge = (page: PageText) =>
    judgeFound(findUnits(page, compiled), packs, { host: page.host ?? '', muted: null, now });
  const host = readAddress(text)?.hostname ?? null;
  const named = (host === null ? findHosts(text) : [host]).flatMap((each) => {
    const listed = listedEvidence(each, compiled.domains);
    return listed.length === 0 ? [] : [{ listed, found: judge(toHost(each)) }];
  });
  const told = named.slice(0, MOST_LISTED);
  const found = [...(host === null ? judge(toPost(text)) : []), ...told.flatMap((each) => each.found)];
  const warnings = found.map(({ warning }) => warning).sort((a, b) => rankOf(b.level) - rankOf(a.level));
  // what is not enough for a warning is an answer all the same to somebody who asks about this very host
  return { host, warnings, listed: told.flatMap((each) => (each.found.length > 0 ? [] : each.listed)) };
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
