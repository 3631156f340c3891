import browser from 'webextension-polyfill';
import type { Result } from '@/core/result';

/** Wider ones are made smaller: a page stays readable, and forms take the file. CSS pixels. */
const MOST_WIDTH = 1_600;
/** Higher ones than any screen are cut. */
const MOST_HEIGHT = 4_000;
const QUALITY = 0.85;
/** Characters of a `data:` address that a report has room for. */
const MOST_CHARACTERS = 6 << 20;
/** The browser draws a tab that comes to the front within this time. */
const DRAWN_MS = 500;

/** A box in a picture, in its own pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture of what a tab shows. It comes to the front for a moment. Browsers allow it where the person pressed our button
 * in the toolbar on that page, never on protected pages.
 */
export async function takePicture(tabId: number): Promise<Result<Blob, 'refused'>> {
  const own = await browser.tabs.getCurrent().catch(() => null);
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    await new Promise((drawn) => setTimeout(drawn, DRAWN_MS));
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    return { ok: true, value: readDataAddress(address) };
  } catch (error) {
    console.warn('no picture of the tab could be taken', error);
    return { ok: false, problem: 'refused' };
  } finally {
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true }).catch(() => undefined);
  }
}

/** The picture in a file or a `data:` address, ready to be drawn; null when it is none. */
export async function openPicture(source: Blob | string): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(typeof source === 'string' ? readDataAddress(source) : source);
  } catch {
    return null;
  }
}

/** Draw a picture with boxes that hide what is below them; the canvas gets the picture's size. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap, boxes: readonly Box[]): void {
  const scale = Math.min(1, MOST_WIDTH / picture.width);
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.min(MOST_HEIGHT, Math.max(1, Math.round(picture.height * scale)));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = '#fff'; // a see-through picture has to be readable
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, Math.round(picture.height * scale));
  context.fillStyle = '#000';
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
}

/** The picture with its boxes as a report holds it: what is below a box is gone. Null when it is too large. */
export function sealPicture(picture: ImageBitmap, boxes: readonly Box[]): string | null {
  const canvas = document.createElement('canvas');
  drawPicture(canvas, picture, boxes);
  const address = canvas.toDataURL('image/jpeg', QUALITY);
  return address.startsWith('data:image/jpeg;') && address.length <= MOST_CHARACTERS ? address : null;
}

/** Bytes of a base64 `data:` address. Our pages may not fetch, not even that. @throws DOMException when it is none */
export function readDataAddress(address: string): Blob {
  const [head = '', body = ''] = address.split(',', 2);
  const bytes = Uint8Array.from(atob(body), (symbol) => symbol.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([\w/+.-]+)/.exec(head)?.[1] ?? '' });
}

/** The box between two corners, within a picture of this size; whole pixels. */
export function boxBetween(
  from: Pick<Box, 'x' | 'y'>,
  to: Pick<Box, 'x' | 'y'>,
  size: Pick<Box, 'width' | 'height'>,
): Box {
  const clampX = (x: number) => Math.round(Math.min(Math.max(x, 0), size.width));
  const clampY = (y: number) => Math.round(Math.min(Math.max(y, 0), size.height));
  const [left, right] = [clampX(Math.min(from.x, to.x)), clampX(Math.max(from.x, to.x))];
  const [top, bottom] = [clampY(Math.min(from.y, to.y)), clampY(Math.max(from.y, to.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Pixels of one step by keys. */
const STEP = 16;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The box after an arrow key: moved, or with Shift made larger or smaller; null for any other key. */
export function moveBox(box: Box, key: string, isResize: boolean, size: Pick<Box, 'width' | 'height'>): Box | null {
  const way = WAYS[key];
  if (way === undefined) return null;
  const [right, down] = way;
  const within = (value: number, least: number, most: number) =>
    Math.min(Math.max(value, least), Math.max(least, most));
  if (isResize) {
    const width = within(box.width + right, STEP, size.width - box.x);
    const height = within(box.height + down, STEP, size.height - box.y);
    return { ...box, width, height };
  }
  const x = within(box.x + right, 0, size.width - box.width);
  const y = within(box.y + down, 0, size.height - box.height);
  return { ...box, x, y };
}
