/** Looks of the banner. Logical properties, so that it mirrors; never printed; still when motion is not wanted. */
export const BANNER_STYLE = `
:host { all: initial }
.strip { --ground: #fff7e6; --ink: #2b1d05; --edge: #b45309; --button: #fff; box-sizing: border-box; display: flex; gap: 12px;
  align-items: flex-start; flex-wrap: wrap; padding: 12px 16px; background: var(--ground); color: var(--ink);
  border-block-end: 3px solid var(--edge); box-shadow: 0 4px 16px rgb(0 0 0 / .25); max-block-size: 60vh; overflow: auto;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
.danger { --ground: #fef1f0; --ink: #2e0807; --edge: #b42318 }
.shape { color: var(--edge); font-size: 20px; line-height: 1 }
.beside { gap: 4px 12px; padding: 8px 12px; font-size: 14px; border: 1px solid var(--edge); border-inline-start-width: 4px; border-radius: 8px }
.beside .text { flex-basis: 200px }
.reminder { padding: 0; box-shadow: 0 1px 6px rgb(0 0 0 / .2); border: 1px solid var(--edge); border-block-start: 0;
  border-end-start-radius: 10px; border-end-end-radius: 10px; font-size: 14px }
.reminder .line { display: flex; align-items: center; gap: 4px; padding-inline: 12px 4px }
.reminder .shape { font-size: 16px }
.reminder button { font-weight: 400; min-block-size: 32px; padding: 4px 8px; border: 0; background: none; color: var(--ink); line-height: 1.25; text-align: start;
  text-decoration: underline; text-underline-offset: 3px }
.reminder button.why { background: none; color: var(--ink); font-weight: 600 }
.reminder button.dismiss { flex: none; white-space: nowrap }
.reminder button:focus-visible { outline-offset: -3px }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.text { flex: 1 1 320px; min-inline-size: 0 }
p { margin: 0; overflow-wrap: anywhere }
.sentence { font-size: 16px }
.quotes { margin-block: 4px; color: inherit; font-size: 14px }
.wrong { font-size: 13px; opacity: .85 }
q { font-style: italic }
.buttons { display: flex; gap: 8px; flex-wrap: wrap; align-items: center }
button { font: inherit; font-weight: 600; padding: 7px 12px; min-block-size: 36px; border-radius: 8px; border: 1px solid var(--edge);
  background: var(--button); color: var(--ink); cursor: pointer }
button.why { background: var(--edge); color: #fff }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  .strip { --ground: #2a2113; --ink: #fdf3df; --edge: #f0a53a; --button: #3a2f1c }
  .danger { --ground: #2d1513; --ink: #ffe9e6; --edge: #ff8a7d; --button: #41201d }
  button.why { color: #201403 }
}
@media print { .strip { display: none } }
@media (forced-colors: active) { .strip { border: 3px solid CanvasText } .reminder { border-width: 1px } }
`;
