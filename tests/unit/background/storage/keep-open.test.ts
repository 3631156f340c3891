import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOpen } from '@/background/storage/keep-open';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));
afterEach(() => void vi.restoreAllMocks());

const failLater = async (): Promise<never> => {
  await new Promise((done) => setTimeout(done, 5));
  throw new Error('broken');
};

describe('a database that is kept open', () => {
  it('is opened once, and anew after it broke', async () => {
    const open = vi.fn(async () => ({ close: vi.fn() }));
    const use = keepOpen('it', open);
    expect(await use(async () => 1)).toBe(1);
    expect(await use(failLater)).toBeNull();
    expect(await use(async () => 2)).toBe(2);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('that was opened anew is not closed by somebody who used the old one', async () => {
    const opened: { close: () => void }[] = [];
    const use = keepOpen('it', async () => {
      const db = { close: vi.fn<() => void>() };
      opened.push(db);
      return db;
    });
    const slow = use(failLater);
    await use(async () => Promise.reject(new Error('broken at once')));
    await use(async () => 1);
    await slow;
    await use(async () => 2);
    expect(opened).toHaveLength(2);
    expect(opened[1]?.close).not.toHaveBeenCalled();
  });

  it('that cannot be opened at all is none', async () => {
    const use = keepOpen('it', () => {
      throw new Error('no database here');
    });
    expect(await use(async () => 1)).toBeNull();
  });
});
