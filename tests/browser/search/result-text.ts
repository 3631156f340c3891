/** What stands in one result; markup is allowed in it. */
export interface ResultText {
  readonly host: string;
  readonly site: string;
  readonly title: string;
  readonly snippet: string;
  /** False: an engine that states addresses beside its links does not do so here. */
  readonly isStated?: boolean;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A plain look, light and dark, that all the pages share. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #202124; --dim: #5f6368; --link: #1a0dab; --line: #dadce0; --ground: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --dim: #9aa0a6; --link: #99c3ff; --line: #3c4043; --ground: #202124 } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/1.5 Arial, "Noto Sans", sans-serif }
header { display: flex; gap: 20px; align-items: center; padding: 14px 20px; border-block-end: 1px solid var(--line); font-size: 20px }
header input { padding: 8px 16px; border: 1px solid var(--line); border-radius: 20px; inline-size: min(420px, 45vw); background: none; color: inherit }
body > div, body > section, body > main { max-inline-size: 652px; padding: 16px 20px; margin-inline-start: max(0px, min(140px, calc(50vw - 400px))) }
ol, ul { list-style: none; margin: 0; padding: 0 }
h2, h3, .title, .sds-comps-text-type-headline1 { font-size: 20px; font-weight: 400; line-height: 1.3; margin: 2px 0 }
p { margin: 0 }
a { color: var(--link); text-decoration: none }
cite, .site { font-style: normal; font-size: 13px; color: var(--dim) }
.ad { display: block; color: var(--dim); font-size: 12px; margin-block-end: 18px }
.box { border: 1px solid var(--line); border-radius: 8px; padding: 12px; margin-block-end: 26px }
.MjjYud, .b_algo, article, .serp-item, .algo-sr, .snippet, .c-container.result, .fds-web-normal-doc-root, .f2c528 { margin-block-end: 26px }
.sds-comps-vertical-layout { display: flex; flex-direction: column; align-items: flex-start }
`;
