/**
 * Endings that a term marked with `*` may take, after folding (й is и, ё is е).
 * Closed sets of the commonest noun, adjective and verb endings by script: a rule author does not have to write out
 * every case, and "pill*" still does not match "pillow".
 */
const CYRILLIC =
  'а я о е и ы у ю ь ам ям ом ем еи ои ах ях ов ев ою ею ии ия ие ию ьи ья ье ью ыи ая яя ое ее ые ую юю ых их ым им ами ями ого его ому ему ыми ими ием иям иях ка ки ку ке кои ок очк ек ти ть ет ит ут ют ат ят им ем ешь ишь ите ете л ла ли ло';
const LATIN = 's es e a o i en n er ern ns as os is an am um us em r t te';

const ENDINGS = new Set(`${CYRILLIC} ${LATIN}`.split(' '));

/** Letters of an ending at most. */
export const LONGEST_ENDING = 3;

/** @param codes folded letters after the stem */
export function allowsEnding(codes: readonly number[]): boolean {
  return codes.length <= LONGEST_ENDING && ENDINGS.has(String.fromCodePoint(...codes));
}
