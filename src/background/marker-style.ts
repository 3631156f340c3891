/** Looks of a marker on a listing: one quiet line, opened on demand; mirrored, never printed. */
export const MARKER_STYLE = `
:host { all: initial }
.marker { --ground: #fff7e6; --ink: #2b1d05; --edge: #b45309; box-sizing: border-box; margin-block-end: 8px; padding: 6px 10px;
  background: var(--ground); color: var(--ink); border: 1px solid var(--edge); border-inline-start-width: 4px; border-radius: 8px;
  font: 14px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: start; white-space: normal }
.danger { --ground: #fef1f0; --ink: #2e0807; --edge: #b42318 }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px }
.shape { color: var(--edge); font-size: 16px; line-height: 1 }
.sentence { flex: 1 1 200px; min-inline-size: 0; overflow-wrap: anywhere }
p, ul { margin: 0; padding: 0 }
li { list-style: none; margin-block-start: 6px; overflow-wrap: anywhere }
q { font-style: italic }
.details { margin-block-start: 6px; padding-block-start: 6px; border-block-start: 1px solid var(--edge) }
.details[hidden] { display: none }
.step { margin-block-start: 8px }
.wrong { margin-block-start: 4px; font-size: 13px; opacity: .85 }
.buttons { display: flex; flex-wrap: wrap; gap: 0 14px; align-items: center }
button { font: inherit; font-weight: 600; min-block-size: 32px; padding: 4px 0; border: 0; background: none; color: var(--ink);
  text-decoration: underline; text-underline-offset: 3px; cursor: pointer }
button:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; border-radius: 4px }
@media (prefers-color-scheme: dark) {
  .marker { --ground: #2a2113; --ink: #fdf3df; --edge: #f0a53a }
  .danger { --ground: #2d1513; --ink: #ffe9e6; --edge: #ff8a7d }
}
@media print { .marker { display: none } }
@media (forced-colors: active) { .marker { border: 2px solid CanvasText } }
`;
