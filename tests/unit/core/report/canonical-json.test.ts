import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/core/report/canonical-json';

const written = (value: unknown) => {
  const result = canonicalJson(value);
  return result.ok ? result.value : result.problem;
};

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, 3.2.2 to 3.2.4', () => {
    const given =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
    expect(written(JSON.parse(given))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names as RFC 8785, 3.2.3 does: by UTF-16 units', () => {
    const given =
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}';
    const values = Object.values(JSON.parse(written(JSON.parse(given))) as Record<string, string>);
    // an object that is parsed has "1" first again, so the order is read from the text
    const text = written(JSON.parse(given));
    const order = ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'].map((word) => text.indexOf(word));
    expect(values).toHaveLength(7);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  /** Appendix B: bits of a double and how it is written. */
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
    ['7fffffffffffffff', 'not-json'],
    ['7ff0000000000000', 'not-json'],
  ])('writes the double %s as %s', (bits, text) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(`0x${bits}`));
    expect(written(view.getFloat64(0))).toBe(text);
  });

  it.each([
    ['half a character', '\ud800', 'half-characters'],
    ['half a character in a name', { 'a\udc00': 1 }, 'half-characters'],
    ['undefined', { a: undefined }, 'not-json'],
    ['a function', [() => 1], 'not-json'],
    ['a date', new Date(0), 'not-json'],
    ['a big number', 1n, 'not-json'],
  ])('refuses %s', (_name, value, problem) => expect(written(value)).toBe(problem));

  it('refuses what is too deep, and nothing falls over', () => {
    let value: unknown = 0;
    for (let i = 0; i < 100_000; i++) value = [value];
    expect(written(value)).toBe('too-deep');
  });

  it('says the same value as it was given, and is the same for any order of names', () => {
    const value = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });
    fc.assert(
      fc.property(value, (given) => {
        const text = written(given);
        const plain: unknown = JSON.parse(JSON.stringify(given));
        expect(JSON.parse(text)).toEqual(plain);
        expect(written(turnRound(given))).toBe(text);
        expect(written(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

/** The same value with the names of all objects in reverse. */
function turnRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnRound);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, turnRound(inner)] as const);
  return Object.fromEntries(entries.reverse());
}
