/** Words that the rules take for the offer of a rogue seller, wherever they stand; invented. */
export const OFFER = 'Xanax 2mg bars in stock, $5 each, no prescription, order by telegram @some_shop, bitcoin only';
