/** What a layout shows: one seal. */
export interface Shown {
  /** Address of the picture, as written in the page. */
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  /** Null for a picture that leads nowhere. */
  readonly href: string | null;
  readonly caption: string;
}

export type Layout = (seal: Shown) => string;

const named = ({ title }: Shown) => (title ? ` title="${title}"` : '');
const linked = ({ href }: Shown, inner: string, more = '') =>
  href === null ? inner : `<a href="${href}"${more}>${inner}</a>`;
const image = (seal: Shown, more = '') => `<img src="${seal.src}" alt="${seal.alt}"${named(seal)}${more}>`;

/** Ways in which shops put a seal into a page; none is copied from one. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'bare in the foot': (seal) =>
    `<main><h1>Shop</h1><p>Delivery in two days.</p></main><footer><p>${seal.caption}</p>${linked(seal, image(seal), ' target="_blank" rel="noopener"')}</footer>`,
  'item of a list': (seal) =>
    `<section class="trust"><ul><li>${linked(seal, image(seal, ' width="90" height="90"'))}</li><li><img src="/img/ssl.svg" alt="SSL"></li><li><img src="/img/visa.png" alt="Visa"></li></ul></section>`,
  'cell of a table': (seal) =>
    `<table><tbody><tr><td>${linked(seal, image(seal))}</td><td>${seal.caption}</td></tr></tbody></table>`,
  'figure with a caption': (seal) =>
    `<figure class="wp-block-image">${linked(seal, image(seal, ' class="alignnone size-full" decoding="async"'))}<figcaption>${seal.caption}</figcaption></figure>`,
  'picture with sources': (seal) =>
    linked(
      seal,
      `<picture><source type="image/webp" srcset="${seal.src.replace(/\.\w+$/, '.webp')} 1x, ${seal.src} 2x">${image(seal)}</picture>`,
    ),
  'lazy picture': (seal) =>
    `<div class="lazy-wrap"><div>${linked(seal, `<img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="${seal.src}" alt="${seal.alt}"${named(seal)}>`)}</div><span>${seal.caption}</span></div>`,
  'lazy picture with a set': (seal) =>
    `<aside>${linked(seal, `<img data-lazy-srcset="${seal.src} 300w" loading="lazy" alt="${seal.alt}">`)}<p>${seal.caption}</p></aside>`,
  'background of a box': (seal) =>
    `<div class="seals">${
      seal.href === null
        ? `<div class="seal-box" style="width:120px;height:80px;background:url('${seal.src}') no-repeat" title="${seal.alt}"></div>`
        : `<a class="seal-box" href="${seal.href}" style="display:block;background-image: url(${seal.src})" title="${seal.alt}"></a>`
    }<p>${seal.caption}</p></div>`,
  'sprite with a name': (seal) => {
    const name = (seal.src.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
    const icon = `<i class="sprite sprite-${name}" role="img" aria-label="${seal.alt}"></i>`;
    return `<div id="badges">${linked(seal, icon)} <small>${seal.caption}</small></div>`;
  },
  'drawing with a title': (seal) =>
    `<div class="footer__badges">${linked(seal, `<svg viewBox="0 0 10 10" role="img"><title>${seal.alt}</title><path d="M0 0h10v10H0z"/></svg>`)}<p>${seal.caption}</p></div>`,
  'button of a form': (seal) =>
    seal.href === null
      ? `<p>${seal.caption}</p><img src="${seal.src}" alt="${seal.alt}">`
      : `<form action="${seal.href}" method="get" target="_blank"><p>${seal.caption}</p><input type="image" src="${seal.src}" alt="${seal.alt}"></form>`,
  'opened by a script': (seal) =>
    seal.href === null
      ? `<a href="javascript:void(0)" class="seal">${image(seal)}</a><p>${seal.caption}</p>`
      : `<a href="#" class="seal" onclick="window.open('${seal.href}','seal','width=600,height=500');return false">${image(seal)}</a><p>${seal.caption}</p>`,
  'address of a script': (seal) =>
    seal.href === null
      ? `<a href="javascript:;">${image(seal)}</a>`
      : `<a href="javascript:openWin('${seal.href}')" title="${seal.alt}">${image(seal)}</a>`,
  'left by a widget': (seal) =>
    `<div class="widget" id="seal-1"><script>/* drawn late */</script>${linked(seal, `<span class="inner">${image(seal, ' width="73" height="79"')}</span>`)}<noscript>${seal.caption}</noscript></div>`,
  'deep in wrappers': (seal) =>
    `<div class="e-con"><div class="e-inner"><div class="elementor-widget"><div class="elementor-image">${linked(seal, `<span><span>${image(seal)}</span></span>`)}</div></div><div><h5>${seal.caption}</h5></div></div></div>`,
};
