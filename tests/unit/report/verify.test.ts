import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportPacket } from '@/core/model/packet';
import { asJson, sealPacket } from '@/core/report/seal-packet';
import { readPacks } from '../../../rules/report/read-rules.ts';
import { compareRules } from '../../report/compare-rules.ts';
import { readPacket } from '../../report/read-packet.ts';
import { buildPack, buildRule } from '../../support/builders.ts';
import { buildPacket, sha256 } from '../../support/packets.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
const save = async (name: string, packet: ReportPacket) => write(name, asJson(await sealPacket(packet, sha256)));

describe('readPacket', () => {
  it('reads a report as it was saved', async () => {
    const read = await readPacket(await save('good.json', buildPacket()));
    expect(read.ok && read.value.packet).toEqual(buildPacket());
  });

  it('tells that one letter was changed', async () => {
    const text = asJson(await sealPacket(buildPacket(), sha256)).replace('Found', 'found');
    const read = await readPacket(write('changed.json', text));
    expect(read).toMatchObject({ ok: false, problem: { kind: 'changed' } });
  });

  it.each([
    ['there is no file', 'missing', null, /no such file/],
    ['it is no JSON', 'text.json', 'Web address: x', /no JSON.*JSON file that the report page saved/],
    ['it is a STIX bundle', 'stix.json', '{"type":"bundle"}', /STIX bundle/],
    ['a field is missing', 'less.json', '{"packet":{},"sha256":"x"}', /packet\.format: .*missing/],
    [
      'a field is unknown',
      'more.json',
      JSON.stringify({ packet: { ...buildPacket(), '\u001b[31mnotee': 1 }, sha256: '0'.repeat(64) }),
      /packet\.\[U\+001B\]\[31mnotee: there is no such field.*Known here: .*seenAt/,
    ],
  ])('says that %s', async (_what, name, text, said) => {
    const read = await readPacket(text === null ? join(folder, name) : write(name, text));
    expect(read).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
    expect(read.ok ? '' : read.problem.lines.join(' ')).toMatch(said);
  });
});

describe('compareRules', () => {
  const here = [buildPack({ name: 'pharmacy', rules: [buildRule({ id: 'no-rx' }), buildRule({ id: 'names-pill' })] })];

  it('finds the rules of a pack of the same version', () => {
    expect(compareRules(buildPacket(), here)).toEqual({
      lines: ['pack pharmacy 1.0.0: same version here, 2 of 2 rules known'],
      isPossible: true,
    });
  });

  it('does not believe a rule that this very version does not have', () => {
    const quotes = [{ rule: 'pharmacy/made-up', reason: 'reason_price', quote: '$5' }];
    expect(compareRules(buildPacket({ quotes }), here)).toMatchObject({
      lines: [expect.stringContaining('unknown: made-up')],
      isPossible: false,
    });
    expect(compareRules(buildPacket({ packs: [] }), here).isPossible).toBe(false);
  });

  it('says when another version is here, or none', () => {
    const packs = ['pharmacy', 'school'].map((name) => ({
      name,
      version: '9.0.0',
      date: '2030-01-01',
      publisher: null,
    }));
    const { lines, isPossible } = compareRules(buildPacket({ packs }), here);
    expect(isPossible).toBe(true);
    expect(lines[0]).toContain('this repository has 1.0.0; 2 of 2 rules known here');
    expect(lines[1]).toContain('not in this repository');
  });
});

/** What somebody sees who runs it. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter) };
  return new Promise((done) => {
    execFile(
      'node',
      ['--import', './tests/support/alias.ts', 'tests/report/verify.ts', ...args],
      { env },
      (error, out, err) => done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe('npm run report:verify', () => {
  const [pack] = readPacks();
  const [rule] = pack?.rules ?? [];
  const honest = buildPacket({
    quotes: [{ rule: `${pack?.name}/${rule?.id}`, reason: rule?.reason ?? '', quote: '\u001b[31mred\u202E' }],
    packs: [{ name: pack?.name ?? '', version: pack?.version ?? '', date: pack?.date ?? '', publisher: null }],
  });

  it('ends with 0 for a report that holds, and says what it says', async () => {
    const { code, out } = await run(await save('honest.json', honest));
    expect(code).toBe(0);
    expect(out).toContain('the print is right');
    expect(out).toContain('hxxps://shop[.]example/buy?id=7');
    expect(out).toContain('[U+001B][31mred[U+202E]');
    expect(out).toContain('same version here, 1 of 1 rules known');
  });

  it('ends with 1 for a report that was changed, or names a rule that is not there', async () => {
    const changed = asJson(await sealPacket(honest, sha256)).replace('Found', 'found');
    expect(await run(write('forged.json', changed))).toMatchObject({
      code: 1,
      err: expect.stringContaining('changed'),
    });
    const quotes = [{ rule: `${pack?.name}/made-up`, reason: 'reason_price', quote: '$5' }];
    expect(await run(await save('made-up.json', { ...honest, quotes }))).toMatchObject({ code: 1 });
  });

  it('ends with 2 for anything else', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('npm run report:verify -- FILE') });
    expect(await run(join(folder, 'none'))).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
  });
});
