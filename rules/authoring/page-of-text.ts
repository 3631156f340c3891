import { NO_FACTS, type PageText } from '@/core/model/page';

/** A page with no more than a text; each line is a block. */
export function pageOfText(text: string): PageText {
  const blocks = text.split('\n').map((line) => ({ text: line, listing: null }));
  return { host: null, path: null, title: '', blocks, listings: [], facts: NO_FACTS, partial: [] };
}
