/**
 * A property as the browser itself defines it. On forms and on the document the names and ids of the page's elements
 * hide the browser's own properties (`<input name="nodeType">`, `<form name="title">`); its prototypes they cannot reach.
 */
export function native<Thing extends object, Name extends keyof Thing>(thing: Thing, name: Name): Thing[Name] {
  return Reflect.get(Object.getPrototypeOf(thing), name, thing);
}

/** Upper-case name of an element's tag, of SVG too. */
export function tagOf(element: Element): string {
  return native(element, 'tagName').toUpperCase();
}

export function isSvg(element: Element): boolean {
  return native(element, 'namespaceURI') === 'http://www.w3.org/2000/svg';
}

export function hasAttribute(element: Element, name: string): boolean {
  return native(element, 'hasAttribute').call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return native(element, 'matches').call(element, selector);
}
