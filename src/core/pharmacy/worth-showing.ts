import type { SiteCheck, SiteKind, SiteStatus } from '@/core/model/site-check';

/** Kinds of site whose seller people may want to know of before they order. */
const SELLERS: readonly SiteKind[] = ['pharmacy', 'telehealth', 'supplement-shop', 'marketplace-item'];

/** True when a check is to be shown unasked: the page sells, somebody says something of it, or its name is another's. */
export function isWorthShowing({ kind, status, lookAlike }: SiteCheck): boolean {
  return SELLERS.includes(kind) || lookAlike !== null || status.some(({ standing }) => standing !== 'unknown');
}

/** How much weight the words about a standing carry: shapes follow it, beside the words. */
export type Tone = 'known' | 'open' | 'caution' | 'danger';

const TONES: Readonly<Record<SiteStatus['standing'], Tone>> = {
  registered: 'known',
  'licensed-elsewhere': 'open',
  'well-known': 'open',
  warned: 'danger',
  rogue: 'danger',
  reported: 'caution',
  'rogue-signs': 'caution',
  unknown: 'open',
};

export function toneOf(standing: SiteStatus['standing']): Tone {
  return TONES[standing];
}
