// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { isAllowedAddress, ownSource } from '@/background/updates/sources';
import fakeBrowser, { resetFakeBrowser } from '../../../support/fake-browser.ts';

beforeEach(resetFakeBrowser);

describe('an address of rules', () => {
  it.each([
    ['https://rules.example/', true],
    ['https://rules.example/rx/', true],
    ['https://rules.example:8443/rx/', true],
    ['http://127.0.0.1:4711/', true], // this is a build for trying out
    ['http://rules.example/', false],
    ['http://localhost:4711/', false],
    ['http://127.0.0.1.example/', false],
    ['https://rules.example/rx', false],
    ['https://me:secret@rules.example/', false],
    ['https://rules.example/?id=1', false],
    ['https://rules.example/#x', false],
    ['ftp://rules.example/', false],
    ['data:text/plain,/', false],
    ['javascript:alert(1)/', false],
    ['rules.example/', false],
    ['', false],
  ])('%s: %s', (address, expected) => expect(isAllowedAddress(address)).toBe(expected));
});

describe('our own source', () => {
  const addressWith = async (rulesAddress: unknown) => {
    await fakeBrowser.storage.managed.set({ rulesAddress });
    return (await ownSource()).address;
  };

  it('is the mirror that the policy of the device names', async () => {
    expect(await addressWith('https://mirror.example/rx/')).toBe('https://mirror.example/rx/');
  });

  it('is never one that is not secure, whoever names it', async () => {
    expect(await addressWith('http://mirror.example/rx/')).toBeNull();
    expect(await addressWith('https://mirror.example/rx')).toBeNull();
  });

  it('stays what it was when a new policy cannot be read', async () => {
    await addressWith('https://mirror.example/rx/');
    expect(await addressWith(7)).toBe('https://mirror.example/rx/');
  });
});
