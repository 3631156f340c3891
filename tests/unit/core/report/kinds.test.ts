import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ChannelFile, ReportKind } from '@/core/model/report';
import { destinationsFor } from '@/core/report/destinations';
import { fieldsFor, presetKind, REPORT_KINDS, subjectOf } from '@/core/report/kinds';
import { reportKindKey, whyKey } from '@/core/words/keys';

const file: unknown = JSON.parse(readFileSync('rules/directory/channels.json', 'utf8'));
const channels = ChannelFile.parse(file).entries;
const catalogues = ['en', 'ru'].map((language) => {
  const words: Record<string, unknown> = parse(readFileSync(`src/locales/${language}.yml`, 'utf8'));
  return words;
});

it('offers each kind once', () => {
  expect([...REPORT_KINDS].sort()).toEqual([...ReportKind.options].sort());
});

describe('presetKind', () => {
  it.each([
    ['a post on a platform', 'www.instagram.com', 'drug-sale', 'platform-post'],
    ['a post on a platform whose form is not known', 'ok.vk.com', 'drug-sale', 'platform-post'],
    ['a site made with a kit', 'pills.wixsite.com', 'medicine-site', 'platform-post'],
    ['a site of its own', 'pills.example', 'medicine-site', 'medicine-site'],
    ['a site that only sounds like one', 'notinstagram.com', 'drug-sale', 'drug-sale'],
    ['a payment service is no place for posts', 'www.paypal.com', 'drug-sale', 'drug-sale'],
    ['pasted text', '', 'drug-sale', 'drug-sale'],
  ] as const)('%s', (_what, host, offer, kind) => {
    expect(presetKind({ host, kind: offer }, channels)).toEqual({ kind, offer });
  });

  it('leads a post to its platform and to the office for what is offered', () => {
    const subject = subjectOf({ host: 'www.instagram.com', kind: 'medicine-site' }, 'DK', channels);
    const { channels: found } = destinationsFor(subject, channels);
    expect(found.map(({ id }) => id)).toEqual(['platform-instagram', 'dk-medicines-agency']);
  });
});

describe('fieldsFor', () => {
  it('keeps the order of the place', () => {
    expect(fieldsFor({ accepts: ['own-contact', 'address'] })).toEqual(['own-contact', 'address']);
  });

  it('begins with the address when the place does not say', () => {
    expect(fieldsFor({ accepts: [] })[0]).toBe('address');
  });
});

describe('words', () => {
  it.each(REPORT_KINDS)('name the kind %s', (kind) => {
    for (const words of catalogues) expect(words[reportKindKey(kind)]).toEqual(expect.any(String));
  });

  it('tell why, for each place that is chosen anywhere', () => {
    const countries = [null, 'BR', ...new Set(channels.map(({ country }) => country))];
    const hosts = [null, 'www.instagram.com', 'x.pages.dev'];
    const keys = countries.flatMap((country) =>
      REPORT_KINDS.flatMap((kind) =>
        hosts.flatMap((host) => destinationsFor({ country, kind, host }, channels).places.map(whyKey)),
      ),
    );
    expect(new Set(keys).size).toBeGreaterThan(8);
    for (const key of new Set(keys)) {
      for (const words of catalogues) expect(words[key], key).toEqual(expect.any(String));
    }
  });
});
