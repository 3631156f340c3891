import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECKLIST, ChecklistItem } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import { fillChecklist } from '@/core/pharmacy/checklist';
import type { ChecklistInput } from '@/core/pharmacy/inquiry';
import { REASONS, reasonKey } from '@/core/pharmacy/reasons';
import { evidenceOfText, factsOfText } from '../../../support/facts-of-text.ts';
import { loadChecklist, loadChecklistWords, loadLicenceFinder } from '../../../support/pharmacy-rules.ts';

const rules = loadChecklist();
const findLicences = loadLicenceFinder();

function fill(text: string, facts: Partial<SiteFacts> = {}, input: Partial<ChecklistInput> = {}): ChecklistItem[] {
  const page = factsOfText(text, facts);
  const evidence = evidenceOfText([page.title, text].join('\n'));
  const known = { kind: 'pharmacy', seals: [], licences: findLicences(page), status: [], country: null } as const;
  return fillChecklist(page, { ...known, evidence, ...input }, rules);
}

/** "answer reason" of one question. */
function ask(question: ChecklistItem['question'], ...about: Parameters<typeof fill>): string {
  const item = fill(...about).find((each) => each.question === question);
  return `${item?.answer} ${item?.reason.replace(`checklist_${question.replaceAll('-', '_')}_`, '')}`;
}

const TITLE = { title: 'Northern Maple – Canadian Pharmacy' };

describe('the checklist', () => {
  it('answers every question once, in order, and says so where the page does not tell', () => {
    const items = fill('');
    expect(items.map(({ question }) => question)).toEqual([...CHECKLIST]);
    expect(items.map((item) => ChecklistItem.parse(item))).toEqual(items);
    expect(items.every(({ answer, reason }) => answer === 'not-seen' && reason.endsWith('_not_seen'))).toBe(true);
  });

  it.each(['en', 'ru'])('has words for every question and reason in %s', (language) => {
    const words = parse(readFileSync(`src/locales/${language}.yml`, 'utf8')) as Record<string, string>;
    const keys = CHECKLIST.flatMap((question) => [
      `checklist_${question.replaceAll('-', '_')}`,
      ...[...REASONS[question], 'not_seen' as const].map((reason) => reasonKey(question, reason)),
    ]);
    expect(keys.filter((key) => !words[key])).toEqual([]);
    expect(Object.keys(words).filter((key) => key.startsWith('checklist_') && !keys.includes(key))).toEqual([]);
  });

  it('quotes the page', () => {
    const item = fill('Hello there\nUpload your prescription and we dispense it.').find(
      ({ answer }) => answer === 'good',
    );
    expect(item?.quote).toContain('Upload your prescription');
  });
});

describe('is a prescription asked for?', () => {
  it.each([
    ['good asked', 'This medicine requires a prescription from your doctor.'],
    ['good asked', 'Отпускается по рецепту врача.'],
    ['good asked', 'Dieses Arzneimittel ist verschreibungspflichtig.'],
    ['good asked', 'Medicamento bajo receta.'],
    ['good asked', 'Médicament sur ordonnance.'],
    ['good asked', 'Venda sob prescrição médica.'],
    ['good asked', 'Farmaco con obbligo di ricetta.'],
    ['good asked', 'Lek wydawany na receptę.'],
    ['good asked', 'يصرف بوصفة طبية فقط'],
    ['good asked', 'Bu ilaç reçete ile satılır.'],
    ['good asked', '本品为处方药，须凭处方购买'],
    ['good asked', 'この薬は処方箋が必要です'],
    ['good asked', '이 약은 전문의약품입니다'],
    ['good asked', 'ยานี้ต้องมีใบสั่งแพทย์'],
    ['bad sold_without', 'Order prescription drugs without a prescription today.'],
    ['bad sold_without', 'Xanax 1 mg: no prescription needed, add to cart.'],
    ['bad sold_without', 'Рецептурные препараты без рецепта, быстро.'],
    ['bad sold_without', 'Rezeptpflichtige Potenzmittel ohne Rezept bestellen.'],
    ['bad sold_without', 'Viagra sin receta, envío rápido.'],
    ['bad sold_without', 'Viagra sans ordonnance, livré demain.'],
    ['bad sold_without', 'Rivotril sem receita, chega amanhã.'],
    ['bad sold_without', 'Viagra senza ricetta in 24 ore.'],
    ['bad sold_without', 'Xanax bez recepty, wysyłka dziś.'],
    ['bad sold_without', 'ترامادول بدون وصفة مع التوصيل'],
    ['bad sold_without', 'Xanax reçetesiz, hızlı kargo.'],
    ['bad sold_without', '处方药无需处方'],
    ['bad sold_without', '処方箋不要で購入いただけます'],
    ['bad sold_without', '비아그라 당일 발송, 처방전 없이 구매'],
    ['bad questionnaire_only', 'Guaranteed approval, and a free prescription with every order.'],
    ['not-seen not_seen', 'Never buy prescription drugs without a prescription.'],
    ['not-seen not_seen', 'We do not sell Xanax without a prescription.'],
    ['not-seen not_seen', 'Beware of websites that sell prescription drugs without a prescription.'],
    ['not-seen not_seen', 'Can I get Xanax, no prescription needed?'],
    ['not-seen not_seen', 'Плакат «рецептурные препараты без рецепта» висел на столбе.'],
    ['not-seen not_seen', 'Cough drops and plasters: no prescription needed.'],
    ['not-seen not_seen', 'Heuschnupfenspray, rezeptfrei in unserer Apotheke.'],
    ['good asked', 'Cough drops: no prescription needed. For Xanax you must send us your prescription.'],
  ])('%s: %s', (answer, text) => {
    expect(ask('prescription-asked', text)).toBe(answer);
  });

  it('nothing is held against a site that a register has, nor against a page that sells nothing', () => {
    const text = 'Order prescription drugs without a prescription today.';
    const registered = { standing: 'registered', issuer: 'us-nabp', country: 'US', date: null } as const;
    expect(ask('prescription-asked', text, {}, { status: [registered] })).toBe('not-seen not_seen');
    expect(ask('prescription-asked', text, {}, { kind: 'medicines-information' })).toBe('not-seen not_seen');
  });
});

describe('who is it, and where?', () => {
  it.each([
    ['good named', 'Superintendent Pharmacist: A. Example'],
    ['good named', 'Спросите фармацевта в чате'],
    ['good hours', 'Öffnungszeiten: 8 bis 18 Uhr'],
    ['not-seen not_seen', 'Pills, pills, pills'],
  ])('pharmacist: %s: %s', (answer, text) => {
    expect(ask('pharmacist-reachable', text)).toBe(answer);
  });

  it.each([
    '14 Mill Street, Anytown, AB1 2CD',
    '120 King Street West, Suite 4, Anytown, ON M0A 1A0',
    '500 Oak Avenue, Springtown, CA 90099',
    'Musterstraße 12, 01999 Musterstadt',
    '12 rue des Exemples, 75099 Paris',
    'Via degli Esempi 3, 00199 Roma',
    'Calle Ejemplo 5, 28099 Madrid',
    'ul. Przykładowa 7, 00-999 Warszawa',
    'Rua do Exemplo 9, 1099-999 Lisboa',
    '101999, г. Москва, ул. Примерная, д. 4',
    '〒100-0099 東京都千代田区',
    'Plot 9, Sample Road, Andheri, Mumbai 400999, India',
  ])('street address: %s', (text) => {
    expect(ask('street-address', text)).toBe('good given');
  });

  it.each([
    ['not-seen post_box', 'P.O. Box 4455, Anytown'],
    ['not-seen not_seen', '30 tablets 20 mg, order 12345 on the road'],
    ['not-seen not_seen', 'Order in 10 minutes, code 99999'],
  ])('no street address: %s: %s', (answer, text) => {
    expect(ask('street-address', text)).toBe(answer);
  });

  it('an address in another country than the claim speaks against the shop; one that fits does not', () => {
    expect(ask('street-address', 'Plot 9, Sample Road, Mumbai 400999, India', TITLE)).toBe('bad other_country');
    expect(ask('street-address', '120 King Street West, Anytown, ON M0A 1A0', TITLE)).toBe('good given');
    const dutch = { title: 'Deutsche Online-Apotheke' };
    expect(ask('street-address', 'Voorbeeldstraat 12, 1099 AB Venlo', dutch)).toBe('good given');
    const thing = {
      types: ['Pharmacy'],
      name: '',
      telephone: '',
      address: '9 Sample Road, Mumbai 400999, India',
      currency: '',
    };
    expect(ask('street-address', '', { ...TITLE, things: [thing] })).toBe('bad other_country');
  });

  it('phone: numbers and links, and the country of the calling code', () => {
    expect(ask('phone', 'Call us: 020 7946 0999')).toBe('good given');
    expect(ask('phone', '', { links: [{ href: 'tel:+14165550123', text: 'Call' }] })).toBe('good given');
    expect(ask('phone', 'Phone +1 416 555 0123', TITLE)).toBe('good given');
    expect(ask('phone', 'Phone +44 20 7946 0999', TITLE)).toBe('bad other_country');
    expect(ask('phone', 'Phone +44 20 7946 0999, or 1-800-555-0199', TITLE)).toBe('bad other_country');
    expect(ask('phone', 'Zinc 20 mg, 30 tablets')).toBe('not-seen not_seen');
    expect(ask('phone', 'A hotel 2026 1200300 and a motel')).toBe('not-seen not_seen');
    expect(ask('phone', 'Servicetelefon 030 5550199')).toBe('good given');
  });

  it('register: what others say counts before what the page shows', () => {
    const warned = { standing: 'warned', issuer: 'us-fda', country: 'US', date: '2025-01-01' } as const;
    const registered = { ...warned, standing: 'registered' } as const;
    const seal = {
      issuer: 'x',
      name: 'X',
      country: 'DE',
      verdict: 'linked-elsewhere',
      quote: 'seal',
      leadsTo: 'shop.example',
      problem: null,
    } as const;
    const linked = { ...seal, verdict: 'linked-matching' } as const;
    expect(ask('register-entry', '', {}, { status: [registered, warned] })).toBe('bad listed');
    expect(ask('register-entry', '', {}, { status: [registered], seals: [seal] })).toBe('good registered');
    expect(ask('register-entry', '', {}, { seals: [seal] })).toBe('bad seal_doubted');
    expect(ask('register-entry', '', {}, { seals: [linked] })).toBe('not-seen seal_linked');
    expect(ask('register-entry', '', {}, { seals: [linked], country: 'BR' })).toBe('not-seen elsewhere');
    expect(ask('register-entry', 'GPhC premises number 1099999')).toBe('not-seen number_stated');
    expect(ask('register-entry', 'GPhC premises number 109999')).toBe('not-seen number_odd');
    expect(ask('register-entry', 'ABN 14 454 910 074')).toBe('not-seen not_seen');
  });
});

describe('who vouches for a shop', () => {
  const status = [{ standing: 'registered', issuer: 'gb-gphc', country: 'GB', date: '2026-01-01' }] as const;
  const warned = [...status, { ...status[0], standing: 'warned' }] as const;
  const without = 'Order prescription drugs without a prescription today.';

  it('a register: of its shops nothing on the page is held against them', () => {
    for (const [question, text] of [
      ['payment', 'We accept Bitcoin and Zelle.'],
      ['shipping', 'If your parcel is seized we reship it free.'],
      ['phone', 'Phone +44 20 7946 0999'],
      ['prescription-asked', without],
    ] as const)
      expect(ask(question, text, TITLE, { status })).toBe('not-seen not_seen');
  });

  it('nobody where somebody warns of it', () => {
    expect(ask('payment', 'We accept Bitcoin and Zelle.', {}, { status: warned })).toBe('bad cannot_be_undone');
    expect(ask('prescription-asked', without, {}, { status: warned })).toBe('bad sold_without');
  });

  it('never the page itself: anybody can write a link to an issuer', () => {
    const seal = {
      ...{ issuer: 'x', name: 'X', country: '*', quote: 'seal', leadsTo: 'x.example', problem: null },
      verdict: 'linked-matching',
    } as const;
    expect(ask('prescription-asked', without, {}, { seals: [seal] })).toBe('bad sold_without');
  });
});

describe('money and goods', () => {
  it.each([
    ['payment', 'bad cannot_be_undone', 'We accept Bitcoin and Zelle.'],
    ['payment', 'bad cannot_be_undone', 'Оплата: биткоин, USDT'],
    ['payment', 'good usual', 'Pay by Visa, Mastercard or PayPal'],
    ['payment', 'not-seen not_seen', 'Never pay with Bitcoin.'],
    ['payment', 'not-seen not_seen', 'Our gift ideas for spring'],
    ['shipping', 'bad past_customs', 'Seized by customs? Then we reship.\nIf your parcel is seized we reship it free.'],
    ['shipping', 'bad anywhere_hidden', 'Xanax 1 mg: discreet worldwide shipping'],
    ['shipping', 'good usual', 'Click and collect from your local store'],
    ['shipping', 'not-seen not_seen', 'Discreet packaging on request'],
    ['shipping', 'not-seen not_seen', 'We cannot guarantee when customs release a parcel'],
    ['prices', 'bad bonus', 'Order now: 10 bonus pills with each pack'],
    ['prices', 'not-seen not_seen', 'Plasters 3.99, cheap and good'],
    ['medicines', 'bad controlled', 'Xanax 1 mg, no prescription needed, buy now'],
    ['medicines', 'not-seen not_seen', 'Xanax 1 mg requires a prescription'],
  ] as const)('%s: %s: %s', (question, answer, text) => {
    expect(ask(question, text)).toBe(answer);
  });

  it('currency: that of the claimed country, a foreign one, or a choice of many', () => {
    const british = { title: 'UK Pharmacy of Anytown' };
    expect(ask('currency', 'Ibuprofen £2.99', british)).toBe('good own');
    expect(ask('currency', 'Ibuprofen ₹299', british)).toBe('bad foreign');
    expect(ask('currency', 'Ibuprofen £2.99')).toBe('not-seen not_seen');
    expect(ask('currency', 'USD EUR GBP CAD AUD\nXanax 1 mg')).toBe('bad many');
    expect(ask('currency', 'USD EUR GBP CAD AUD\nPlasters')).toBe('not-seen not_seen');
  });
});

describe('the words', () => {
  it('are complete in every language, each phrase once', () => {
    const words = loadChecklistWords();
    expect(words.map(({ language }) => language)).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'ko',
      'pl',
      'pt',
      'ru',
      'th',
      'tr',
      'zh',
    ]);
    for (const { topics } of words) {
      for (const phrases of Object.values(topics)) {
        expect(phrases.length).toBeGreaterThan(0);
        expect(new Set(phrases).size).toBe(phrases.length);
      }
    }
  });
});
