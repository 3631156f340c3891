import { native } from '@/content/native';

/** Text that is searched for quotations at most. */
const MOST_TEXT = 1 << 20;
/** A quotation shorter than this is too common to be told apart. */
const SHORTEST = 3;

/** The letters of an element, white space left out, and where each stands. */
interface Letters {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each node, how many letters come before it. */
  readonly starts: readonly number[];
}

/**
 * Find quotations of ours in what an element shows. White space is left out on both sides: blocks are joined and parted
 * in other ways on the page than in a quotation.
 * @param quotes as in evidence: cut short with an ellipsis at either end
 * @returns a range of the page for each that was found
 */
export function findQuotes(element: Element, quotes: readonly string[]): Range[] {
  const letters = readLetters(element);
  return quotes.flatMap((quote) => {
    const wanted = quote.replace(/^…|…$/g, '').replace(/\s+/g, '');
    const at = wanted.length < SHORTEST ? -1 : letters.text.indexOf(wanted);
    return at < 0 ? [] : [rangeOf(letters, at, at + wanted.length)];
  });
}

function readLetters(element: Element): Letters {
  const page = native(element, 'ownerDocument');
  const walker = native(page, 'createTreeWalker').call(page, element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node && text.length < MOST_TEXT; node = walker.nextNode() as Text) {
    nodes.push(node);
    starts.push(text.length);
    text += node.data.replace(/\s+/g, '');
  }
  return { text, nodes, starts };
}

function rangeOf(letters: Letters, from: number, to: number): Range {
  const range = native(document, 'createRange').call(document);
  const [first, start] = placeOf(letters, from);
  const [last, end] = placeOf(letters, to - 1);
  range.setStart(first, start);
  range.setEnd(last, end + 1);
  return range;
}

/** The node that holds a letter, and where in it. */
function placeOf({ nodes, starts }: Letters, letter: number): [Text, number] {
  const at = starts.findLastIndex((start) => start <= letter);
  const node = nodes[at] as Text;
  let left = letter - (starts[at] ?? 0);
  for (let i = 0; i < node.length; i++) {
    if (/\s/.test(node.data[i] ?? '')) continue;
    if (left-- === 0) return [node, i];
  }
  return [node, Math.max(0, node.length - 1)];
}
