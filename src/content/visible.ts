/** True when a reader sees the element: it is rendered, not hidden and not transparent. Asks the browser for layout. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
