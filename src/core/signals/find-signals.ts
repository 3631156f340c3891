import type { Detector } from '@/core/model/rule';
import { findMailAddresses, findMessengerHandles, findPhones } from '@/core/signals/contact';
import { findMedicineDomains } from '@/core/signals/domain';
import type { Finding } from '@/core/signals/finding';
import { findHashtagRows } from '@/core/signals/hashtags';
import { findOnionAddresses, findWalletAddresses } from '@/core/signals/payment';
import { findAmounts, findDosages, findPriceLadders, findPrices, findUnitPrices } from '@/core/signals/price';

/** The detectors that look at plain text; `disguised-word` looks at the words that matched a term instead. */
const TEXT_DETECTORS: Readonly<Record<Exclude<Detector, 'disguised-word'>, (text: string) => Finding[]>> = {
  price: findPrices,
  'unit-price': findUnitPrices,
  'price-ladder': findPriceLadders,
  amount: findAmounts,
  dosage: findDosages,
  'messenger-handle': findMessengerHandles,
  phone: findPhones,
  'mail-address': findMailAddresses,
  'wallet-address': findWalletAddresses,
  'onion-address': findOnionAddresses,
  'medicine-domain': findMedicineDomains,
  hashtags: findHashtagRows,
};

/** Run the detectors that some rule asks for over a text. */
export function findSignals(text: string, wanted: ReadonlySet<Detector>): Finding[] {
  return [...wanted].flatMap((name) => (name === 'disguised-word' ? [] : TEXT_DETECTORS[name](text)));
}
