import { describe, expect, it } from 'vitest';
import { DOUBTED, SealFinding, type SealVerdict } from '@/core/model/seal';
import type { SealIssuerRules, SealRules } from '@/core/model/seal-issuer';
import type { SeenPicture } from '@/core/model/site-facts';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { checkSeals, MOST_FINDINGS, type SealFacts } from '@/core/pharmacy/seals';
import { readSeals } from '../../../../rules/read-seals.ts';

const rules = readSeals();
const seals = prepareSeals(rules);

const HOST = 'pills-now.example';

function picture(changes: Partial<SeenPicture> = {}): SeenPicture {
  return {
    source: 'https://pills-now.example/i/legitscript-seal.png',
    alt: 'LegitScript seal',
    title: '',
    link: null,
    around: '',
    ...changes,
  };
}

function facts(changes: Partial<SealFacts> = {}): SealFacts {
  return { host: HOST, title: '', blocks: [], links: [], pictures: [], things: [], cartControls: 1, ...changes };
}

function check(link: string | null, changes: Partial<SeenPicture> = {}, more: Partial<SealFacts> = {}): SealFinding[] {
  return checkSeals(facts({ pictures: [picture({ link, ...changes })], ...more }), seals);
}

const verdictOf = (...given: Parameters<typeof check>): SealVerdict | null => check(...given)[0]?.verdict ?? null;

const ENTRY = 'https://www.legitscript.com/websites/?checker_keywords=';

describe('a page that another site shows', () => {
  it.each(['www-pills--now-example.translate.goog', 'web.archive.org'])('is never doubted: %s', (host) => {
    expect(verdictOf(`${ENTRY}${HOST}`, {}, { host })).toBe('unchecked');
    expect(verdictOf('https://other.example/', {}, { host })).toBe('unchecked');
  });
});

describe('where a seal leads', () => {
  it.each<[link: string | null, SealVerdict]>([
    [`${ENTRY}${HOST}`, 'linked-matching'],
    [`${ENTRY}www.${HOST}`, 'linked-matching'],
    [`http://legitscript.com./pharmacy/${HOST}`, 'linked-matching'],
    [`${ENTRY}other.example`, 'other-domain'],
    [`${ENTRY}${HOST}.other.example`, 'other-domain'],
    [`${ENTRY}best-${HOST}`, 'other-domain'],
    [`${ENTRY}`, 'linked-to-issuer'],
    [`${ENTRY}%00%ff`, 'linked-to-issuer'],
    ['https://www.legitscript.com/', 'linked-to-issuer'],
    ['https://www.legitscript.com:8443/', 'unchecked'],
    ['https://a:b@www.legitscript.com/', 'unchecked'],
    ['https://www.legitscript.com@other.example/', 'linked-elsewhere'],
    ['https://legitscript.com.other.example/', 'linked-elsewhere'],
    ['https://xn--legtscript-abc.example/', 'linked-elsewhere'],
    ['https://notlegitscript.com/', 'linked-elsewhere'],
    ['https://pills-now.example/certificates', 'unlinked'],
    ['https://shop.pills-now.example/certificates', 'unlinked'],
    ['https://pills-now.co.uk/certificates', 'unlinked'],
    ['https://cdn.pictures.example/big.png', 'unlinked'],
    ['javascript:alert(1)', 'unlinked'],
    ['mailto:a@b.example', 'unlinked'],
    [null, 'unlinked'],
    ['https://bit.ly/abc', 'unchecked'],
    ['https://web.archive.org/web/1/x', 'unchecked'],
    ['https://www.health.gov.xy/list', 'unchecked'],
    ['https://nabp.pharmacy/', 'unchecked'],
    ['https://[::1', 'unchecked'],
    ['nonsense', 'unchecked'],
    [`https://other.example/${'a'.repeat(480)}`, 'unchecked'],
    [`${ENTRY}other.example&x=${'a'.repeat(500)}`.slice(0, 500), 'linked-to-issuer'],
  ])('%s: %s', (link, verdict) => {
    expect(verdictOf(link)).toBe(verdict);
  });

  it('tells the host, and why it could not be told', () => {
    expect(check('https://Other.EXAMPLE/x')[0]).toMatchObject({ leadsTo: 'other.example', problem: null });
    expect(check('https://[::1')[0]).toMatchObject({ leadsTo: null, problem: 'odd-address' });
    expect(check(`https://other.example/${'a'.repeat(480)}`)[0]?.problem).toBe('too-long');
    expect(check('https://bit.ly/abc')[0]?.problem).toBe('unknown-issuer');
  });

  it('is the same under another ending of the shop’s own name', () => {
    expect(verdictOf(`${ENTRY}pills-now.com`)).toBe('linked-to-issuer');
  });

  it('is not asked of a page without an address', () => {
    expect(verdictOf(`${ENTRY}other.example`, {}, { host: null })).toBe('linked-to-issuer');
  });

  it('may stand beside the picture', () => {
    const links = [{ href: `${ENTRY}${HOST}`, text: 'our entry' }];
    expect(verdictOf(null, {}, { links })).toBe('linked-matching');
    const other = [{ href: `${ENTRY}other.example`, text: 'a partner' }];
    expect(verdictOf(null, {}, { links: other })).toBe('unlinked');
  });
});

describe('what is no seal, or not this page’s', () => {
  const elsewhere = 'https://other.example/';

  it.each<[name: string, Partial<SeenPicture>]>([
    ['a person', { source: 'https://a.example/team/1.jpg', alt: 'Jane Doe, pharmacist, LegitScript approved' }],
    [
      'a long description',
      { source: 'https://a.example/1.jpg', alt: `LegitScript ${'and many other words '.repeat(8)}` },
    ],
    ['a file about it', { source: 'https://a.example/legitscript-office-berlin.jpg', alt: '' }],
  ])('%s is never doubted', (_name, changes) => {
    expect(DOUBTED).not.toContain(verdictOf(elsewhere, changes));
  });

  it('says nothing of other pictures', () => {
    expect(check(elsewhere, { source: 'https://a.example/visa.png', alt: 'Visa' })).toEqual([]);
    expect(check(elsewhere, { source: 'https://a.example/fda.png', alt: 'FDA-approved medicines' })).toEqual([]);
  });

  it('says nothing on an issuer’s own pages, nor on a register’s', () => {
    for (const host of ['www.legitscript.com', 'nabp.pharmacy', 'www.bfarm.de', 'health.ec.europa.eu', 'www.fda.gov'])
      expect(check(elsewhere, {}, { host })).toEqual([]);
  });

  it('doubts nothing on a page about seals, unless it has a cart', () => {
    const blocks = ['How to spot a fake seal of a pharmacy.', 'Look for the logo of LegitScript.'];
    expect(DOUBTED).not.toContain(verdictOf(elsewhere, {}, { blocks, cartControls: 0 }));
    expect(verdictOf(elsewhere, {}, { blocks, cartControls: 2 })).toBe('linked-elsewhere');
    const things = [{ types: ['NewsArticle'], name: '', telephone: '', address: '', currency: '' }];
    expect(DOUBTED).not.toContain(verdictOf(elsewhere, {}, { things, cartControls: 0 }));
  });

  it('doubts nothing in a list of shops', () => {
    const pictures = ['one', 'two'].map((name) => picture({ link: `${ENTRY}${name}.example` }));
    const verdicts = checkSeals(facts({ pictures }), seals).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => DOUBTED.includes(verdict))).toEqual([]);
  });

  it('takes no words of advice for a claim', () => {
    const said = (block: string) => checkSeals(facts({ blocks: [block] }), seals).map(({ verdict }) => verdict);
    expect(said('We are certified by LegitScript.')).toEqual(['words-only']);
    expect(said('Make sure that the shop is certified by LegitScript.')).toEqual([]);
    expect(said('Approved by doctors who know pharmacies.')).toEqual([]);
    expect(said('LegitScript is a company in Portland.')).toEqual([]);
  });
});

describe('what is not confirmed', () => {
  /** The same rules, with nothing confirmed of one issuer. */
  function without(id: string, change: (issuer: SealIssuerRules) => SealIssuerRules): SealRules {
    return { ...rules, issuers: rules.issuers.map((issuer) => (issuer.id === id ? change(issuer) : issuer)) };
  }
  const pages = [
    `${ENTRY}${HOST}`,
    `${ENTRY}other.example`,
    'https://legitscript.com/',
    'https://other.example/',
    null,
  ];

  it.each<[name: string, (issuer: SealIssuerRules) => SealIssuerRules]>([
    ['hosts', (issuer) => ({ ...issuer, hosts: issuer.hosts.map((host) => ({ ...host, isConfirmed: false })) })],
    ['where it has to lead', (issuer) => ({ ...issuer, hasToLead: false })],
  ])('leads to no doubt: %s', (_name, change) => {
    const changed = prepareSeals(without('legitscript', change));
    for (const link of pages)
      for (const { verdict } of checkSeals(facts({ pictures: [picture({ link })] }), changed))
        expect(DOUBTED).not.toContain(verdict);
  });

  it('leads to no doubt: what an entry looks like', () => {
    const change = (issuer: SealIssuerRules) => ({
      ...issuer,
      entries: issuer.entries.map((entry) => ({ ...entry, isConfirmed: false })),
    });
    const changed = prepareSeals(without('legitscript', change));
    const [found] = checkSeals(facts({ pictures: [picture({ link: `${ENTRY}other.example` })] }), changed);
    expect(found?.verdict).toBe('unchecked');
  });

  it('leads to no doubt: that somebody gives no seal', () => {
    const shown = facts({ pictures: [picture({ source: 'https://a.example/1.png', alt: 'FDA approved pharmacy' })] });
    expect(checkSeals(shown, seals)[0]?.verdict).toBe('not-issued');
    const changed = prepareSeals(without('fda', (issuer) => ({ ...issuer, isConfirmed: false })));
    expect(checkSeals(shown, changed)[0]?.verdict).toBe('unchecked');
  });

  it('holds for every issuer and every host as they stand in rules/seals', () => {
    for (const issuer of rules.issuers)
      for (const { host, isConfirmed } of issuer.hosts.filter((own) => !own.isConfirmed)) {
        expect(isConfirmed).toBe(false);
        const shown = picture({
          source: 'https://a.example/1.png',
          alt: issuer.names[0] ?? '',
          link: `https://${host}/`,
        });
        for (const { verdict } of checkSeals(facts({ pictures: [shown] }), seals))
          expect(DOUBTED).not.toContain(verdict);
      }
  });
});

describe('findings', () => {
  it('are few, of the agreed shape, doubts first', () => {
    const pictures = Array.from({ length: 400 }, (_, i) =>
      picture({ link: i % 2 ? null : `https://other${i}.example/`, alt: 'LegitScript seal '.repeat(20).slice(0, 300) }),
    ).map((each, i) => (i < 100 ? picture({ link: `https://other${i}.example/` }) : each));
    const found = checkSeals(facts({ pictures }), seals);
    expect(found).toHaveLength(MOST_FINDINGS);
    expect(found.map((each) => SealFinding.parse(each))).toEqual(found);
    expect(found[0]?.verdict).toBe('linked-elsewhere');
  });

  it('say one thing of one seal once', () => {
    expect(checkSeals(facts({ pictures: [picture(), picture(), picture()] }), seals)).toHaveLength(1);
  });
});
