/** Texts that a page, a pasted message or a changed file may hold so that a report says or does something else. */
const CORES: readonly string[] = [
  '%0D%0ABcc: all@evil.example',
  '\r\nBcc: all@evil.example\r\n',
  '\nSubject: x\n\nbody',
  '&cc=all@evil.example',
  '?body=x&bcc=all@evil.example',
  '","injected","',
  '"\r\n"a","b"\r\n',
  '=HYPERLINK("https://evil.example";"x")',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '＝1+1',
  '|calc',
  '\0',
  '\u202Eevil\u202C',
  '\u2066x\u2069\u200B\uFEFF',
  '\uD800',
  '\uDC00\uD83D',
  'a\uD83D',
  '\u2028\u2029\u0085\u000b\u000c',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><!--',
  '{"packet":{"__proto__":1}}',
  '__proto__',
  '\\u0000\\',
  '`${1}` {count} {{x}}',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'https://a:b@evil.example:99999/%zz?%E0%A4%A&=&&utm_source#/?%',
  'https://a:b@evil.example:444/p?utm_source=x&gclid=1&PHPSESSID=2#part',
  'http://[::1]/',
  'https://\u0430pple.example/\u202E/',
  'Telegram @max_77 +1 (555) 123-4567 a@b.example bc1q 4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00 '.repeat(9),
  '1 '.repeat(400),
  '0171/'.repeat(300),
  'A a'.repeat(300),
  '@'.repeat(900),
  '..//'.repeat(200),
  '\u0301'.repeat(600),
  '🧑‍⚕️'.repeat(90),
];

const WRAPS: readonly ((core: string) => string)[] = [
  (core) => core,
  (core) => ` ${core} `,
  (core) => `Buy now ${core} for $5`,
  (core) => `${core}${core}`,
  (core) => `"${core}"`,
  (core) => `https://shop.example/${core}?q=${core}#${core}`,
  (core) => encodeURIComponent(core.toWellFormed()),
];

const HUGE: readonly string[] = ['x', '\uD83D', '=', '\n', '"', '&utm_source=', 'Reviewed by Ann ', '1-'].map((piece) =>
  piece.repeat(Math.ceil(100_000 / piece.length)),
);

/** More than 300 of them, a few of 100,000 characters. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...new Set([...CORES.flatMap((core) => WRAPS.map((wrap) => wrap(core))), ...HUGE]),
];
