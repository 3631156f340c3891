import type { SignalFamily } from '@/core/model/evidence';
import type { Clause, Detector, Rule } from '@/core/model/rule';

const DETECTED: Readonly<Record<Detector, string>> = {
  price: 'a price',
  'unit-price': 'a price for one pill, gram or other unit',
  'price-ladder': 'several prices that change with the amount',
  amount: 'an amount, such as grams or pills',
  dosage: 'a dose, such as 30 mg',
  'messenger-handle': 'a name or link in a messenger app',
  phone: 'a phone number',
  'mail-address': 'a mail address',
  'wallet-address': 'the address of a cryptocurrency wallet',
  'onion-address': 'an address on the darknet',
  'medicine-domain': 'a web address that names a medicine',
  hashtags: 'a row of hashtags',
  'disguised-word': 'a word in disguised spelling',
};

/** One clause in plain words. */
export function describeClause(clause: Clause, familyName: (family: SignalFamily) => string): string {
  if ('detector' in clause) return DETECTED[clause.detector];
  if ('family' in clause)
    return `any word that a rule of the family “${familyName(clause.family)}” looks for by itself`;
  const near = clause.within === undefined ? '' : `, at most ${countWords(clause.within)} from the first`;
  if ('phrase' in clause) return `${clause.phrase.length > 1 ? 'any of ' : ''}${quoteAll(clause.phrase)}${near}`;
  return `a word of the list ${clause.list}${near}`;
}

/** How clauses have to lie together, and what silences them: one sentence each. */
export function describeReach({ all, near, atLeast, negatedBy }: Rule): string[] {
  return [placing(all.length, near, atLeast), ...silencing(negatedBy)];
}

function placing(clauses: number, near: number, atLeast: number): string {
  const where = near > 0 ? `within ${countWords(near)} of each other` : 'anywhere in the page or listing';
  if (clauses === 1) return atLeast > 1 ? `At least ${atLeast} different ones, ${where}.` : 'One is enough.';
  const together = near > 0 ? `All within ${countWords(near)} of the first.` : 'All anywhere in the page or listing.';
  return atLeast > 1 ? `${together} At least ${atLeast} different words of the first.` : together;
}

function silencing(negatedBy: readonly string[]): string[] {
  if (negatedBy.length === 0) return [];
  const lists = negatedBy.filter((each) => each.startsWith('list:')).map((each) => each.slice('list:'.length));
  const phrases = negatedBy.filter((each) => !each.startsWith('list:'));
  const parts = [
    ...(lists.length > 0 ? [`a word of ${lists.length > 1 ? 'the lists' : 'the list'} ${lists.join(', ')}`] : []),
    ...(phrases.length > 0 ? [quoteAll(phrases)] : []),
  ];
  return [`Silent after ${parts.join(' or ')}, earlier in the same sentence.`];
}

function quoteAll(phrases: readonly string[]): string {
  return phrases.map((phrase) => `“${phrase}”`).join(', ');
}

function countWords(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}
