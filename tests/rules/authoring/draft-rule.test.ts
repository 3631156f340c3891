import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { SignalFamily } from '@/core/model/evidence';
import { Rule } from '@/core/model/rule';
import { askForRule } from '../../../rules/authoring/ask-for-rule.ts';
import {
  draftRule,
  familiesFor,
  type Known,
  refuseFamily,
  refuseId,
  refusePack,
} from '../../../rules/authoring/draft-rule.ts';
import { formatJson } from '../../../rules/authoring/format-json.ts';
import { readKnown } from '../../../rules/authoring/known-rules.ts';
import { PACKS, readAllPacks, readReasons } from '../../../rules/authoring/read-pack-folder.ts';
import { runCases } from '../../../rules/authoring/run-cases.ts';

const known = readKnown(PACKS);
const stances = ['for', 'against'] as const;
const every = stances.flatMap((stance) => familiesFor(stance, known).map((family) => ({ family, stance })));

describe('draftRule', () => {
  const drafts = every.map((kind) => {
    const id = `draft-${kind.stance}-${kind.family}`;
    const { rule, cases } = draftRule({ pack: 'pharmacy', id, ...kind }, known, '2026-11-24');
    const { $schema: _, ...fields } = rule;
    return { id, rule, cases, checked: Rule.parse(fields) };
  });
  const packs = readAllPacks().map((pack) =>
    pack.name === 'pharmacy' ? { ...pack, rules: [...pack.rules, ...drafts.map(({ checked }) => checked)] } : pack,
  );
  const compiled = compilePacks(packs, ['stable', 'experimental']);
  const folder = mkdtempSync(join(tmpdir(), 'rx-draft-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(drafts)('$id is a rule whose cases hold before they are filled in', ({ id, rule, cases, checked }) => {
    mkdirSync(join(folder, 'pharmacy', id), { recursive: true });
    writeFileSync(join(folder, 'pharmacy', id, 'rule.json'), formatJson(rule));
    writeFileSync(join(folder, 'pharmacy', id, 'cases.json'), formatJson(cases));
    const fires = (text: string) => scanText(text, compiled).some(({ ruleId }) => ruleId === id);
    expect(cases.fires.filter(({ text }) => !fires(text))).toEqual([]);
    expect(cases.silent.filter(({ text }) => fires(text))).toEqual([]);
    const { tried, failures } = runCases({ pack: 'pharmacy', rule: checked }, folder, compiled);
    expect(tried).toBe(0);
    expect(failures.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^still to be filled in; so are lines \d+, \d+$/),
      expect.stringMatching(/^still to be filled in; so are lines \d+/),
    ]);
    expect(readReasons()).toContain(rule.reason);
  });

  it('leaves nothing for the formatter to change', () => {
    const { rule, cases } = draftRule(
      { pack: 'pharmacy', id: 'a-new-rule', family: 'offer', stance: 'for' },
      known,
      '2026-11-24',
    );
    for (const value of [rule, cases]) {
      const text = formatJson(value);
      const args = ['node_modules/@biomejs/biome/bin/biome', 'format', '--stdin-file-path=rules/packs/x/y/rule.json'];
      expect(execFileSync(process.execPath, args, { input: text, encoding: 'utf8' })).toBe(text);
    }
  });
});

describe('what rules:new refuses', () => {
  const few: Known = {
    packs: ['pharmacy', 'drug-sale'],
    rules: [
      { pack: 'pharmacy', id: 'taken', status: 'stable', family: 'offer', stance: 'for', reason: 'reason_a' },
      { pack: 'drug-sale', id: 'gone', status: 'retired', family: 'advice', stance: 'against', reason: 'reason_b' },
    ],
  };

  it.each<[string, string | null, RegExp | null]>([
    ['a pack that is there', refusePack('pharmacy', few), null],
    ['an unknown pack', refusePack('farmacy', few), /Did you mean "pharmacy"\?.*drug-sale/],
    ['a free name', refuseId('bulk-bonus', few), null],
    ['a bad name', refuseId('Bulk Bonus!', few), /small letters.*"bulk-bonus"/],
    ['a name that is too long', refuseId('a'.repeat(65), few), /at most 64/],
    ['a name of another pack', refuseId('taken', few), /pack pharmacy/],
    ['a retired name', refuseId('gone', few), /pack drug-sale\. It is retired/],
    ['the folder of lists', refuseId('lists', few), /something else/],
    ['a family', refuseFamily('offer', 'for', few), null],
    ['a family that nobody uses yet', refuseFamily('seal', 'for', few), /no family "seal"/],
    ['a mistyped family', refuseFamily('ofer', 'for', few), /Did you mean "offer"/],
    ['a family of the other side', refuseFamily('advice', 'for', few), /add --against/],
    ['a family for a warning', refuseFamily('offer', 'against', few), /leave out --against/],
    ['the family of the wording model', refuseFamily('wording', 'for', few), /take one of/],
  ])('%s', (_name, found, message) => {
    if (message === null) expect(found).toBeNull();
    else expect(found).toMatch(message);
  });

  it('knows every family but those of the wording model and of lists of domains', () => {
    const names = new Set(every.map(({ family }) => family));
    expect(SignalFamily.options.filter((family) => !names.has(family))).toEqual(['domain', 'wording']);
  });

  it('asks again until an answer can be used', async () => {
    const answers = ['farmacy', 'pharmacy', 'taken', 'bulk-bonus', 'maybe', '', 'ofer', ''];
    const told: string[] = [];
    const options = await askForRule(
      async () => answers.shift() ?? '',
      (line) => told.push(line),
      few,
    );
    expect(options).toEqual({ pack: 'pharmacy', id: 'bulk-bonus', stance: 'for', family: 'offer' });
    expect(told).toHaveLength(5);
  });
});
