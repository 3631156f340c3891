import { describe, expect, it } from 'vitest';
import type { ReportPacket } from '@/core/model/packet';
import { readDirectory } from '@/ui/directory';
import { languageFor, openForm, writeMail } from '@/ui/report-letter';
import channels from '../../../rules/directory/channels.json';
import helplines from '../../../rules/directory/helplines.json';
import { HOSTILE_WORDS } from '../../support/hostile-words.ts';
import { buildReportPacket } from '../../support/report-entries.ts';

const { channels: directory } = readDirectory(channels, helplines);
const placeOf = (id: string) => {
  const found = directory.find((channel) => channel.id === id);
  if (found === undefined) throw new Error(`no place ${id}`);
  return found;
};
const FDA = placeOf('us-fda-internet-pharmacy-task-force');
const BLOGS = placeOf('platform-wordpress-com');

/** A packet that says this wherever a page can put its words. */
function packetOf(words: string): ReportPacket {
  return buildReportPacket({
    title: words.slice(0, 300),
    address: words.slice(0, 2_000),
    host: words.slice(0, 253),
    note: words.slice(0, 2_000),
    quotes: [{ rule: 'a/b', reason: 'reason_unknown', quote: words.slice(0, 160) }],
    contacts: [{ kind: 'mail', value: words.slice(0, 200) }],
  });
}

describe('a letter about a page with hostile words', () => {
  it.each(['en', 'ru'] as const)('has one recipient, a subject and a text, and fits, in %s', (language) => {
    expect(HOSTILE_WORDS.length).toBeGreaterThanOrEqual(300);
    const wrong = HOSTILE_WORDS.filter((words) => {
      const { href = '' } = writeMail(packetOf(words), FDA, language) ?? {};
      const [to, query = '', ...more] = href.split('?');
      const isOne = to === `mailto:${FDA.email}` && more.length === 0;
      return !isOne || href.length > 1_800 || [...new URLSearchParams(query).keys()].join() !== 'subject,body';
    });
    expect(wrong).toEqual([]);
  });

  it('opens the form of the place and no other, filled in at most', () => {
    const wrong = HOSTILE_WORDS.filter((words) => {
      const { href = '' } = openForm(packetOf(words), BLOGS, 'en') ?? {};
      const { origin, pathname, searchParams, hash } = new URL(href);
      const isForm = origin === 'https://wordpress.com' && pathname === '/abuse/' && hash === '';
      return !isForm || [...searchParams.keys()].some((name) => name !== 'report_url') || href.length > 1_800;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a letter', () => {
  it('says all of a short report, and says that it does not of a long one', () => {
    const short = buildReportPacket({ note: 'seen in a chat', packs: [] });
    expect(writeMail(short, FDA, 'en')?.isCut).toBe(false);
    const long = writeMail(buildReportPacket({ note: 'A long story. '.repeat(140) }), FDA, 'en');
    expect(long?.isCut).toBe(true);
    expect(long?.whole).toContain('A long story. A long story.');
    expect(new URL(long?.href ?? '').searchParams.get('body')).toContain('shop.example');
  });

  it('is written in a language that the place reads, else in the person’s own', () => {
    expect(languageFor({ languages: ['ru'] }, 'ru')).toBe('ru');
    expect(languageFor({ languages: ['en'] }, 'ru')).toBe('en');
    expect(languageFor({ languages: ['de'] }, 'ru')).toBe('ru');
  });

  it('is not written to a place without an address', () => {
    expect(writeMail(buildReportPacket(), BLOGS, 'en')).toBeNull();
    expect(openForm(buildReportPacket(), FDA, 'en')).toBeNull();
  });
});
