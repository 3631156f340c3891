import { describe, expect, it } from 'vitest';
import { boxBetween, moveBox, readDataAddress } from '@/ui/report-picture';

const SIZE = { width: 100, height: 80 };

describe('a box that covers a part of a picture', () => {
  it('lies between its corners whichever way it was drawn, and within the picture', () => {
    const box = { x: 10, y: 20, width: 30, height: 40 };
    expect(boxBetween({ x: 10, y: 20 }, { x: 40, y: 60 }, SIZE)).toEqual(box);
    expect(boxBetween({ x: 40.2, y: 60 }, { x: 9.9, y: 20 }, SIZE)).toEqual(box);
    expect(boxBetween({ x: -50, y: -50 }, { x: 500, y: 500 }, SIZE)).toEqual({ x: 0, y: 0, ...SIZE });
  });

  it('is moved and sized by arrows, and never leaves the picture', () => {
    let box = { x: 0, y: 0, width: 40, height: 20 };
    for (let i = 0; i < 50; i++) box = moveBox(box, 'ArrowRight', false, SIZE) ?? box;
    for (let i = 0; i < 50; i++) box = moveBox(box, 'ArrowDown', false, SIZE) ?? box;
    expect(box).toEqual({ x: 60, y: 60, width: 40, height: 20 });
    for (let i = 0; i < 50; i++) box = moveBox(box, 'ArrowLeft', true, SIZE) ?? box;
    expect(box.width).toBeGreaterThan(0);
    for (let i = 0; i < 50; i++) box = moveBox(box, 'ArrowRight', true, SIZE) ?? box;
    expect(box.x + box.width).toBe(SIZE.width);
    expect(moveBox(box, 'a', false, SIZE)).toBeNull();
  });
});

describe('a picture in an address', () => {
  it('is read without asking the network', async () => {
    const blob = readDataAddress('data:image/png;base64,AQID');
    expect([blob.type, ...new Uint8Array(await blob.arrayBuffer())]).toEqual(['image/png', 1, 2, 3]);
  });
});
