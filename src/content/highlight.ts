import { native } from '@/content/native';
import { make } from '@/content/notice';

const LOOK = 'background-color: #ffe28a; color: #2b1d05; text-decoration: underline 2px #b45309';

/** What browsers with the CSS Custom Highlight API offer. */
interface Highlights {
  readonly CSS?: { readonly highlights?: Map<string, unknown> };
  readonly Highlight?: new (...ranges: Range[]) => unknown;
}

/** Words of the page that are marked now. */
export interface Marked {
  clear(): void;
}

/**
 * Mark words on the page without changing its elements. Its style sheets get one of ours for as long, and under a name of
 * its own each time. Without the means for it the words are selected, as a person would with the mouse.
 */
export function highlight(ranges: readonly Range[]): Marked {
  const { CSS: css, Highlight } = globalThis as Highlights;
  if (ranges.length === 0) return { clear: () => undefined };
  if (!css?.highlights || !Highlight) return select(ranges[0] as Range);
  const name = `words-${Math.random().toString(36).slice(2)}`;
  const style = make('style', '', `::highlight(${name}) { ${LOOK} }`);
  native(document, 'documentElement').append(style);
  css.highlights.set(name, new Highlight(...ranges));
  return {
    clear() {
      css.highlights?.delete(name);
      style.remove();
    },
  };
}

function select(range: Range): Marked {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return { clear: () => selection?.removeAllRanges() };
}
