import { describe, expect, it } from 'vitest';
import { Channel } from '@/core/model/report';
import { ADDRESS_LIMIT, addressFor, mailAddress, phoneAddress, webAddress } from '@/core/report/address';

const NOTE = 'The rest is on the clipboard.';
const letter = (body: string, subject = 'Report') => ({ subject, body, cutNote: NOTE });
const office: Channel = {
  id: 'office',
  country: 'DE',
  platform: null,
  name: 'Office',
  nameEn: 'Office',
  kinds: ['medicine-site'],
  url: 'https://office.example/form',
  email: 'report@office.example',
  phone: '+49 30 123-456',
  languages: ['en'],
  anonymous: null,
  accepts: [],
  prefill: { kind: 'mailto' },
  status: 'confirmed',
  confirmation: { page: 'https://office.example/', says: 'states the address', seen: '2026-11-27', pageDate: null },
};
const nothing = { letter: letter(''), values: {} };

describe('mailAddress', () => {
  it('writes subject and text, line ends as CR LF in the text only', () => {
    expect(mailAddress('a@b.example', letter('One.\nTwo & three?', 'Two\nlines'))).toEqual({
      href: 'mailto:a@b.example?subject=Two%20lines&body=One.%0D%0ATwo%20%26%20three%3F',
      carries: 'One.\r\nTwo & three?',
      isCut: false,
    });
  });

  it('leaves the text out when there is none', () => {
    expect(mailAddress('a@b.example', letter(''))?.href).toBe('mailto:a@b.example?subject=Report');
  });

  it('cuts after a sentence and says so, not at the dot of a host name', () => {
    const sentence = 'The page shop.example.com offers pills without a prescription. ';
    const address = mailAddress('a@b.example', letter(sentence.repeat(60)));
    expect(address?.isCut).toBe(true);
    expect(address?.href.length).toBeLessThanOrEqual(ADDRESS_LIMIT);
    expect(address?.href.length).toBeGreaterThan(ADDRESS_LIMIT - sentence.length * 1.5);
    expect(address?.carries).toMatch(/prescription\.\r\n\r\nThe rest is on the clipboard\.$/);
  });

  it('cuts words of other scripts between whole characters', () => {
    const address = mailAddress('a@b.example', letter('Предлагают таблетки без рецепта. '.repeat(100)));
    expect(address?.carries).toMatch(/^(Предлагают таблетки без рецепта\. ?)+\r\n\r\nThe rest/);
    expect(mailAddress('a@b.example', letter('💊'.repeat(2_000)))?.carries).not.toContain('\uFFFD');
  });

  it.each([
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    'a@b.example?cc=c@d.example',
    'a@b.example&cc=c@d.example',
    'a@b.example%0ABcc:c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'a@b@c.example',
    'A <a@b.example>',
    'a',
    '',
  ])('refuses the recipient %j', (recipient) => {
    expect(mailAddress(recipient, letter('text'))).toBeNull();
  });
});

describe('webAddress', () => {
  const form: Pick<Channel, 'url' | 'prefill'> = {
    url: 'https://form.example/abuse',
    prefill: { kind: 'query', parameters: [{ name: 'report_url', field: 'address' }] },
  };

  it('fills what the directory names', () => {
    expect(webAddress(form, { address: 'https://x.example/?a=b&c=d', product: 'not asked for' })).toEqual({
      href: 'https://form.example/abuse?report_url=https%3A%2F%2Fx.example%2F%3Fa%3Db%26c%3Dd',
      carries: 'https://x.example/?a=b&c=d',
      isCut: false,
    });
  });

  it('goes on from a query that is there', () => {
    const found = webAddress({ ...form, url: 'https://form.example/abuse?lang=en' }, { address: 'x' });
    expect(found?.href).toBe('https://form.example/abuse?lang=en&report_url=x');
  });

  it('leaves out what does not fit: half an address leads nowhere', () => {
    const found = webAddress(form, { address: `https://x.example/${'ж'.repeat(400)}` });
    expect(found).toEqual({ href: form.url, carries: '', isCut: true });
  });

  it.each(['http://form.example/', 'javascript:alert(1)', 'data:text/html,x', 'ftp://form.example/', 'https://', ''])(
    'refuses %j',
    (url) => expect(webAddress({ url, prefill: null }, {})).toBeNull(),
  );
});

describe('phoneAddress', () => {
  it.each([
    ['1-800-332-1088', 'tel:18003321088'],
    ['+49 30 123-456', 'tel:+4930123456'],
    ['102', 'tel:102'],
  ])('%s', (phone, href) => expect(phoneAddress(phone)?.href).toBe(href));

  it.each(['*#06#', '1;ext=2', '12345678901234567', 'call me', ''])('refuses %j', (phone) => {
    expect(phoneAddress(phone)).toBeNull();
  });
});

describe('where a report may go (X05)', () => {
  it('is chosen by the id alone', () => {
    expect(addressFor('office', 'web', nothing, [office])?.href).toBe('https://office.example/form');
    expect(addressFor('office', 'mail', nothing, [office])?.href).toBe('mailto:report@office.example?subject=Report');
    expect(addressFor('office', 'phone', nothing, [office])?.href).toBe('tel:+4930123456');
  });

  it.each(['', 'other', 'https://evil.example/', 'mailto:a@evil.example', '__proto__', 'constructor'])(
    'is nowhere for %j',
    (id) => {
      for (const way of ['web', 'mail', 'phone'] as const) expect(addressFor(id, way, nothing, [office])).toBeNull();
    },
  );

  it('is not a place that is unconfirmed, or cannot be reached this way', () => {
    const rumour: Channel = { ...office, status: 'unconfirmed', confirmation: null };
    expect(addressFor('office', 'mail', nothing, [rumour])).toBeNull();
    const silent: Channel = { ...office, email: null, phone: null, prefill: null };
    expect(addressFor('office', 'mail', nothing, [silent])).toBeNull();
    expect(addressFor('office', 'phone', nothing, [silent])).toBeNull();
  });

  it.each([
    ['an address that is not https', { url: 'http://office.example/' }],
    ['a script', { url: 'javascript:alert(1)' }],
    ['two recipients', { email: 'a@b.example,c@d.example' }],
    ['a recipient with a header', { email: 'a@b.example?cc=c@d.example' }],
    [
      'a parameter that is more than a name',
      { prefill: { kind: 'query', parameters: [{ name: 'a=b&c', field: 'address' }] } },
    ],
    ['a field that nobody knows', { prefill: { kind: 'query', parameters: [{ name: 'a', field: 'password' }] } }],
    ['a target of its own', { target: 'https://evil.example/' }],
    ['a letter to nobody', { email: null }],
  ])('the directory cannot hold %s', (_what, change) => {
    expect(Channel.safeParse(office).success).toBe(true);
    expect(Channel.safeParse({ ...office, ...change }).success).toBe(false);
  });
});
