/** A page's words are cut here, whatever a page does; the longest quote is far below. UTF-16 units of the result. */
const TEXT_LIMIT = 300;

/** Marks on one letter; the languages we know need at most four. */
const MARK_LIMIT = 4;

const MARK = /\p{M}/u;
const SPACE = /\s/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const JOINER = '\u200D';
const EMOJI_STYLE = '\uFE0F';

/**
 * Words from a page as they may be shown: still text, but nothing in it can hide, turn the writing round, or pile up.
 * Characters that cannot be seen are written as `[U+202E]`; marks piled on one letter and over-long text are cut.
 * @param text any string, lone surrogates included
 * @param limit UTF-16 units of the result
 */
export function makeVisible(text: string, limit = TEXT_LIMIT): string {
  let shown = '';
  let marks = 0;
  let previous = '';
  for (const symbol of text) {
    const piece = pieceFor(symbol, previous);
    previous = symbol;
    marks = MARK.test(symbol) ? marks + 1 : 0;
    if (marks > MARK_LIMIT) continue;
    if (shown.length + piece.length > limit) return `${shown}…`;
    shown += piece;
  }
  return shown;
}

/** The same for a text of many lines, all of which are shown. */
export function makeLinesVisible(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
  return lines.map((line) => makeVisible(line, Number.POSITIVE_INFINITY)).join('\n');
}

/** Longest host that is shown whole; a name people recognise is far shorter. */
const HOST_LIMIT = 48;

/** A host as it may be shown: its end, which says whose it is, always stays. */
export function makeHostVisible(host: string): string {
  const shown = makeVisible(host);
  return shown.length > HOST_LIMIT ? `…${shown.slice(1 - HOST_LIMIT)}` : shown;
}

function pieceFor(symbol: string, previous: string): string {
  if (isPartOfEmoji(symbol, previous)) return symbol;
  if (UNSEEN.test(symbol)) return SPACE.test(symbol) ? ' ' : `[U+${hexOf(symbol)}]`;
  return symbol;
}

/** 👩‍⚕️ is one picture of several characters, two of which cannot be seen by themselves. */
function isPartOfEmoji(symbol: string, previous: string): boolean {
  return (symbol === JOINER || symbol === EMOJI_STYLE) && EMOJI.test(previous);
}

function hexOf(symbol: string): string {
  return (symbol.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
