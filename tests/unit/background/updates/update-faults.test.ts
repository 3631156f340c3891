// @vitest-environment node
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { readState } from '@/background/updates/pack-store';
import { NOW, publish, temporaryFolder, testKeys } from '../../../support/releases.ts';
import { answerWith, faultAt, serveRules } from '../../../support/rule-server.ts';
import { expectRefused, HASTY, packOf, setUpStage, update, versionInForce } from '../../../support/update-stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const stage = setUpStage();

describe('with an older release in force, what goes wrong leaves it in force', () => {
  beforeEach(async () => {
    await update(stage);
    const { current } = await testKeys();
    await publish(stage.folder, [packOf('2.0.0')], { key: current, seq: 6 });
  });

  it('U01: no host, no server, certificates that do not hold', async () => {
    stage.source = { ...stage.source, address: 'http://no-such-host.invalid/' };
    await expectRefused(stage, 'unreachable', '1.0.0');
    const closed = await serveRules(stage.folder);
    await closed.close();
    stage.source = { ...stage.source, address: closed.address };
    await expectRefused(stage, 'unreachable', '1.0.0');
    for (const name of ['self-signed', 'wrong-name', 'expired']) {
      const read = (file: string) => readFileSync(`tests/support/tls/${file}.pem`, 'utf8');
      const secure = await serveRules(stage.folder, { key: read('key'), cert: read(name) });
      stage.source = { ...stage.source, address: secure.address };
      await expectRefused(stage, 'unreachable', '1.0.0');
      await secure.close();
    }
  });

  it('U02: headers that never come', async () => {
    stage.edge = { ...stage.edge, patience: HASTY };
    stage.server.fault = () => true;
    await expectRefused(stage, 'timed-out', '1.0.0');
  });

  it('U03: nothing new is no error; an empty answer is', async () => {
    stage.server.fault = answerWith(304);
    expect(await update(stage)).toBe('unchanged');
    for (const status of [204, 200]) {
      stage.server.fault = answerWith(status);
      await expectRefused(stage, status === 204 ? 'server-error' : 'not-rules', '1.0.0');
    }
    stage.server.fault = null;
    expect(await update(stage)).toBe('updated');
    expect(await update(stage)).toBe('unchanged');
  });

  it.each([301, 302, 307])('U04, U16: an answer %i that leads elsewhere is not followed', async (status) => {
    const other = await serveRules(stage.folder);
    for (const location of [`${other.address}manifest.txt`, 'http://other.example/', 'data:text/plain,x']) {
      stage.server.fault = answerWith(status, { location });
      await expectRefused(stage, 'redirected', '1.0.0');
    }
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it.each([401, 403, 404, 410, 418, 500, 502, 503, 504])('U04: an answer %i', async (status) => {
    stage.server.fault = answerWith(status);
    await expectRefused(stage, 'server-error', '1.0.0');
  });

  it.each([
    ['0', 15 * MINUTE, DAY],
    ['10', 15 * MINUTE, DAY],
    ['7200', 2 * HOUR, DAY],
    ['1000000000', 7 * DAY, 7.5 * DAY],
    ['soon', 15 * MINUTE, DAY],
    ['-5', 15 * MINUTE, DAY],
  ])('U04: an answer 429 that asks for %s', async (value, least, most) => {
    stage.server.fault = answerWith(429, { 'retry-after': value });
    await expectRefused(stage, 'server-error', '1.0.0');
    const { dueAt } = await readState('own');
    expect(dueAt - NOW).toBeGreaterThanOrEqual(least);
    expect(dueAt - NOW).toBeLessThanOrEqual(most);
  });

  it('U05: a byte now and then, and a stand-still half-way', async () => {
    stage.edge = { ...stage.edge, patience: HASTY };
    stage.server.fault = async (_request, response) => {
      response.writeHead(200);
      for (let i = 0; i < 100 && !response.destroyed; i++) {
        response.write('x');
        await sleep(50);
      }
      return true;
    };
    await expectRefused(stage, 'timed-out', '1.0.0');
    stage.server.fault = faultAt(/files/, (_request, response) => {
      response.writeHead(200).write('x'.repeat(20));
      return true;
    });
    await expectRefused(stage, 'timed-out', '1.0.0');
  });

  it('U06: more than was asked for', async () => {
    const endless =
      (headers: Record<string, string>) => async (_: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, headers);
        const chunk = Buffer.alloc(16_384, 'x');
        for (let i = 0; i < 6_000 && !response.destroyed; i++) {
          if (!response.write(chunk))
            await Promise.race([new Promise((done) => response.once('drain', done)), sleep(50)]);
        }
        response.destroy();
        return true;
      };
    stage.server.fault = endless({ 'content-length': '1000000000' });
    await expectRefused(stage, 'too-big', '1.0.0');
    stage.server.fault = endless({});
    await expectRefused(stage, 'too-big', '1.0.0');
    const bomb = gzipSync(Buffer.alloc(64 << 20), { level: 9 });
    stage.server.fault = answerWith(200, { 'content-encoding': 'gzip' }, bomb);
    await expectRefused(stage, 'too-big', '1.0.0');
    stage.server.fault = answerWith(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(bomb));
    await expectRefused(stage, 'too-big', '1.0.0');
    stage.server.fault = faultAt(/files/, answerWith(200, { 'content-encoding': 'gzip' }, bomb));
    await expectRefused(stage, 'too-big', '1.0.0');
  });

  it('U13: files of another release, a file that is missing', async () => {
    const { current } = await testKeys();
    const other = temporaryFolder();
    const { manifest } = await publish(other, [packOf('9.9.9')], { key: current, seq: 9 });
    const wrong = readFileSync(`${other}/files/${manifest.packs[0]?.file}`);
    stage.server.fault = faultAt(/files/, answerWith(200, {}, wrong));
    expect(await update(stage)).toBe('refused');
    expect((await readState('own')).problem?.kind).toMatch(/damaged|too-big/);
    expect(await versionInForce()).toBe('1.0.0');
    stage.server.fault = faultAt(/files/, answerWith(404));
    await expectRefused(stage, 'server-error', '1.0.0');
  });

  it('U17: the sign-in page of a network', async () => {
    stage.server.fault = answerWith(200, { 'content-type': 'text/html' }, '<html><form>Sign in</form></html>');
    await expectRefused(stage, 'not-rules', '1.0.0');
  });
});
