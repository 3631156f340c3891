import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LicenceRules } from '@/core/model/licence-scheme';
import { LicenceFinding } from '@/core/model/site-check';
import { createLicenceFinder, findLicences, MOST_LICENCES } from '@/core/pharmacy/licences';

const rules = LicenceRules.parse(JSON.parse(readFileSync('rules/licences/schemes.json', 'utf8')));
const find = createLicenceFinder(rules);

function found(text: string, host: string | null = null): string[] {
  return find({ blocks: text.split('\n'), host }).map(
    ({ scheme, number, wellFormed }) => `${scheme} ${number}${wellFormed ? '' : ' (odd)'}`,
  );
}

/** All numbers are made up: at random, with a check digit where there is one. */
const STATED: readonly (readonly [text: string, finding: string, host?: string])[] = [
  ['GPhC premises number: 1099999', 'gb-gphc-premises 1099999'],
  ['GPhC Registration No. 9099 998', 'gb-gphc-premises 9099 998'],
  ['Superintendent Pharmacist: GPhC 2999991', 'gb-gphc-pharmacist 2999991'],
  ['GPhC number\n1099999', 'gb-gphc-premises 1099999'],
  ['NPI #1993999998', 'us-npi 1993999998'],
  ['NPI1993999998', 'us-npi 1993999998'],
  ['DEA Registration Number: F91234563', 'us-dea F91234563'],
  ['NCPDP Provider ID 9999999', 'us-ncpdp 9999999'],
  ['N° FINESS : 883106791', 'fr-finess 883106791'],
  ['TVA intracommunautaire : FR 61 893 258 822', 'fr-tva FR 61 893 258 822'],
  ['USt-IdNr.: DE 108991773', 'de-ust DE 108991773'],
  ['CNPJ 51.595.086/0484-61', 'br-cnpj 51.595.086/0484-61'],
  ['ИНН 2791702726', 'ru-inn 2791702726'],
  ['ОГРН: 1366825498434', 'ru-ogrn 1366825498434'],
  ['Лицензия № ЛО-99-02-000001 от 01.02.2020', 'ru-licence ЛО-99-02-000001'],
  ['Фармацевтическая деятельность: лицензия № Л042-00000-99/00000001', 'ru-licence Л042-00000-99/00000001'],
  ['NIP: 230-489-77-94', 'pl-nip 230-489-77-94'],
  ['REGON 266561873', 'pl-regon 266561873'],
  ['ABN 14 454 910 074', 'au-abn 14 454 910 074'],
  ['VAT Reg No: GB 572 7517 76', 'gb-vat GB 572 7517 76'],
  ['VAT number: IE 1787074H', 'ie-vat IE 1787074H'],
  ['UID: CHE-195.298.548', 'ch-uid CHE-195.298.548'],
  ['KvK-nummer: 99999990', 'nl-kvk 99999990'],
  ['AGB-code apotheek 02999999', 'nl-agb 02999999'],
  ['APB-nummer: 999999', 'be-apb 999999'],
  ['Ondernemingsnummer 0433.158.844', 'be-kbo 0433.158.844'],
  ['CIF: B2240226G', 'es-nif B2240226G'],
  ['NIF 785 317 171', 'pt-nif 785 317 171'],
  ['GSTIN: 27FLFCB5771A1Z4', 'in-gstin 27FLFCB5771A1Z4'],
  ['法人番号：９５５１６８０３５７３２１', 'jp-corporate 9551680357321'],
  ['사업자등록번호 106-81-00990', 'kr-brn 106-81-00990'],
  ['统一社会信用代码：911101087083RTHU59', 'cn-uscc 911101087083RTHU59'],
  ['Vergi no: 0030063564', 'tr-vkn 0030063564'],
  ['Farmacêutica responsável: CRF-SP 99999', 'br-crf SP 99999'],
  ['IČO: 03640141', 'cz-ico 03640141', 'lekarna.example.cz'],
  ['IČO: 03640141', 'sk-ico 03640141', 'lekaren.example.sk'],
  ['NPI: ١٩٩٣٩٩٩٩٩٨', 'us-npi 1993999998'],
];

describe('numbers that a page states', () => {
  it.each(STATED)('%s', (text, finding, host) => {
    expect(found(`Impressum\n${text}\nMore about us`, host ?? null)).toEqual([finding]);
  });

  it('are quoted with their words, and lead to the register where one is confirmed', () => {
    const [finding] = findLicences(
      { blocks: ['Our pharmacy. GPhC premises number: 1099999. Open daily'], host: null },
      rules,
    );
    expect(LicenceFinding.parse(finding)).toEqual(finding);
    expect(finding?.quote).toContain('GPhC premises number: 1099999');
    expect(finding).toMatchObject({
      of: 'pharmacy',
      country: 'GB',
      lookUp: 'https://www.pharmacyregulation.org/registers/pharmacy',
    });
  });

  it('are told once, and never more than a few', () => {
    expect(found('NPI 1993999998\nNPI: 1993999998\nnpi number 1993999998')).toHaveLength(1);
    const many = Array.from({ length: 60 }, (_, i) => `GPhC premises number 10${String(10_000 + i)}`);
    expect(found(many.join('\n'))).toHaveLength(MOST_LICENCES);
  });

  it('are found at the end of a very long page', () => {
    const filler = Array.from({ length: 300 }, () => 'Cough syrup and plasters. '.repeat(100));
    expect(find({ blocks: [...filler, 'GPhC premises number 1099999'], host: null })).toHaveLength(1);
  });
});

describe('numbers that are not of the form', () => {
  it.each([
    ['NPI number: 1993999997', 'us-npi 1993999997 (odd)'],
    ['CNPJ: 51.595.086/0484-62', 'br-cnpj 51.595.086/0484-62 (odd)'],
    ['ИНН 2791702727', 'ru-inn 2791702727 (odd)'],
    ['DEA number: F91234564', 'us-dea F91234564 (odd)'],
    ['GPhC premises number: 109999', 'gb-gphc-premises 109999 (odd)'],
  ])('%s: said to be so, for the words can mean nothing else', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    'GPhC number: 5099999', // a pharmacy's or a pharmacist's? neither
    'UID: 12345678',
    'IČO: 03640141', // Czech or Slovak: not to be told without the site's country
    'Лицензия № ЛО-99-01-000001', // medical, not pharmaceutical
    'VAT number: 123456789',
  ])('%s: passed over where the words may mean something else', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers that are no licence', () => {
  it.each([
    '1099999',
    'Call 1099999 for help',
    'Order number: 1099999',
    'PZN 01099999',
    'EAN 4165341825531',
    'Tel: +44 20 7946 0999',
    'NPI line: call 555 010 2233',
    'NCPDP 999-9999-999',
    'Price: 1099999 ₽',
    'Registered pharmacy since 1998',
    'GPhC registered pharmacy. Call 0207 946 0999',
    'GPhC registration number is shown on our door',
    'Company number of employees: 12345678901',
    'our VAT rate is 20% on 123456782 items',
    'CIF 25,00 €',
    'Лицензия от 01.02.2020',
    'The DEA seized 1234567 pills',
    'dea 2024-05-06',
    'NPI number: 01/02/2024',
    'gphconline 1099999',
    'RCS Paris',
    'VAT number 000000000',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the schemes', () => {
  it('have names of their own', () => {
    const ids = rules.schemes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules.schemes.filter(({ id, country }) => id.slice(0, 2).toUpperCase() !== country)).toEqual([]);
  });

  it('have words of their own, and look-up pages only with the page that says so', () => {
    for (const { labels, hints, lookUp } of rules.schemes) {
      expect(labels.length + hints.length).toBeGreaterThan(0);
      expect(new Set([...labels, ...hints]).size).toBe(labels.length + hints.length);
      if (lookUp) expect(URL.canParse(lookUp.url) && URL.canParse(lookUp.page)).toBe(true);
    }
  });
});
