import { DOUBTED, type SealFinding } from '@/core/model/seal';
import type { SiteStatus } from '@/core/model/site-check';
import { fitsCountry } from '@/core/pharmacy/claimed-country';
import { type Answer, answer, type Inquiry, NOT_SEEN } from '@/core/pharmacy/inquiry';

/**
 * Does a register know the shop? Only what an authority, a checker or our own list says is an answer: what the page itself
 * shows, a link to an issuer's entry or a number, anybody can write. It tells where to look, and speaks for nobody.
 */
export function askRegister({ input: { status, seals, licences, country } }: Inquiry): Answer {
  const isAs = (...standings: SiteStatus['standing'][]) => status.some(({ standing }) => standings.includes(standing));
  if (isAs('warned', 'rogue')) return answer('bad', 'listed');
  if (isAs('registered')) return answer('good', 'registered');
  if (isAs('well-known')) return answer('good', 'well_known');
  const doubted = seals.find(({ verdict }) => DOUBTED.includes(verdict));
  if (doubted) return answer('bad', 'seal_doubted', doubted.quote);
  const linked = seals.find(({ verdict }) => verdict === 'linked-matching');
  if (linked) {
    return answer('not-seen', isFor(linked, country) ? 'seal_linked' : 'elsewhere', linked.quote);
  }
  if (isAs('licensed-elsewhere')) return answer('not-seen', 'elsewhere');
  const stated = licences.filter(({ of }) => of === 'pharmacy');
  const right = stated.find(({ wellFormed }) => wellFormed);
  if (right) return answer('not-seen', 'number_stated', right.quote);
  const [odd] = stated;
  return odd ? answer('not-seen', 'number_odd', odd.quote) : NOT_SEEN;
}

/** Is a seal for the reader's own country, or for one whose pharmacies may serve it? */
function isFor(seal: SealFinding, country: string | null): boolean {
  return country === null || seal.country === '*' || fitsCountry(seal.country, country);
}
