/**
 * Names that pages give to the fields in which somebody types how to pay: cards, bank accounts, wallets. Names in code are
 * English nearly everywhere; what is written beside a field is in the page's language.
 * Source: the tokens of https://html.spec.whatwg.org/#autofill-field (2026-11-26); the rest are everyday words.
 */
const AUTOFILL = /(?:^|\s)cc-(?!type)/;
const IN_CODE =
  /(?:^|[^a-z])(?:card[-_ ]?(?:no|num|number)|(?:credit|debit)[-_ ]?card|cc[-_ ]?(?:no|num|number)|cvv2?|cvc2?|pan|iban|routing[-_ ]?(?:no|number)|sort[-_ ]?code|account[-_ ]?(?:no|number)|wallet|btc|bitcoin|usdt)(?:[^a-z]|$)/;
const IN_WORDS =
  /card number|credit card|debit card|security code|iban|account number|wallet|bitcoin|номер карт|карт[аы]|cvv|счёт|счет|кошел|kartennummer|kreditkarte|kontonummer|tarjeta|número de cuenta|cuenta bancaria|carte bancaire|carte de crédit|numéro de carte|cartão|conta bancária|carta di credito|numero di carta|رقم البطاقة|بطاقة|卡号|银行卡|カード番号|카드 ?번호|kart numaras|numer karty/;

/** What a page says of a form field; never what is typed into it. */
export interface FieldNames {
  readonly autocomplete: string;
  /** `name` and `id`. */
  readonly code: string;
  /** Label, placeholder and accessible name. */
  readonly words: string;
}

/** True for a field in which somebody is to type a card, a bank account or a wallet. */
export function isPaymentField({ autocomplete, code, words }: FieldNames): boolean {
  const spaced = code.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return AUTOFILL.test(autocomplete.toLowerCase()) || IN_CODE.test(spaced) || IN_WORDS.test(words.toLowerCase());
}
