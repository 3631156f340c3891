import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLookAlike } from '@/core/domains/look-alike';
import { protectNames } from '@/core/domains/protected-names';
import type { KnownHosts } from '@/core/model/known-host';
import type { LookAlikeFile } from '@/core/model/look-alike-names';

const read = <Shape>(file: string) => JSON.parse(readFileSync(`rules/hosts/${file}.json`, 'utf8')) as Shape;
const names = protectNames(read<LookAlikeFile>('look-alike'), read<KnownHosts>('known'));

describe('a host that imitates a lawful name', () => {
  it.each<[string, string, string]>([
    ['walgreens.shop', 'other-ending', 'walgreens.com'],
    ['walgreens.net', 'other-ending', 'walgreens.com'],
    ['www.docmorris.store', 'other-ending', 'docmorris.de'],
    ['boots.co', 'other-ending', 'boots.com'],
    ['lloydspharmacy.tk', 'other-ending', 'lloydspharmacy.com'],
    ['walgreens-official.shop', 'added-words', 'walgreens.com'],
    ['my-walgreens-pharmacy.com', 'added-words', 'walgreens.com'],
    ['onlinegoodrx24.store', 'added-words', 'goodrx.com'],
    ['shop-apotheke-deutschland.com', 'added-words', 'shop-apotheke.com'],
    ['boots-pharmacy.shop', 'added-words', 'boots.com'],
    ['cvs-pharmacy.example', 'added-words', 'cvs.com'],
    ['costco-pharmacy.online', 'added-words', 'costco.com'],
    ['nabp-verified.com', 'added-words', 'nabp.pharmacy'],
    ['legitscript-certified.com', 'added-words', 'legitscript.com'],
    ['wallgreens.com', 'misspelt', 'walgreens.com'],
    ['wagreens.com', 'misspelt', 'walgreens.com'],
    ['walgreesn.com', 'misspelt', 'walgreens.com'],
    ['chemistwarehuose.com.au', 'misspelt', 'chemistwarehouse.com.au'],
    ['chemistwarehuose.co.nz', 'misspelt', 'chemistwarehouse.co.nz'],
    ['wallgreens-rx.top', 'misspelt', 'walgreens.com'],
    ['wal-greens.com', 'misspelt', 'walgreens.com'],
    ['wwwboots.com', 'misspelt', 'boots.com'],
    ['wa1greens.com', 'lookalike-letters', 'walgreens.com'],
    ['b00ts.com', 'lookalike-letters', 'boots.com'],
    ['lloydspharrnacy.com', 'lookalike-letters', 'lloydspharmacy.com'],
    ['bооts.com', 'lookalike-letters', 'boots.com'],
    ['xn--bots-6qa.com', 'lookalike-letters', 'boots.com'],
    ['wa1greens-pharmacy.shop', 'lookalike-letters', 'walgreens.com'],
    ['boots.com.cheap-meds.example', 'in-front-of-other-domain', 'boots.com'],
    ['www.ro.co.order.example', 'in-front-of-other-domain', 'ro.co'],
    ['www-boots-com.example', 'in-front-of-other-domain', 'boots.com'],
    ['walgreens-com.shop', 'in-front-of-other-domain', 'walgreens.com'],
    ['walgreens.cheap-pills.example', 'in-front-of-other-domain', 'walgreens.com'],
    ['fda.gov.verify.example', 'in-front-of-other-domain', 'fda.gov'],
  ])('%s: %s of %s', (host, how, of) => expect(findLookAlike(host, names)).toEqual({ of, how }));

  it('is known in any way of writing its host', () => {
    const found = { of: 'walgreens.com', how: 'other-ending' };
    for (const host of ['WALGREENS.shop', 'walgreens.shop.', ' walgreens.shop ', 'm.walgreens.shop'])
      expect(findLookAlike(host, names)).toEqual(found);
  });
});

describe('no resemblance is found', () => {
  it.each<[string, string[]]>([
    ['in the names themselves, and below them', ['boots.com', 'www.boots.com', 'photo.walgreens.com', 'ro.co']],
    ['in other domains of the same company', ['boots.ie', 'wal-mart.com', 'forhims.com', 'cvshealth.com']],
    ['in a name’s own spelling', ['apotekhjärtat.se', 'www.santédiscount.com', 'läkemedelsverket.se']],
    ['where a country’s own ending stands', ['docmorris.fr', 'newpharma.nl', 'walgreens.com.mx', 'zavamed.de']],
    ['in .com, where the name is of a country', ['medpex.com', 'apotea.com', 'shoppersdrugmart.com']],
    [
      'in everyday words',
      ['capsulewardrobe.com', 'well-pharmacy.com', 'geminipharmacy.com', 'bootstrap.com', 'drugsonline.com'],
    ],
    [
      'in words of the trade',
      ['apteka-online.ru', 'lekarna-praha.cz', 'apteka.uz', 'tabletki24.com', 'pharmacyonline.net'],
    ],
    ['in a short name beside a word of shops only', ['boots-store.com', 'bootssale.com', 'himsandhers.com']],
    ['in firms around a shop for everything', ['walmartstores.com', 'costco-travel.com', 'rossmann-reisen.de']],
    [
      'in words that are no imitator’s',
      ['walgreensbootsalliance.com', 'goodrxfoundation.org', 'superdruginsurance.com'],
    ],
    [
      'in names that resemble by chance',
      ['sonicare.com', 'recall.com', 'pharmacy4u.com', 'simplecare.com', 'pharmacy-rx.com'],
    ],
    ['in names that were looked at before they were given', ['walgreens.pharmacy', 'goodrx.gov', 'boots.com.ac.uk']],
    ['in translations', ['www-boots-com.translate.goog', 'www-cvs-pharmacy-com.translate.goog']],
    ['where somebody tries something out', ['walgreens.github.io', 'goodrx.vercel.app']],
    [
      'in what is no host',
      ['', 'localhost', '127.0.0.1', '[::1]', 'boots', 'http://walgreens.shop', 'a b.shop', '..', 'xn--.com'],
    ],
  ])('%s', (_, hosts) => expect(hosts.filter((host) => findLookAlike(host, names) !== null)).toEqual([]));
});
