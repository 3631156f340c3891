import { type Finding, findAllWhere } from '@/core/signals/finding';

/** There is no price, amount or dose without one. */
const DIGIT = /[\d٠-٩]/;
const NUMBER = String.raw`(?:\d{1,6}(?:[.,\u00a0 ]\d{3}){0,2}(?:[.,]\d{1,8})?|[٠-٩]{1,6}(?:[.,٫٬][٠-٩]{1,3})?)`;
const SIGN = String.raw`(?:[$€£¥₽₴₿฿₩₹₺₸₾]|\b(?:USD|EUR|GBP|CHF|INR|AED|SAR|Rs\.?|US\$|NT\$|HK\$|S\/))`;
const UNIT_OF_MONEY = String.raw`(?:[$€£¥₽₴₿฿₩₹₺₸₾元円원万萬만块塊]|(?:USD|EUR|GBP|BTC|XMR|руб(?:л[а-яё]{0,3})?\.?|р\.|грн|zł|zl|TL|dollars?|euros?|pounds?|dolares|d[óo]lares|Euro|บาท|CHF|Franken|Fr\.|mil|lucas|lukas|pesos|soles|reais|contos?|pila|varos|pavos|balles|boules|dirhams?|dinars?|lira|lirası|złotych|лари|тенге|сом|тыс\.?|ريال|درهم|جنيه|دينار|ليرة|دولاراً|دولارا|دولار|يورو|USDT)(?![\p{L}]))`;
/** Thai sellers write the unit and the bare number: a kilo 4500, a hundred grams 900. */
const THAI = String.raw`(?:ครึ่ง)?(?:กิโล|โล|ขีด|กรัมละ|ตัวละ|แท่งละ|ซองละ)\s?\d{2,5}`;
const MONEY = `(?:${SIGN}\\s?${NUMBER}|${NUMBER}\\s?${UNIT_OF_MONEY}|${THAI})`;

const GOODS = String.raw`(?:pills?|tab(?:let)?s?|caps?(?:ules?)?|doses?|vials?|amps?|bottles?|box(?:es)?|strips?|sachets?|inhalers?|tubes?|(?:nasal\s)?sprays?|patch(?:es)?|pens?|blisters?|packs?|kits?|cartridges?|drops|creams?|sheets?|carts?|units?|pcs|pieces?|таб(?:л(?:ет[а-яё]{1,3})?)?\.?|капсул[а-яё]?|упаков[а-яё]{1,3}|шт(?:ук[а-яё]?)?\.?|ампул[а-яё]?|Tabletten?|Kapseln?|Stück|Stk|comprim[ée]s?|g[ée]lules?|comprimidos?|pastillas?|c[áa]psulas?|compresse|pillole|capsule|tabletek|tablet|adet|plaquettes?|plaquetas?|bo[îi]tes?|cajas?|caixas?|cartelas?|frascos?|blíster(?:es)?|confezion[ei]|scatol[ae]|fial[ae]|flacon[ei]?s?|opakowa[ńn](?:ie|ia)?|sztuk[ai]?|szt\.?|kutu|Streifen|Packung(?:en)?|Fläschchen|плит[а-яё]{2,3}|блистер[а-яё]{0,2}|пачк[а-яё])`;
/** Counters of Chinese, Japanese, Korean and Thai; no space, no word border after them. */
const COUNTER = `(?:[顆颗粒片板排瓶盒包支条條克錠枚本箱個알정개병통장]|シート|箱|グラム|그램|박스|เม็ด|แผง|กล่อง|ขวด|ซอง|กรัม)`;
const WEIGHT =
  '(?:mgs?|mcg|µg|grams?|grammes?|gramm|gr?|kgs?|kilos?|oz|ounces?|lbs?|q?zips?|ml|iu|мг|мкг|г|гр|грамм(?:а|ов)?|кг|мл)';
const PER = String.raw`(?:\/|per|a|each|за|pro|je|par|por|al|per|cada|za|на)`;

/** Money per piece without a sign of money: "60 a caixa", "15 la plaquette", "2000/顆", "一瓶180". */
const BARE_UNIT_PRICE = new RegExp(
  `(?<![\\p{L}\\d.,])\\d{2,5}\\s?(?:\\/|each\\s|per\\s|an?\\s|la\\s|le\\s|il\\s|pro\\s|je\\s|por\\s|za\\s|за\\s)\\s?(?:(?:${GOODS}|gramm?e?o?|gram|грамм|Gramm)(?![\\p{L}])|${COUNTER})|[一1每]\\s?${COUNTER}\\s?\\d{2,5}(?![\\d%]|[.,]\\d|\\s?(?:mg|ml|g))`,
  'giu',
);

const PRICE = new RegExp(MONEY, 'giu');
const UNIT_PRICE = new RegExp(
  `${MONEY}\\s?${PER}\\s?(?:1\\s?)?(?:${GOODS}|${WEIGHT})(?![\\p{L}])|(?:per|за)\\s(?:${GOODS}|${WEIGHT})[\\s:–—-]{1,3}${MONEY}`,
  'giu',
);
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,])\\d{1,5}(?:[.,]\\d{1,3})?\\s?(?:${GOODS}|${WEIGHT})(?![\\p{L}\\d])`,
  'giu',
);

/** So many for so much: "8 each", "5 for 30", "3 por 50, 10 por 150". What follows is the end of the offer, not a unit. */
const BARE_BARGAIN =
  /(?<![\p{L}\d.,:/-])\d{1,4}\s?(?:each|ea|apiece|a\s(?:pop|piece)|la\spieza|pi[èe]ce|[aá]\sunidade|cada\suma?|cada\suno|cadauno|das\sStück|pro\sStück|pro\sTeil|za\ssztukę|tanesi)(?![\p{L}])|(?<![\p{L}\d.,:/-])\d{1,3}\s(?:for|por|pour|für|za|за)\s\d{2,4}(?=\s?(?:[,;!)|•\n]|\.(?!\d)|$|or\s|and\s|o\s|ou\s|und\s|oder\s|y\s|e\s|i\s|и\s))/giu;

/** Money amounts: "$1.59", "2 900 ₽", "0.0074 BTC". */
export function findPrices(text: string): Finding[] {
  return findAllWhere(DIGIT, text, PRICE, 'price');
}

/** Money per piece or weight: "$2.3/pill", "60 € pro Gramm", "за таблетку 300 руб". */
export function findUnitPrices(text: string): Finding[] {
  return [UNIT_PRICE, BARE_UNIT_PRICE, BARE_BARGAIN].flatMap((pattern) =>
    findAllWhere(DIGIT, text, pattern, 'unit-price'),
  );
}

/** Amounts of a substance: "30mg", "10 x 2 мг", "100 pills". */
export function findAmounts(text: string): Finding[] {
  return findAllWhere(DIGIT, text, AMOUNT, 'amount');
}

const STRENGTH = String.raw`\d{1,5}(?:[.,]\d{1,3})?\s?(?:mg|mcg|µg|iu|ui|ml|мг|мкг|ед)(?:\s?\/\s?(?:ml|мл|tab|vial))?`;

const DOSAGE = new RegExp(
  `(?<![\\p{L}\\d.,])${STRENGTH}[\\s,.:x×*#№–—-]{1,4}(?:n\\s?)?\\d{1,4}\\s?(?:${GOODS}|inhalers?|amp|ml|мл)?(?![\\p{L}\\d])`,
  'giu',
);

/** A medicine by strength and count: "250mg x 30 pills", "10 ml 250 mg", "100 мг № 20". */
export function findDosages(text: string): Finding[] {
  return findAllWhere(DIGIT, text, DOSAGE, 'dosage');
}

const RUNG = new RegExp(
  `(?<![\\p{L}\\d.,])\\d{1,5}(?:[.,]\\d{1,2})?\\s?(?:x\\s?\\d{1,4}\\s?)?(?:${GOODS}|${WEIGHT})(?![\\p{L}\\d])[^\\p{L}\\d]{0,6}(?:[\\p{L}]{1,12}[^\\p{L}\\d]{1,4}){0,3}${MONEY}`,
  'giu',
);
/** Rungs without a sign of money: "1g 6000", "5 g – 35", "10 = 70". A word after the number may be its unit (kcal). */
const BARE_RUNG = new RegExp(
  `(?<![\\p{L}\\d.,])(?:\\d{1,4}(?:[.,]\\d{1,2})?\\s?(?:(?:${GOODS}|${WEIGHT})(?![\\p{L}\\d])|${COUNTER})[\\s:：=–—→-]{1,5}|\\d{1,4}(?:[.,]\\d{1,2})?\\s?[=→➡]\\s?)\\d{1,5}(?:[.,]\\d{1,2})?(?![\\d%]|[.,]\\d|\\s?(?!(?:万|만|k|mil|eur?|zl)(?!\\p{L}))[\\p{L}%])`,
  'giu',
);
const RUNGS_OF_A_LADDER = 3;
const LADDER_SPAN = 1_200;

/** Three or more quantities, each with its price, close together: the price list of a seller by the piece. */
export function findPriceLadders(text: string): Finding[] {
  return [
    ...laddersOf(findAllWhere(DIGIT, text, RUNG, 'price-ladder')),
    ...laddersOf(findAllWhere(DIGIT, text, BARE_RUNG, 'price-ladder')),
  ];
}

function laddersOf(rungs: readonly Finding[]): Finding[] {
  return rungs.flatMap((rung, i) => {
    const last = rungs[i + RUNGS_OF_A_LADDER - 1];
    return last && last.end - rung.start <= LADDER_SPAN ? [{ ...rung, end: last.end }] : [];
  });
}
