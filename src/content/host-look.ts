/**
 * How a document's host is looked up in the prints of listed hosts, which only the script at the start of a document carries.
 * `added`: the prints that newer rules add.
 */
export type HostLook = (added: string) => boolean;

/** In the world that our scripts share; no element of a page is called by a symbol. */
const PLACE = Symbol.for('host-look');

/** Leave it for the script that reads the page later. */
export function leaveHostLook(look: HostLook): void {
  Reflect.set(globalThis, PLACE, look);
}

/** Null where our first script did not run. */
export function findHostLook(): HostLook | null {
  const left: unknown = Reflect.get(globalThis, PLACE);
  return typeof left === 'function' ? (left as HostLook) : null;
}
