import { makeVisible } from '@/core/text/visible-text';

export interface PageQuoteProps {
  readonly quote: string;
}

/** A page's own words, as text that can do nothing; nothing for none. */
export function PageQuote({ quote }: PageQuoteProps) {
  if (quote === '') return null;
  return (
    <q class="quote">
      <bdi>{makeVisible(quote)}</bdi>
    </q>
  );
}
