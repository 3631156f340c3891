import { describe, expect, it } from 'vitest';
import { describeWrongWarning, type WrongWarningChoice, wrongWarningAsText } from '@/core/report/wrong-warning';
import { packetWords } from '@/locales/words';
import { buildEvidence, buildWarning } from '../../../support/builders.ts';

const warning = buildWarning({
  host: 'help.canary-host.example',
  evidence: [
    buildEvidence('substance', 40, { quote: 'canary-quote one' }),
    buildEvidence('advice', 30, { quote: 'canary-quote two, write to ann@canary.example', stance: 'against' }),
  ],
});
const report = (choice: Partial<WrongWarningChoice> = {}) => {
  const all: WrongWarningChoice = { quotes: new Set(), site: 'none', note: '', ...choice };
  const address = 'https://help.canary-host.example/canary-path?canary-query=1&utm_source=x';
  return wrongWarningAsText(
    describeWrongWarning({ warning, address, version: '0.1.0', choice: all }),
    packetWords('en'),
  );
};

describe('a report of a wrong warning', () => {
  it('tells rules, points, packs and level, and nothing of the page or the time', () => {
    const text = report();
    expect(text).not.toMatch(/canary|2026-11-24T|12:00/);
    for (const told of [
      'test-pack/test-substance (+40',
      'test-pack/test-advice (−30',
      'test-pack 1.0.0 (2026-11-24)',
      'caution',
    ])
      expect(text).toContain(told);
  });

  it('tells the quotes that were chosen, without anybody’s contact', () => {
    const text = report({ quotes: new Set([1]) });
    expect(text).toContain('“canary-quote two, write to […mail]”');
    expect(text).not.toContain('canary-quote one');
  });

  it.each([
    ['host', 'help.canary-host.example', 'canary-path'],
    ['address', 'https://help.canary-host.example/canary-path?canary-query=1\n', 'utm_source'],
  ] as const)('tells the %s when that was chosen', (site, told, untold) => {
    expect(report({ site })).toContain(told);
    expect(report({ site })).not.toContain(untold);
  });

  it('tells the note', () => {
    expect(report({ note: 'It is a leaflet.\nReally.' })).toContain('It is a leaflet.\nReally.');
  });
});
