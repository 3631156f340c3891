import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, takeOver } from '@/background/storage/hand-over';
import { MOST_GIVEN } from '@/core/text/bound-text';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const NOW = 1_800_000_000_000;
const kept = () => fakeBrowser.storage.session.get(null);

beforeEach(resetFakeBrowser);

describe('a text that is handed over', () => {
  it('is given once, under an id that says nothing of it', async () => {
    const id = await handOver('some words', 'selection', NOW);
    expect(id).not.toContain('words');
    expect(await takeOver(id)).toEqual({ text: 'some words', left: 0, from: 'selection' });
    expect(await takeOver(id)).toBeNull();
    expect(await kept()).toEqual({});
  });

  it('is given to one of two that ask at the same time', async () => {
    const id = await handOver('some words', 'selection', NOW);
    const given = await Promise.all([takeOver(id), takeOver(id)]);
    expect(given.filter((each) => each !== null)).toHaveLength(1);
  });

  it('lasts when the worker ends', async () => {
    const id = await handOver('https://shop.example/', 'link', NOW);
    const memory = await kept();
    vi.resetModules();
    const { fakeBrowser: sameBrowser } = await import('../../support/fake-browser.ts');
    await sameBrowser.storage.session.set(memory);
    const { takeOver: takeOverAnew } = await import('@/background/storage/hand-over');
    expect(await takeOverAnew(id)).toEqual({ text: 'https://shop.example/', left: 0, from: 'link' });
  });

  it('is in memory only', async () => {
    await handOver('some words', 'selection', NOW);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('is cut to what is read, and says so', async () => {
    const id = await handOver('x'.repeat(MOST_GIVEN + 5), 'selection', NOW);
    expect(await takeOver(id)).toMatchObject({ left: 5 });
  });

  it('is thrown away when nobody took it; what else is kept stays', async () => {
    await fakeBrowser.storage.session.set({ other: 1 });
    const old = await handOver('old', 'selection', NOW);
    const next = await handOver('next', 'selection', NOW + 30_000);
    await handOver('newest', 'selection', NOW + 70_000);
    expect(await takeOver(old)).toBeNull();
    expect(await takeOver(next)).toMatchObject({ text: 'next' });
    expect(await kept()).toMatchObject({ other: 1 });
  });

  it.each(['', 'nobody', '__proto__', '../settings'])('is not found under %j', async (id) => {
    await handOver('some words', 'selection', NOW);
    expect(await takeOver(id)).toBeNull();
  });

  it('that is damaged is thrown away', async () => {
    await fakeBrowser.storage.session.set({ 'given-text:1': { given: { text: 7 }, at: NOW } });
    expect(await takeOver('1')).toBeNull();
    expect(await kept()).toEqual({});
  });
});
