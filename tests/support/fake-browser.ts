/**
 * A fake of the part of `webextension-polyfill` that we use, for tests outside a browser. Storage and events work;
 * everything else resolves to nothing and is meant to be replaced in a test with `vi.spyOn(fakeBrowser.tabs, 'query')`.
 * Call `resetFakeBrowser()` in `beforeEach`.
 */

type Listener = (...values: never[]) => unknown;
type Items = Record<string, unknown>;

export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  hasListener(listener: Listener): boolean;
  /** Call all listeners as the browser would; their answers, in order. */
  fire(...values: unknown[]): unknown[];
  clear(): void;
}

export const EXTENSION_ID = 'fake-extension';

const events: FakeEvent[] = [];
const areas: FakeArea[] = [];
/** Entries of pages' menus, in the order in which they were made. */
export const menuEntries: Items[] = [];

function makeEvent(): FakeEvent {
  const listeners = new Set<Listener>();
  const event: FakeEvent = {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    fire: (...values) => [...listeners].map((listener) => listener(...(values as never[]))),
    clear: () => listeners.clear(),
  };
  events.push(event);
  return event;
}

interface FakeArea {
  get(keys?: string | string[] | Items | null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
}

function makeArea(): FakeArea {
  const items = new Map<string, unknown>();
  const area: FakeArea = {
    async get(keys) {
      if (keys === undefined || keys === null) return structuredClone(Object.fromEntries(items));
      const defaults: Items = typeof keys === 'object' && !Array.isArray(keys) ? keys : {};
      const names = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys);
      const found = names.filter((name) => items.has(name)).map((name) => [name, items.get(name)]);
      return structuredClone({ ...defaults, ...Object.fromEntries(found) });
    },
    async set(changed) {
      for (const [name, value] of Object.entries(structuredClone(changed))) items.set(name, value);
    },
    async remove(keys) {
      for (const name of [keys].flat()) items.delete(name);
    },
    async clear() {
      items.clear();
    },
  };
  areas.push(area);
  return area;
}

const nothing = async (..._values: unknown[]): Promise<unknown> => undefined;

export const fakeBrowser = {
  runtime: {
    id: EXTENSION_ID,
    onMessage: makeEvent(),
    onInstalled: makeEvent(),
    onStartup: makeEvent(),
    lastError: null as { readonly message: string } | null,
    getURL: (path: string) => `chrome-extension://${EXTENSION_ID}/${path.replace(/^\//, '')}`,
    getManifest: (): Items => ({ manifest_version: 3, version: '0.0.0' }),
    openOptionsPage: nothing,
    /** Answered by the first `onMessage` listener that gives an answer, as from one of our own pages. */
    async sendMessage(message: unknown): Promise<unknown> {
      const sender = { id: EXTENSION_ID, url: fakeBrowser.runtime.getURL('popup.html') };
      const answers = fakeBrowser.runtime.onMessage.fire(structuredClone(message), sender);
      return structuredClone(await answers.find((answer) => answer !== undefined));
    },
  },
  storage: { local: makeArea(), session: makeArea(), managed: makeArea(), onChanged: makeEvent() },
  tabs: {
    query: async (..._values: unknown[]): Promise<Items[]> => [],
    get: nothing,
    getCurrent: nothing,
    create: nothing,
    remove: nothing,
    goBack: nothing,
    update: nothing,
    sendMessage: nothing,
    onRemoved: makeEvent(),
    onUpdated: makeEvent(),
    onActivated: makeEvent(),
  },
  action: {
    setBadgeText: nothing,
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
    setTitle: nothing,
    setIcon: nothing,
  },
  alarms: { create: nothing, get: nothing, clear: nothing, onAlarm: makeEvent() },
  contextMenus: {
    /** As in browsers: the answer comes by the callback, a mistake by `runtime.lastError` while it runs. */
    create(entry: Items, callback: () => void): unknown {
      const isKnown = menuEntries.some(({ id }) => id === entry['id']);
      if (!isKnown) menuEntries.push(entry);
      fakeBrowser.runtime.lastError = isKnown ? { message: `duplicate id ${entry['id']}` } : null;
      callback();
      fakeBrowser.runtime.lastError = null;
      return entry['id'];
    },
    async removeAll(): Promise<void> {
      menuEntries.length = 0;
    },
    onClicked: makeEvent(),
  },
  permissions: { contains: nothing, request: nothing, onAdded: makeEvent(), onRemoved: makeEvent() },
  i18n: { getUILanguage: () => 'en', getMessage: (name: string) => name },
};

/** Forget all listeners and everything stored. */
export async function resetFakeBrowser(): Promise<void> {
  for (const event of events) event.clear();
  for (const area of areas) await area.clear();
  menuEntries.length = 0;
}

export default fakeBrowser;
