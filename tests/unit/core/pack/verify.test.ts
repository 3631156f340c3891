// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Manifest } from '@/core/model/manifest';
import { openEnvelope, signedBytes, writeEnvelope } from '@/core/pack/envelope';
import { readPublicKey } from '@/core/pack/keys';
import { type PinnedKeys, verifyManifest } from '@/core/pack/verify';
import { type PrivateKeyFile, sign } from '../../../../rules/keys/key-file.ts';
import { testKeys } from '../../../support/releases.ts';

/** `npm run test:long` does every case; `npm test` one of so many. */
const STRIDE = process.env['PROPERTY_RUNS'] ? 1 : 61;

const DIGEST = 'A'.repeat(43);
const file = { file: DIGEST, fileSize: 10 };
const manifest: Manifest = {
  schema: 1,
  seq: 7,
  issued: 1_700_000_000_000,
  expires: 1_800_000_000_000,
  minExtension: '0.1.0',
  publisher: 'A test',
  rotation: false,
  reviewed: false,
  packs: [{ name: 'pharmacy', version: '1.0.0', content: DIGEST, size: 100, ...file }],
  deltas: [],
};

const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function signed(value: unknown, key: PrivateKeyFile) {
  const body = toBytes(value);
  return writeEnvelope(key.id, await sign(key, signedBytes(key.id, body)), body);
}

async function pinned(): Promise<PinnedKeys> {
  const { current, next } = await testKeys();
  const [first, second] = await Promise.all([readPublicKey(current.public), readPublicKey(next.public)]);
  if (!first.ok || !second.ok) throw new Error('a key of the test cannot be read');
  return { current: first.value, next: second.value };
}

async function outcome(bytes: Uint8Array): Promise<string> {
  const verified = await verifyManifest(bytes, await pinned());
  return verified.ok
    ? `accepted ${verified.value.manifest.seq}${verified.value.rotates ? ', rotates' : ''}`
    : verified.problem;
}

describe('verifyManifest', () => {
  it('reads what the current key signed', async () => {
    const { current } = await testKeys();
    expect(await outcome(await signed(manifest, current))).toBe('accepted 7');
  });

  it('takes the next key only for the release that puts it in place', async () => {
    const { current, next } = await testKeys();
    expect(await outcome(await signed({ ...manifest, rotation: true }, next))).toBe('accepted 7, rotates');
    expect(await outcome(await signed(manifest, next))).toBe('bad-signature');
    expect(await outcome(await signed({ ...manifest, rotation: true }, current))).toBe('bad-signature');
  });

  it('refuses a key that is not pinned, and says so', async () => {
    const { other } = await testKeys();
    expect(await outcome(await signed(manifest, other))).toBe('unknown-key');
  });

  it('refuses every other signature', async () => {
    const { current, other } = await testKeys();
    const good = await signed(manifest, current);
    const opened = openEnvelope(good);
    if (!opened.ok) throw new Error('not an envelope');
    const { signature, body } = opened.value;
    const foreign = await sign(other, signedBytes(current.id, body));
    const ofAnother = await sign(current, signedBytes(current.id, toBytes({ ...manifest, seq: 8 })));
    const bare = await sign(current, body);
    expect(await outcome(writeEnvelope(current.id, foreign, body))).toBe('bad-signature');
    expect(await outcome(writeEnvelope(current.id, ofAnother, body))).toBe('bad-signature');
    expect(await outcome(writeEnvelope(current.id, bare, body))).toBe('bad-signature');
    expect(await outcome(writeEnvelope(current.id, new Uint8Array(64), body))).toBe('bad-signature');
    expect(await outcome(writeEnvelope(current.id, new Uint8Array(0), body))).toBe('not-a-manifest');
    const doubled = new Uint8Array([...signature, ...signature]);
    expect(await outcome(writeEnvelope(current.id, doubled, body))).toBe('not-a-manifest');
    expect(await outcome(writeEnvelope(current.id, signature, new Uint8Array([...body, 0x20])))).toBe('bad-signature');
    const head = new TextDecoder().decode(good).replace('ES256', 'ES384');
    expect(await outcome(new TextEncoder().encode(head))).toBe('not-a-manifest');
  });

  it('refuses a release cut short at any byte', async () => {
    const { current } = await testKeys();
    const good = await signed(
      { ...manifest, deltas: Array.from({ length: 200 }, () => ({ name: 'a', from: DIGEST, ...file })) },
      current,
    );
    expect(await outcome(good)).toBe('accepted 7');
    for (let length = 0; length < good.length; length += STRIDE) {
      expect(await outcome(good.subarray(0, length)), `${length} bytes`).toMatch(/^(not-a-manifest|bad-signature)$/);
    }
  });

  it('refuses a release with any bit turned', async () => {
    const { current } = await testKeys();
    const good = await signed(manifest, current);
    for (let bit = 0; bit < good.length * 8; bit += Math.ceil(STRIDE / 20)) {
      const bad = good.slice();
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await outcome(bad), `bit ${bit}`).toMatch(/^(not-a-manifest|bad-signature|unknown-key)$/);
    }
  });

  it.each([
    ['an unknown field', { ...manifest, extra: 1 }],
    ['no pack', { ...manifest, packs: [] }],
    ['a publisher with markup', { ...manifest, publisher: '<b>x</b>' }],
    ['a publisher written backwards', { ...manifest, publisher: 'x\u202Ey' }],
    ['a number that is none', { ...manifest, seq: 1.5 }],
    ['a digest that leads elsewhere', { ...manifest, packs: [{ ...manifest.packs[0], file: '../x' }] }],
  ])('refuses %s, signed right', async (_name, value) => {
    const { current } = await testKeys();
    expect(await outcome(await signed(value, current))).toBe('wrong-shape');
  });

  it('answers anything at all with a word, never with an error', async () => {
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array(200_000),
      toBytes(manifest),
      toBytes('<html>sign in</html>'),
    ]) {
      expect(await outcome(bytes)).toBe('not-a-manifest');
    }
  });
});

describe('readPublicKey', () => {
  it.each(['', 'x', 'A'.repeat(87), `${'A'.repeat(86)}!`, 'é'.repeat(87)])('refuses "%s"', async (text) => {
    expect((await readPublicKey(text)).ok).toBe(false);
  });
});
