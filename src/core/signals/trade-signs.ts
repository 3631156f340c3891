/**
 * Signs of trade that hardly a language writes differently: money, amounts, accounts and other ways to be reached. Far
 * fewer than the rules know, for they only decide whether a page is worth a closer look.
 */

/** Scripts that put no spaces between words: there a number may stand beside its letters. */
const UNSPACED = '\\u0e00-\\u0eff\\u1000-\\u109f\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3';
const UNITS =
  'k?g|gr|gms?|gramm?[aeos]?|grammes?|m[gl]|mcg|[uµ]g|oz|lbs?|pcs|tabs?|pills?|st|stück|stk|x|г|гр|мг|мл|кг|шт|adet|جرام|غرام|حبة|حبه|شريط';
const CURRENCIES =
  'usd|eur|euros?|gbp|quid|chf|rub|руб|р|грн|pln|zł|kr|try|tl|lira|pesos?|mxn|reais|soles|dhs?|aed|sar|ريال|درهم|دينار|جنيه|ليرة';
const MONEY_UNSPACED = '钱|錢|元|円|원|บาท|ราคา|(?:ถุง|เม็ด|กรัม|ขวด)ละ';
const MESSENGERS =
  'telegr\\S*|tele|tg|тг|телег\\S*|wic[kc]\\S*|whats?app|signal|snap\\S*|discord|kik|threema|session|viber|line|wechat|vx|dms?|лс|واتس\\S*|تيل\\S*|تلي\\S*|تلجرام';
const WORDS = `${MESSENGERS}|bitcoin|btc|usdt|xmr|monero|price\\S*|preise?|precios?|prix|prezz[io]|preços?|cen[ay]|fiyat\\S*|цен[аыу]|прайс\\S*|buy|for sale|order\\S*|ships?|shipping|vendor|escrow|menu|in ?stock|سعر|اسعار|للبيع|توصيل`;
const WORDS_UNSPACED =
  '微信|加微|薇信|飞机|飛機|电报|私聊|私訊|私信|出售|텔레|카톡|라인|판매|テレ|ライン|手押し|郵送|ไลน์|ส่ง|ขาย';

/** Each of these kinds counts once. */
const KINDS = [
  ['\\p{Sc}', `\\p{Nd} ?(?:${CURRENCIES})(?!\\p{L})`, MONEY_UNSPACED],
  [
    `\\p{Nd} ?(?:${UNITS})(?!\\p{L})`,
    '\\p{Nd} ?= ?\\p{Nd}',
    '(?<!\\p{L})x ?\\p{Nd}',
    `\\p{Nd} ?[${UNSPACED}]|[${UNSPACED}] ?\\p{Nd}`,
  ],
  [
    '(?<![\\p{L}\\p{N}.])@\\p{L}',
    '(?<!\\p{L})(?:t\\.me/|www\\.)',
    '\\.onion(?!\\p{L})',
    '\\p{Nd}[\\p{Nd} ().-]{6,20}\\p{Nd}',
  ],
  ['(?![©®™‼⁉])\\p{Extended_Pictographic}'],
  [`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, WORDS_UNSPACED],
];
const FEWEST_KINDS = 2;
/** In a text shorter than this, a message or a post, one kind is enough. */
const SHORT_TEXT = 600;
/** UTF-16 units on each side of a word that are looked at. */
const NEAR = 400;

/** Made when they are first needed: the browser works out the tables of letters then. */
let patterns: readonly RegExp[] | null = null;

/** True when signs of trade, of two kinds in a longer text, stand within 400 UTF-16 units of a place in it. */
export function showsTrade(text: string, place: number): boolean {
  patterns ??= KINDS.map((signs) => new RegExp(signs.join('|'), 'u'));
  const near = text.slice(Math.max(0, place - NEAR), place + NEAR).toLowerCase();
  let missing = text.length < SHORT_TEXT ? 1 : FEWEST_KINDS;
  for (const pattern of patterns) if (pattern.test(near) && --missing === 0) return true;
  return false;
}
