/**
 * A property as the browser itself defines it. On forms and on the document the names and ids of the page's elements
 * hide the browser's own properties (`<input name="nodeType">`, `<form name="title">`); its prototypes they cannot reach.
 */
export function native<Thing extends object, Name extends keyof Thing>(thing: Thing, name: Name): Thing[Name] {
  return Reflect.get(Object.getPrototypeOf(thing), name, thing);
}

/*
 * The same for what is read of every node of a page: where the browser defines it is looked up once. Written out one by
 * one, for a function made by another is slower to call thousands of times.
 */

/** How a property of a thing is read, wherever among its prototypes that is defined. */
function accessorOf<Thing extends object, Name extends keyof Thing>(thing: Thing, name: Name) {
  for (let at = Object.getPrototypeOf(thing); at !== null; at = Object.getPrototypeOf(at)) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get as ((this: Thing) => Thing[Name]) | undefined;
    if (get) return get;
  }
  return function (this: Thing) {
    return native(this, name);
  };
}

let readNodeType: ((this: Node) => number) | null = null;
export function nodeTypeOf(node: Node): number {
  readNodeType ??= accessorOf(node, 'nodeType');
  return readNodeType.call(node);
}

let readParentNode: ((this: Node) => ParentNode | null) | null = null;
export function parentNodeOf(node: Node): ParentNode | null {
  readParentNode ??= accessorOf(node, 'parentNode');
  return readParentNode.call(node);
}

let readParentElement: ((this: Node) => Element | null) | null = null;
export function parentElementOf(node: Node): Element | null {
  readParentElement ??= accessorOf(node, 'parentElement');
  return readParentElement.call(node);
}

let readShadowRoot: ((this: Element) => ShadowRoot | null) | null = null;
export function shadowRootOf(element: Element): ShadowRoot | null {
  readShadowRoot ??= accessorOf(element, 'shadowRoot');
  return readShadowRoot.call(element);
}

let readNextElementSibling: ((this: Element) => Element | null) | null = null;
export function nextSiblingOf(element: Element): Element | null {
  readNextElementSibling ??= accessorOf(element, 'nextElementSibling');
  return readNextElementSibling.call(element);
}

let readPreviousElementSibling: ((this: Element) => Element | null) | null = null;
export function previousSiblingOf(element: Element): Element | null {
  readPreviousElementSibling ??= accessorOf(element, 'previousElementSibling');
  return readPreviousElementSibling.call(element);
}

let readTagName: ((this: Element) => string) | null = null;
function tagNameOf(element: Element): string {
  readTagName ??= accessorOf(element, 'tagName');
  return readTagName.call(element);
}

/** Upper-case name of an element's tag, of SVG too. */
export function tagOf(element: Element): string {
  return tagNameOf(element).toUpperCase();
}

let readNamespaceURI: ((this: Element) => string | null) | null = null;
function namespaceOf(element: Element): string | null {
  readNamespaceURI ??= accessorOf(element, 'namespaceURI');
  return readNamespaceURI.call(element);
}

export function isSvg(element: Element): boolean {
  return namespaceOf(element) === 'http://www.w3.org/2000/svg';
}

/** The slot that an element or a text is shown in. */
export function slotOf(node: Element | Text): HTMLSlotElement | null {
  return native(node, 'assignedSlot');
}

let getAttribute: Element['getAttribute'] | null = null;
/** Null where the element has none of this name. */
export function attributeOf(element: Element, name: string): string | null {
  getAttribute ??= native(element, 'getAttribute');
  return getAttribute.call(element, name);
}

let testAttribute: Element['hasAttribute'] | null = null;
export function hasAttribute(element: Element, name: string): boolean {
  testAttribute ??= native(element, 'hasAttribute');
  return testAttribute.call(element, name);
}

let testSelector: Element['matches'] | null = null;
export function matches(element: Element, selector: string): boolean {
  testSelector ??= native(element, 'matches');
  return testSelector.call(element, selector);
}

let measure: Element['getBoundingClientRect'] | null = null;
export function boxOf(element: Element): DOMRect {
  measure ??= native(element, 'getBoundingClientRect');
  return measure.call(element);
}

/** The first class of an element; empty where it has none. */
export function firstClassOf(element: Element): string {
  return /[^\t\n\f\r ]+/.exec(attributeOf(element, 'class') ?? '')?.[0] ?? '';
}
