import { describe, expect, it } from 'vitest';
import type { SealVerdict } from '@/core/model/seal';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { checkSeals } from '@/core/pharmacy/seals';
import { readSeals } from '../../../../rules/read-seals.ts';

const seals = prepareSeals(readSeals());

function verdictOf(alt: string, link: string, file = '1.png', around = ''): SealVerdict | null {
  const picture = { source: `https://shop.example/i/${file}`, alt, title: '', link, around };
  const facts = { host: 'shop.example', title: '', blocks: [], links: [], things: [], cartControls: 1 };
  return checkSeals({ ...facts, pictures: [picture] }, seals)[0]?.verdict ?? null;
}

describe('what the EU common logo says of itself', () => {
  it.each([
    'Zum Überprüfen der Legalität dieser Website hier klicken',
    'Verifica se questo sito web è legale: fai clic qui',
    'Klik hier om na te gaan of deze website legaal handelt',
    'Klikněte zde a ověřte, zda jsou tyto internetové stránky legální',
    'Klicka för att kontrollera att den här webbplatsen är laglig',
  ])('is known in other words: %s', (alt) => {
    expect(verdictOf(alt, 'https://elsewhere.example/')).toBe('linked-elsewhere');
  });

  it.each(['Click here to read the legal terms of our website', 'Click here to check your order', 'Legal notice'])(
    'is not: %s',
    (alt) => expect(verdictOf(alt, 'https://elsewhere.example/')).toBeNull(),
  );
});

describe('a name that means other things too', () => {
  it('is told by a link to the issuer', () => {
    expect(verdictOf('EU-Logo', 'https://versandhandel.dimdi.de/pdfs/vhr-apo.pdf')).toBe('linked-to-issuer');
  });

  it('is left alone without one, and without words about pharmacies', () => {
    expect(verdictOf('EU-Logo', 'https://elsewhere.example/')).toBeNull();
  });

  it('is never doubted in a notice of funding', () => {
    const funding = 'Logo UE, projekt dofinansowany z Funduszy Europejskich';
    expect(verdictOf(funding, 'https://elsewhere.example/', '1.png', 'Apteka')).toBe('unchecked');
  });
});

describe('a picture that leads to the entry of a shop', () => {
  it('is that seal, whatever it is called', () => {
    const entry = 'https://www.salute.gov.it/LogoCommercioElettronico/CercaSitoEComm?id=1';
    expect(verdictOf('', entry, 'legale.png')).toBe('linked-to-issuer');
  });

  it('is none at another page of the same authority', () => {
    expect(verdictOf('Campagna vaccini', 'https://www.salute.gov.it/vaccini', 'legale.png')).toBeNull();
  });
});

describe('a flag that the EU common logo never has', () => {
  it('is the EU’s own', () => {
    expect(verdictOf('EU common logo with EU flag', 'https://elsewhere.example/')).toBe('not-issued');
  });
});
