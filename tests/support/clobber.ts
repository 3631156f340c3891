/** Elements of a form that are reached by their name or id. */
const LISTED = 'button,fieldset,input,object,output,select,textarea,img';
/** Elements of a document that are reached by their name. */
const NAMED = 'embed,form,iframe,img,object';

/**
 * Let names and ids of a document's elements hide properties of its forms and of the document itself, as browsers do
 * and happy-dom does not.
 * @returns takes it back
 */
export function clobber(page: Document): () => void {
  const hidden: [object, string][] = [];
  const hide = (on: object, name: string | null, element: Element) => {
    if (name === null || name === '') return;
    Object.defineProperty(on, name, { configurable: true, value: element });
    hidden.push([on, name]);
  };
  for (const form of page.querySelectorAll('form')) {
    for (const element of form.querySelectorAll(LISTED)) {
      hide(form, element.getAttribute('id'), element);
      hide(form, element.getAttribute('name'), element);
    }
  }
  const named = [...page.querySelectorAll(NAMED)].map((element) => [element.getAttribute('name'), element] as const);
  for (const [name, element] of named) hide(page, name, element);
  return () => {
    for (const [on, name] of hidden) Reflect.deleteProperty(on, name);
  };
}
