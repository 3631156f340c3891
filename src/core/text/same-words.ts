/** True when one of two quotations stands whole in the other, whatever was cut off at their ends; also for two empty ones. */
export function tellSameWords(one: string, other: string): boolean {
  const [first, second] = [withoutCuts(one), withoutCuts(other)];
  if (first === '' || second === '') return first === second;
  return first.includes(second) || second.includes(first);
}

/** A quotation without the dots that say that the page goes on. */
function withoutCuts(quote: string): string {
  let [start, end] = [0, quote.length];
  while (start < end && isCut(quote[start])) start++;
  while (end > start && isCut(quote[end - 1])) end--;
  return quote.slice(start, end);
}

function isCut(symbol: string | undefined): boolean {
  return symbol === '…' || symbol === ' ';
}
