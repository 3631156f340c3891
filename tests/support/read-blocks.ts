import { collectPage } from '@/content/collect';
import { createSeenTest } from '@/content/visible';

/** Make this the page, as it stands in `<body>`. */
export function showPage(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

/** The blocks of text that a reader of this page sees. */
export async function readBlocks(html: string): Promise<string[]> {
  const { blocks } = await collectPage(showPage(html), createSeenTest());
  return blocks.map(({ text }) => text);
}
