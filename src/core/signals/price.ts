import { type Finding, findAll } from '@/core/signals/finding';

const NUMBER = String.raw`\d{1,6}(?:[.,\u00a0 ]\d{3}){0,2}(?:[.,]\d{1,8})?`;
const SIGN = String.raw`(?:[$€£¥₽₴₿฿₩]|\bUSD|\bEUR|\bGBP|\bUS\$)`;
const UNIT_OF_MONEY = String.raw`(?:[$€£¥₽₴₿฿₩元円원]|(?:USD|EUR|GBP|BTC|XMR|руб(?:л[а-яё]{0,3})?\.?|р\.|грн|zł|zl|TL|dollars?|euros?|pounds?|dolares|Euro|บาท)(?![\p{L}]))`;
/** Thai sellers write the unit and the bare number: a kilo 4500, a hundred grams 900. */
const THAI = String.raw`(?:ครึ่ง)?(?:กิโล|โล|ขีด|กรัมละ|ตัวละ|แท่งละ|ซองละ)\s?\d{2,5}`;
const MONEY = `(?:${SIGN}\\s?${NUMBER}|${NUMBER}\\s?${UNIT_OF_MONEY}|${THAI})`;

const GOODS = String.raw`(?:pills?|tab(?:let)?s?|caps?(?:ules?)?|doses?|vials?|amps?|bottles?|box(?:es)?|strips?|sachets?|inhalers?|tubes?|(?:nasal\s)?sprays?|patch(?:es)?|pens?|blisters?|packs?|kits?|cartridges?|drops|creams?|sheets?|carts?|units?|pcs|pieces?|таб(?:л(?:ет[а-яё]{1,3})?)?\.?|капсул[а-яё]?|упаков[а-яё]{1,3}|шт(?:ук[а-яё]?)?\.?|ампул[а-яё]?|Tabletten?|Kapseln?|Stück|Stk|comprim[ée]s?|g[ée]lules?|comprimidos?|pastillas?|c[áa]psulas?|compresse|pillole|capsule|tabletek|tablet|adet)`;
const WEIGHT =
  '(?:mgs?|mcg|µg|grams?|grammes?|gramm|gr?|kgs?|kilos?|oz|ounces?|lbs?|q?zips?|ml|iu|мг|мкг|г|гр|грамм(?:а|ов)?|кг|мл)';
const PER = String.raw`(?:\/|per|a|each|за|pro|je|par|por|al|per|cada|za|на)`;

/** Money amounts: "$1.59", "2 900 ₽", "0.0074 BTC". */
export function findPrices(text: string): Finding[] {
  return findAll(text, new RegExp(MONEY, 'giu'), 'price');
}

/** Money per piece or weight: "$2.3/pill", "60 € pro Gramm", "за таблетку 300 руб". */
export function findUnitPrices(text: string): Finding[] {
  const pattern = new RegExp(
    `${MONEY}\\s?${PER}\\s?(?:1\\s?)?(?:${GOODS}|${WEIGHT})(?![\\p{L}])|(?:per|за)\\s(?:${GOODS}|${WEIGHT})[\\s:–—-]{1,3}${MONEY}`,
    'giu',
  );
  return findAll(text, pattern, 'unit-price');
}

/** Amounts of a substance: "30mg", "10 x 2 мг", "100 pills". */
export function findAmounts(text: string): Finding[] {
  return findAll(
    text,
    new RegExp(`(?<![\\p{L}\\d.,])\\d{1,5}(?:[.,]\\d{1,3})?\\s?(?:${GOODS}|${WEIGHT})(?![\\p{L}\\d])`, 'giu'),
    'amount',
  );
}

const STRENGTH = String.raw`\d{1,5}(?:[.,]\d{1,3})?\s?(?:mg|mcg|µg|iu|ui|ml|мг|мкг|ед)(?:\s?\/\s?(?:ml|мл|tab|vial))?`;

/** A medicine by strength and count: "250mg x 30 pills", "10 ml 250 mg", "100 мг № 20". */
export function findDosages(text: string): Finding[] {
  const counted = `${STRENGTH}[\\s,.:x×*#№–—-]{1,4}(?:n\\s?)?\\d{1,4}\\s?(?:${GOODS}|inhalers?|amp|ml|мл)?`;
  return findAll(text, new RegExp(`(?<![\\p{L}\\d.,])${counted}(?![\\p{L}\\d])`, 'giu'), 'dosage');
}

const RUNG = new RegExp(
  `(?<![\\p{L}\\d.,])\\d{1,5}(?:[.,]\\d{1,2})?\\s?(?:x\\s?\\d{1,4}\\s?)?(?:${GOODS}|${WEIGHT})(?![\\p{L}\\d])[^\\p{L}\\d]{0,6}(?:[\\p{L}]{1,12}[^\\p{L}\\d]{1,4}){0,3}${MONEY}`,
  'giu',
);
const RUNGS_OF_A_LADDER = 3;
const LADDER_SPAN = 1_200;

/** Three or more quantities, each with its price, close together: the price list of a seller by the piece. */
export function findPriceLadders(text: string): Finding[] {
  const rungs = findAll(text, RUNG, 'price-ladder');
  return rungs.flatMap((rung, i) => {
    const last = rungs[i + RUNGS_OF_A_LADDER - 1];
    return last && last.end - rung.start <= LADDER_SPAN ? [{ ...rung, end: last.end }] : [];
  });
}
