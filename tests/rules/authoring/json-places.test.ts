import { describe, expect, it } from 'vitest';
import { lineOfField } from '../../../rules/authoring/json-places.ts';

const TEXT = `{
  "id": "a",
  "all": [
    { "list": "pills" },
    {
      "list": "words",
      "within": 2
    }
  ],
  "a.b": 1
}`;

describe('lineOfField', () => {
  it.each<[string, (string | number)[], number]>([
    ['the whole file', [], 1],
    ['a field', ['all'], 3],
    ['an entry', ['all', 1], 5],
    ['a field of an entry', ['all', 1, 'within'], 7],
    ['a name with a dot', ['a.b'], 10],
    ['a missing field: what is around it', ['all', 1, 'nothing'], 5],
    ['a missing entry', ['all', 7], 3],
    ['a field of a text', ['id', 'x'], 2],
  ])('%s', (_name, path, line) => {
    expect(lineOfField(TEXT, path)).toBe(line);
  });

  it('reads what JSON allows: tabs, escapes, the same name twice', () => {
    expect(lineOfField('{\n\t"a": "\\u0041\\n",\n\t"b": [\n\t\t1,\n\t\t2\n\t],\n\t"b": 3\n}', ['b', 1])).toBe(5);
  });
});
