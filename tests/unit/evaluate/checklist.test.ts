import { describe, expect, it } from 'vitest';
import { type CheckedItem, checkItems, checklistLines } from '../../evaluate/checklist.ts';
import { loadPacks } from '../../evaluate/load-rules.ts';
import { itemOf } from './item-of.ts';

async function check(...texts: string[]): Promise<CheckedItem[]> {
  const checked: CheckedItem[] = [];
  for await (const item of checkItems(
    texts.map((text, i) => itemOf({ id: `item-${i}`, text })),
    loadPacks(),
  ))
    checked.push(item);
  return checked;
}

describe('the checklist measured on items', () => {
  it('counts items with bad answers, and the answers to each question', async () => {
    const lines = checklistLines(await check('We accept bitcoin only.', 'Pay by Visa.', 'Nothing to see.'));
    expect(lines[0]).toMatch(/3 items, with a bad answer 33\.3 % \(1\), with two or more 0\.0 % \(0\)$/);
    expect(lines.find((line) => /^ {2}payment /.test(line))).toMatch(/good +1 bad +1 not seen +1$/);
  });
});
