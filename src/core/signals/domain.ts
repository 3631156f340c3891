import { type Finding, findAllWhere } from '@/core/signals/finding';

const WORDS =
  'rx|pharm|drug|pill|meds|medz|apotek|apothek|farmac|aptek|viagra|cialis|levitra|kamagra|xanax|tramadol|steroid|kush|weed|kraken|ghb';

const MEDICINE_DOMAIN = new RegExp(
  `(?<![a-z0-9@.-])(?:https?:\\/\\/)?(?:[\\w-]{1,40}\\.){0,2}(?:[\\w-]{0,30}(?:${WORDS})[\\w-]{0,30})\\.(?!gov|edu|org|int|mil|nhs|pharmacy|png|jpe?g|php|html?|js)[a-z]{2,12}(?![\\w-])`,
  'giu',
);

const DOT_INSIDE = /[a-z0-9]\.[a-z]{2}/i;

/** Web addresses whose name speaks of medicines or drugs, those of public bodies and charities left out. */
export function findMedicineDomains(text: string): Finding[] {
  return findAllWhere(DOT_INSIDE, text, MEDICINE_DOMAIN, 'medicine-domain');
}
