import type { Evidence } from '@/core/model/evidence';
import { tellSameWords } from '@/core/text/same-words';

/** Signs that the same words of a page give, strongest first. */
export interface SignGroup {
  /** The longest of their quotations; empty for signs that quote nothing, such as an entry in a list. */
  readonly quote: string;
  /** One for each reason. */
  readonly signs: readonly Evidence[];
}

/** Put together what rests on the same words, so that they are quoted once and no reason is told twice beside them. */
export function groupSigns(evidence: readonly Evidence[]): SignGroup[] {
  const groups: { quote: string; signs: Evidence[] }[] = [];
  for (const sign of [...evidence].sort((a, b) => b.points - a.points)) {
    const group = groups.find(({ quote }) => tellSameWords(quote, sign.quote));
    if (group === undefined) {
      groups.push({ quote: sign.quote, signs: [sign] });
      continue;
    }
    if (sign.quote.length > group.quote.length) group.quote = sign.quote;
    const isTold = group.signs.some(
      ({ reason, listed }) => reason === sign.reason && listed?.issuer === sign.listed?.issuer,
    );
    if (!isTold) group.signs.push(sign);
  }
  return groups;
}
