import { describe, expect, it } from 'vitest';
import { isPaymentField } from '@/core/signals/payment-field';

const field = (names: Partial<Parameters<typeof isPaymentField>[0]>) =>
  isPaymentField({ autocomplete: '', code: '', words: '', ...names });

describe('isPaymentField', () => {
  it.each([
    { autocomplete: 'cc-number' },
    { autocomplete: 'billing cc-csc' },
    { code: 'cardNumber' },
    { code: 'card-number' },
    { code: 'payment[cc_num] x' },
    { code: 'cvv' },
    { code: 'IBAN' },
    { code: 'btc_wallet' },
    { words: 'Credit card' },
    { words: 'Номер карты' },
    { words: 'Número de tarjeta' },
    { words: 'Kartennummer' },
    { words: 'Numéro de carte' },
    { words: 'Número do cartão' },
    { words: '卡号' },
  ])('knows a field to pay with: %o', (names) => expect(field(names)).toBe(true));

  it.each([
    {},
    { autocomplete: 'email' },
    { code: 'discard-draft' },
    { code: 'company' },
    { code: 'postcard-text' },
    { code: 'search q' },
    { words: 'Your name' },
    { words: 'Search for medicines' },
    { words: 'Password' },
  ])('leaves other fields alone: %o', (names) => expect(field(names)).toBe(false));
});
