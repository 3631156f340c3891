/**
 * Letters of other scripts that look like Latin ones, after folding. Used only inside words that mix scripts, so that
 * ordinary Russian or Greek words stay what they are.
 * Written from the shapes of the letters; the idea of comparing "skeletons" is from Unicode Technical Standard #39.
 */
const PAIRS =
  // Cyrillic
  'аaвbеeзeкkмmнhоoрpсcтtуyхxьbіiјjѕsԁdԛqԝwһhӏlгrпnѡw' +
  // Greek
  'αaβbγyεeζzηnιiκkνvοoρpτtυuχxωw' +
  // Armenian and Cherokee
  'օoսuհhոnցgյjաwꭰdꭱrꭲtꮃw';

const LOOKALIKE = new Map<number, number>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) LOOKALIKE.set(PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1));

/** The Latin letter that a folded letter of another script looks like, or the letter itself. */
export function looksLike(folded: number): number {
  return LOOKALIKE.get(folded) ?? folded;
}
