/**
 * Looks of a mark on a search result: one quiet line, opened on demand, at the side of the page's own lines whichever way our
 * words run. Grey for a licence: no colour says "go".
 */
export const SEARCH_STYLE = `
:host { all: initial }
.mark { --ground: #f1f2f5; --ink: #23262d; --edge: #5b6472; box-sizing: border-box; max-inline-size: 600px; margin-block: 4px;
  color: var(--ink); font: 13px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  white-space: normal; text-align: start; direction: inherit }
.rogue { --ground: #fff7e6; --ink: #2b1d05; --edge: #b45309 }
.official-warning { --ground: #fef1f0; --ink: #2e0807; --edge: #b42318 }
.what { display: inline-flex; gap: 6px; align-items: baseline; max-inline-size: 100%; min-block-size: 24px; padding: 2px 8px;
  border: 1px solid var(--edge); border-radius: 6px; background: var(--ground); color: var(--ink); font: inherit; font-weight: 600;
  text-align: start; overflow-wrap: anywhere; cursor: pointer }
.what::after { content: "▾"; color: var(--edge) }
.what[aria-expanded="true"]::after { content: "▴" }
.shape { color: var(--edge); line-height: 1 }
.details { margin-block-start: 4px; padding: 8px 10px; border: 1px solid var(--edge); border-inline-start-width: 4px; border-radius: 6px;
  background: var(--ground); text-align: start; overflow-wrap: anywhere }
.details[hidden] { display: none }
p, dl, dd { margin: 0 }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin-block: 6px }
dt { opacity: .85 }
.more { min-block-size: 28px; padding: 2px 0; border: 0; background: none; color: var(--ink); font: inherit; font-weight: 600;
  text-decoration: underline; text-underline-offset: 3px; cursor: pointer }
button:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  .mark { --ground: #24272e; --ink: #eceef2; --edge: #9aa3b2 }
  .rogue { --ground: #2a2113; --ink: #fdf3df; --edge: #f0a53a }
  .official-warning { --ground: #2d1513; --ink: #ffe9e6; --edge: #ff8a7d }
}
@media print { .mark { display: none } }
@media (forced-colors: active) { .what, .details { border: 2px solid CanvasText } }
`;
