import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ChannelFile, HelplineFile } from '@/core/model/report';
import { addressFor } from '@/core/report/address';
import { destinationsFor, EU_MEMBERS, helplinesFor } from '@/core/report/destinations';
import { fieldsFor, REPORT_KINDS } from '@/core/report/kinds';

const WARN_AFTER_DAYS = 365;
const FAIL_AFTER_DAYS = 730;
/** A page older than this confirms nothing. */
const PAGE_AGE_LIMIT_YEARS = 15;
const DAY_MS = 86_400_000;

const read = (name: string): unknown => JSON.parse(readFileSync(`rules/directory/${name}.json`, 'utf8'));
const channels = ChannelFile.parse(read('channels')).entries;
const helplines = HelplineFile.parse(read('helplines')).entries;

const entries = [
  ...channels.map((channel) => ({ ...channel, label: channel.id })),
  ...helplines.map((line) => ({ ...line, label: `${line.country} ${line.purpose} ${line.tel}` })),
];
const confirmed = entries.filter(({ status }) => status === 'confirmed');
const countries = [
  ...new Set([...entries.map(({ country }) => country), ...EU_MEMBERS, 'JP', 'ZZ']),
  null,
] as readonly (string | null)[];
const hosts = [null, 'shop.example', ...channels.flatMap(({ platform }) => platform ?? [])];

describe('the reporting directory', () => {
  it('gives each entry a name of its own', () => {
    const labels = entries.map(({ label }) => label);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });

  it('claims each platform host once', () => {
    const claimed = channels.flatMap(({ platform }) => platform ?? []);
    expect(claimed.filter((host, at) => claimed.indexOf(host) !== at)).toEqual([]);
  });

  it('has links that are addresses without name, password or port', () => {
    const stated = [...entries.map(({ url }) => url), ...helplines.map(({ chat }) => chat)];
    const links = stated.flatMap((url) => url ?? []).map((url) => new URL(url));
    expect(links.filter((link) => link.protocol !== 'https:' || link.username || link.password || link.port)).toEqual(
      [],
    );
    for (const { confirmation } of confirmed) expect(URL.canParse(confirmation?.page ?? '')).toBe(true);
  });

  it.each(confirmed)('$label names its source, which is not too old', ({ label, confirmation }) => {
    const days = (Date.now() - Date.parse(confirmation?.seen ?? '')) / DAY_MS;
    if (days > WARN_AFTER_DAYS) console.warn(`rules/directory: ${label} was confirmed ${Math.floor(days)} days ago`);
    expect(days).toBeLessThan(FAIL_AFTER_DAYS);
    const year = Number(confirmation?.pageDate?.slice(0, 4) ?? new Date().getFullYear());
    expect(year).toBeGreaterThanOrEqual(new Date().getFullYear() - PAGE_AGE_LIMIT_YEARS);
  });
});

describe('how far it reaches', () => {
  const places = channels.filter(({ status }) => status === 'confirmed');

  it('has confirmed places of at least 20 countries', () => {
    const own = places.map(({ country }) => country).filter((country) => country !== '*' && country !== 'EU');
    expect(new Set(own).size).toBeGreaterThanOrEqual(20);
  });

  it('has at least 15 confirmed platforms', () => {
    expect(places.filter(({ platform }) => platform !== null).length).toBeGreaterThanOrEqual(15);
  });

  it.each(REPORT_KINDS)('takes reports of the kind %s somewhere', (kind) => {
    expect(places.some(({ kinds }) => kinds.includes(kind))).toBe(true);
  });

  it.each(places)('$id opens by https, mailto or tel, and by each way that it states', (place) => {
    const content = {
      letter: { subject: 'Report', body: 'Text.', cutNote: '' },
      values: { address: 'https://x.example/' },
    };
    const ways = [
      ['web', place.url, 'https:'],
      ['mail', place.email, 'mailto:'],
      ['phone', place.phone, 'tel:'],
    ] as const;
    for (const [way, stated, protocol] of ways) {
      const opened = addressFor(place.id, way, content, channels);
      expect(opened === null).toBe(stated === null);
      if (opened !== null) expect(new URL(opened.href).protocol).toBe(protocol);
    }
    expect(fieldsFor(place).length).toBeGreaterThan(0);
  });
});

describe('help lines', () => {
  const lines = helplines.filter(({ status }) => status === 'confirmed');
  const countriesWith = (...purposes: string[]) =>
    new Set(lines.filter(({ purpose }) => purposes.includes(purpose)).map(({ country }) => country));

  it('has a confirmed emergency number of at least 35 countries', () => {
    const covered = [...countriesWith('emergency'), ...EU_MEMBERS].filter((country) => country !== 'EU');
    expect(new Set(covered).size).toBeGreaterThanOrEqual(35);
  });

  it('has somebody to talk to about drugs, poison or youth in at least 20 countries', () => {
    expect(countriesWith('poison', 'drug-help', 'youth').size).toBeGreaterThanOrEqual(20);
  });

  it.each(lines)('$country $purpose $tel can be dialled as it is written', ({ number, tel }) => {
    // a number for calls from within the country may begin with a nought that one from abroad leaves out
    const written = number.split(/ (?:or|\/) /).map((each) => each.replaceAll(/\D/g, '').replace(/^0+/, ''));
    expect(written.some((each) => tel.endsWith(each))).toBe(true);
  });
});

describe('what is shown', () => {
  it.each(countries)('%s: only confirmed places, three at most', (country) => {
    for (const kind of REPORT_KINDS) {
      for (const host of hosts) {
        const found = destinationsFor({ country, kind, host, inDanger: true }, channels, helplines);
        expect(found.emergency?.status ?? 'confirmed').toBe('confirmed');
        expect(found.channels.length).toBeLessThanOrEqual(3);
        expect(found.channels.filter(({ status }) => status !== 'confirmed')).toEqual([]);
      }
    }
    expect(helplinesFor(country, helplines).filter(({ status }) => status !== 'confirmed')).toEqual([]);
  });

  it.each(['US', 'GB', 'RU', 'DE', 'FR', 'IT', 'NL', 'IE', 'PT', 'AT', 'BE', 'CZ', 'CA', 'AU', 'CH', 'DK'])(
    '%s has a place of its own for illicit pharmacies',
    (country) => {
      expect(destinationsFor({ country, kind: 'medicine-site', host: null }, channels).general).toBe(false);
    },
  );

  it.each(['US', 'GB', 'RU', 'DE', 'FR', 'ES', 'IT', 'NL', 'IE', 'CA', 'AU', 'UA', 'NO', 'IS', 'NZ', 'IN'])(
    '%s has a place of its own for drug sales',
    (country) => {
      expect(destinationsFor({ country, kind: 'drug-sale', host: null }, channels).general).toBe(false);
    },
  );

  it.each([
    ['DK', 'medicine-site', null, ['dk-medicines-agency'], ['country']],
    ['CH', 'counterfeit', null, ['ch-swissmedic'], ['country']],
    ['NO', 'drug-sale', null, ['no-police-drugs'], ['country']],
    ['NZ', 'drug-sale', null, ['nz-crime-stoppers'], ['country']],
    ['IN', 'drug-sale', 't.me', ['platform-telegram', 'in-manas'], ['platform', 'country']],
    ['GB', 'minor-involved', 'www.snapchat.com', ['gb-ceop', 'platform-snapchat'], ['country', 'platform']],
    ['US', 'minor-involved', null, ['us-ncmec-cybertipline', 'us-fbi-tips'], ['country', 'nearby']],
    ['US', 'harm', null, ['us-fda-medwatch'], ['country']],
    ['FR', 'platform-post', 'shop.wixsite.com', ['platform-wix', 'fr-pharos'], ['platform', 'country']],
    ['BR', 'payment', null, ['platform-paypal'], ['service']],
    [
      'US',
      'payment',
      null,
      ['us-ftc-report-fraud', 'us-fbi-ic3', 'platform-paypal'],
      ['country', 'country', 'service'],
    ],
    ['DE', 'registrar', null, ['world-icann-compliance', 'platform-cloudflare'], ['service', 'service']],
    ['RU', 'search-spam', null, ['platform-google-search'], ['service']],
    ['BR', 'drug-sale', null, [], []],
    [null, 'medicine-site', null, [], []],
  ] as const)('%s, %s, %s: the right places, with the reason', (country, kind, host, ids, reasons) => {
    const { places } = destinationsFor({ country, kind, host }, channels);
    expect(places.slice(0, Math.max(1, ids.length)).map(({ channel }) => channel.id)).toEqual(ids);
    expect(places.slice(0, Math.max(1, ids.length)).map(({ reason }) => reason)).toEqual(reasons);
  });

  it.each([
    ['US', '911'],
    ['GB', '999'],
    ['RU', '112'],
    ['PL', '112'],
    ['BR', '192'],
    ['PK', null],
    [null, null],
  ])('%s: the emergency number comes with somebody in danger, only then', (country, tel) => {
    const subject = { country, kind: 'drug-sale', host: null } as const;
    const number = destinationsFor({ ...subject, inDanger: true }, channels, helplines).emergency?.tel ?? null;
    expect(number).toBe(tel);
    expect(destinationsFor(subject, channels, helplines).emergency).toBeNull();
  });

  it.each([
    ['t.me', 'platform-telegram'],
    ['old.www.instagram.com', 'platform-instagram'],
    ['www.google.com', 'platform-google-search'],
  ])('%s puts the platform first', (host, id) => {
    const [first] = destinationsFor({ country: 'RU', kind: 'drug-sale', host }, channels).channels;
    expect(first?.id).toBe(id);
  });

  it('does not take documents on a search engine for its results', () => {
    const found = destinationsFor({ country: 'US', kind: 'drug-sale', host: 'docs.google.com' }, channels);
    expect(found.channels.map(({ platform }) => platform)).not.toContain('platform-google-search');
    expect(found.channels.every(({ platform }) => platform === null)).toBe(true);
  });

  it.each(
    'US GB IE CA AU NZ RU UA KZ BY ES MX AR CO CL DE AT CH FR BE PT BR IT NL PL CZ SE NO DK FI TR EG SA AE MA IL JP KR TH CN HK TW IN ZA'.split(
      ' ',
    ),
  )('%s has an emergency number', (country) => {
    expect(helplinesFor(country, helplines).map(({ purpose }) => purpose)).toContain('emergency');
  });
});
