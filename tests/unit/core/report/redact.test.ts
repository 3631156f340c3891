import { describe, expect, it } from 'vitest';
import { contactKey, findContacts } from '@/core/report/find-contacts';
import { redactText } from '@/core/report/redact';

const redact = (text: string, seller = '', keepStreets = false) =>
  redactText(text, { own: new Set(findContacts(seller).map(contactKey)), keepStreets });

describe('redactText takes out', () => {
  it.each([
    ['Write to ann.lee@mail.example about it', 'Write to […mail] about it'],
    ['call +44 20 7946 0018 today', 'call […phone] today'],
    ['call 020 7946 0018 today', 'call […phone] today'],
    ['appelez le 06 12 34 56 78', 'appelez le […phone]'],
    ['ruf an: 0171/2345678', 'ruf an: […phone]'],
    ['звоните 8 (999) 123-45-67', 'звоните […phone]'],
    ['thanks @happy_ann, it came', 'thanks […handle], it came'],
    ['posted to u/happy_ann yesterday', 'posted to […handle] yesterday'],
    ['Telegram: @somebody_else', '[…handle]'],
    ['card 4111 1111 1111 1111 please', 'card […account] please'],
    ['карта 2202 2002 0020 2024', 'карта […account]'],
    ['IBAN DE89 3704 0044 0532 0130 00 now', 'IBAN […account] now'],
    ['I live at 221B Baker Street', 'I live at […street]'],
    ['wohnt in der Lindenstraße 12a', 'wohnt in der […street]'],
    ['au 12, rue de la Paix', 'au […street]'],
    ['живёт: ул. Садовая, д. 7', 'живёт: […street]'],
    ['vive en calle de Alcalá 45', 'vive en […street]'],
    ['Reviewed by Anna Lee: great', 'Reviewed by […name]: great'],
    ['Отзыв от Марии И. всё пришло', 'Отзыв от […name] всё пришло'],
    ['Bewertet von Jürgen Groß am Montag', 'Bewertet von […name] am Montag'],
  ])('%s', (given, redacted) => {
    expect(redact(given)).toBe(redacted);
    expect(redact(redacted)).toBe(redacted);
  });
});

describe('redactText leaves', () => {
  it.each([
    'Buy Xanax 2mg, 100 pills $250, no prescription',
    'Tramadol 50 100 200 mg, 0.25 0.5 1 2 mg',
    '30 60 90 120 180 pills from 1.20 to 0.95 each',
    'Street price 5 to 10 dollars, 100 Mg Oxycodone Street Price',
    'order 01.02.2026 10:00, arrives 2026-11-24',
    'Kamagra 100mg x 40 – 1234567890123456', // no check digit
    'ships in 3-5 days, 24/7 support',
    'wallet: 0x52908400098527886E0F7030069857D2E4169EE7',
    'item 4006381333931 in stock', // digits with gaps of an article number do not check as a card
  ])('%s', (given) => expect(redact(given)).toBe(given));

  it.each([
    ['Telegram @max_77, or @Max_77', 'order at t.me/max_77'],
    ['WhatsApp +1 555 123 4567 or 555-123-4567', 'WhatsApp: +1 (555) 123-4567'],
    ['write to sales@pills.example', 'sales@pills.example'],
  ])('%s, which is the seller’s', (given, seller) => expect(redact(given, seller)).toBe(given));

  it('keeps a shop’s street where the shop states it', () => {
    expect(redact('221B Baker Street', '', true)).toBe('221B Baker Street');
  });
});

it('takes out somebody else beside the seller', () => {
  expect(redact('@ann said: get it from Telegram @max_77 or ann@mail.example', 'Telegram @max_77')).toBe(
    '[…handle] said: get it from Telegram @max_77 or […mail]',
  );
});
