/** Words that try to bend an address (X04): headers, parameters, directions, halves of characters, sheer size. */

const HAND_WRITTEN: readonly string[] = [
  '',
  ' ',
  '\n',
  '\r\n\r\n',
  '%0D%0ABcc: someone@else.example',
  '%0d%0aBcc:%20someone@else.example',
  '\r\nBcc: someone@else.example',
  '\nCc: someone@else.example\n\nnew body',
  '\rTo: someone@else.example',
  'Subject: other\r\nContent-Type: text/html\r\n\r\n<b>x</b>',
  '&cc=someone@else.example',
  '&bcc=someone%40else.example&body=other',
  '?body=other',
  '?to=someone@else.example',
  '&to=someone@else.example',
  '#fragment',
  '#&cc=someone@else.example',
  '%23%26cc%3Dsomeone',
  ',someone@else.example',
  ';someone@else.example',
  '"someone" <someone@else.example>',
  "' onclick='alert(1)",
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'mailto:someone@else.example',
  'https://user:password@else.example:8080/?a=b&c=d#e',
  '//else.example/path',
  '\\\\else.example\\share',
  'a\0b',
  '\0'.repeat(300),
  '\u0001\u0008\u000B\u000C\u001B[31mred\u007F\u0085\u009F',
  '\u202Egro.elpmaxe@enoemos\u202C',
  '\u2066isolate\u2069 \u200Emark\u200F \u061C',
  '\uFEFFbyte order mark',
  'tags \u{E0001}\u{E0041}\u{E007F}',
  '\uD800',
  '\uDC00',
  'a\uD83Db',
  '\uDE00\uD83D',
  '\uD83D'.repeat(3_000),
  '%',
  '%%%',
  '%E0%A4%A',
  '%C0%80',
  '+plus+ and %20 blank',
  'tab\tand\u00A0no-break',
  'line\u2028separator\u2029paragraph',
  'مرحبا، صيدلية بدون وصفة طبية؟ نعم.',
  'בית מרקחת ללא מרשם',
  'Аптека без рецепта. Доставка за час!',
  '药房无需处方。立即发货！',
  '💊🍃❄️ DM me 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '💊'.repeat(2_000),
  'é'.repeat(2_000),
  'e\u0301'.repeat(2_000),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  `${'word '.repeat(20_000)}end`,
  'x'.repeat(100_000),
  `${'A sentence. '.repeat(9_000)}`,
  `${'&cc=a@b.example'.repeat(7_000)}`,
  `${'\r\n'.repeat(50_000)}end`,
];

const PARTS = [
  '\r\n',
  '%0D%0A',
  '&cc=',
  '?body=',
  '#',
  '\0',
  '\u202E',
  '\uD83D',
  '\uDE00',
  '💊',
  'кодеин ',
  'صيدلية ',
  '；',
  'a@b.example',
  ', ',
  '. ',
  'words and more words ',
  '%',
  "'",
  '=',
];

/** The same every time: a small linear congruential generator (Numerical Recipes) over the parts. */
function generated(count: number): readonly string[] {
  let seed = 7;
  const next = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(120) }, () => PARTS[next(PARTS.length)] ?? '').join(''),
  );
}

export const HOSTILE_WORDS: readonly string[] = [...HAND_WRITTEN, ...generated(300)];
