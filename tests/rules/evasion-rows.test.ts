import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVASION_ROWS } from './evasion-rows.ts';

const rows = Object.entries(EVASION_ROWS);

describe('the map of the matrix of evasions', () => {
  it('names every row, E01 to E70, in order', () => {
    const all = Array.from({ length: 70 }, (_, i) => `E${String(i + 1).padStart(2, '0')}`);
    expect(Object.keys(EVASION_ROWS)).toEqual(all);
  });

  it('names files that name the row', () => {
    const wrong = rows.flatMap(([row, { where }]) =>
      where
        .filter((file) => !existsSync(file) || !readFileSync(file, 'utf8').includes(row))
        .map((file) => `${row} ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('shows a file for what is tested, and a reason for what is not', () => {
    const wrong = rows.filter(([, { state, where, note }]) => (state === 'tested' ? where.length === 0 : !note));
    expect(wrong).toEqual([]);
  });
});
