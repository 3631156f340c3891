import { describe, expect, it } from 'vitest';
import { readSealIssuers, readSeals } from '../../../rules/read-seals.ts';

const WARN_AFTER_DAYS = 365;
const FAIL_AFTER_DAYS = 730;
const DAY_MS = 86_400_000;

const issuers = readSealIssuers();
const facts = issuers.flatMap((issuer) => [
  { of: `${issuer.id}: standing`, confirmation: issuer.standingConfirmation },
  { of: `${issuer.id}: link`, confirmation: issuer.link.confirmation },
  ...issuer.hosts.map(({ host, confirmation }) => ({ of: `${issuer.id}: ${host}`, confirmation })),
  ...issuer.entries.map(({ path, names, confirmation }) => ({ of: `${issuer.id}: ${path} ${names}`, confirmation })),
]);
const confirmed = facts.filter(({ confirmation }) => confirmation !== null);

describe('the givers of seals', () => {
  it.each(confirmed)('$of: its source is not too old', ({ of, confirmation }) => {
    const days = (Date.now() - Date.parse(confirmation?.seen ?? '')) / DAY_MS;
    if (days > WARN_AFTER_DAYS) console.warn(`rules/seals: ${of} was confirmed ${Math.floor(days)} days ago`);
    expect(days).toBeLessThan(FAIL_AFTER_DAYS);
    expect(URL.canParse(confirmation?.page ?? '')).toBe(true);
  });

  it('claim each host once', () => {
    const hosts = issuers.flatMap((issuer) => issuer.hosts.map(({ host }) => host));
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
  });

  it('have entries on hosts of their own, a query only where the address has one', () => {
    for (const { hosts, entries } of issuers)
      for (const entry of entries) {
        expect(hosts.some(({ host }) => entry.host === host || entry.host.endsWith(`.${host}`))).toBe(true);
        expect(entry.query !== null).toBe(entry.names === 'domain-in-query');
      }
  });

  it('have words beside each name that means other things too', () => {
    for (const { loose, needs } of issuers) if (loose.length > 0) expect(needs.length).toBeGreaterThan(0);
  });

  it('are told to the check without their sources', () => {
    const text = JSON.stringify(readSeals());
    expect(text).not.toContain('confirmation');
    expect(readSeals().issuers.map(({ id }) => id)).toEqual(issuers.map(({ id }) => id));
  });

  it('count nothing as confirmed that has no source', () => {
    for (const [at, { standingConfirmation, hosts, entries, link }] of issuers.entries()) {
      const told = readSeals().issuers[at];
      expect(told?.isConfirmed).toBe(standingConfirmation !== null);
      expect(told?.hasToLead).toBe(link.required && link.confirmation !== null);
      expect(told?.hosts.map(({ isConfirmed }) => isConfirmed)).toEqual(
        hosts.map((host) => host.confirmation !== null),
      );
      expect(told?.entries.map(({ isConfirmed }) => isConfirmed)).toEqual(
        entries.map((entry) => entry.confirmation !== null),
      );
    }
  });
});
