import { Window } from 'happy-dom';
import { collectPage } from '@/content/collect';
import type { SealFacts } from '@/core/pharmacy/seals';
import type { Fragment } from './fragment.ts';

const SETTINGS = {
  enableJavaScriptEvaluation: false,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
  navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true, disableChildPageNavigation: true },
};

/** A fragment as the page of its shop, read by the product's own readers. */
export async function readFragment({ host, html }: Pick<Fragment, 'host' | 'html'>): Promise<SealFacts> {
  const window = new Window({ url: `https://${host}/shop/page.html`, settings: SETTINGS });
  try {
    // a fragment stands in some part of a page
    window.document.body.innerHTML = `<main>${html}</main>`;
    const page = window.document as unknown as Document;
    const { blocks, title, seals } = await collectPage(page, () => true);
    const things = [...window.document.querySelectorAll('[itemtype]')].map((element) => thing(typeOf(element)));
    const written = /"@type":"(\w+)"/.exec(html)?.[1];
    return {
      host,
      title,
      blocks: blocks.map(({ text }) => text),
      pictures: [...(seals ?? [])],
      links: [...window.document.querySelectorAll('a')].map(({ textContent, href }) => ({ href, text: textContent })),
      things: written ? [...things, thing(written)] : things,
      cartControls: 0,
    };
  } finally {
    await window.happyDOM.close();
  }
}

function typeOf(element: { getAttribute: (name: string) => string | null }): string {
  return element.getAttribute('itemtype')?.split('/').at(-1) ?? '';
}

function thing(type: string): SealFacts['things'][number] {
  return { types: [type], name: '', telephone: '', address: '', currency: '' };
}
