import { DOUBTED, type SealFinding } from '@/core/model/seal';
import type { SiteStatus } from '@/core/model/site-check';
import { fitsCountry } from '@/core/pharmacy/claimed-country';
import { type Answer, answer, type Inquiry, NOT_SEEN } from '@/core/pharmacy/inquiry';

/** Does a register, a seal or a stated number say who the shop is? What an authority or a checker says counts most. */
export function askRegister({ input: { status, seals, licences, country } }: Inquiry): Answer {
  const isAs = (...standings: SiteStatus['standing'][]) => status.some(({ standing }) => standings.includes(standing));
  if (isAs('warned', 'rogue')) return answer('bad', 'listed');
  if (isAs('registered')) return answer('good', 'registered');
  if (isAs('well-known')) return answer('good', 'well_known');
  const doubted = seals.find(({ verdict }) => DOUBTED.includes(verdict));
  if (doubted) return answer('bad', 'seal_doubted', doubted.quote);
  const linked = seals.find(({ verdict }) => verdict === 'linked-matching');
  if (linked) {
    return isFor(linked, country)
      ? answer('good', 'seal_linked', linked.quote)
      : answer('not-seen', 'elsewhere', linked.quote);
  }
  if (isAs('licensed-elsewhere')) return answer('not-seen', 'elsewhere');
  const stated = licences.filter(({ of }) => of === 'pharmacy');
  const right = stated.find(({ wellFormed }) => wellFormed);
  if (right) return answer('good', 'number_stated', right.quote);
  const [odd] = stated;
  return odd ? answer('not-seen', 'number_odd', odd.quote) : NOT_SEEN;
}

/** Is a seal for the reader's own country, or for one whose pharmacies may serve it? */
function isFor(seal: SealFinding, country: string | null): boolean {
  return country === null || seal.country === '*' || fitsCountry(seal.country, country);
}
