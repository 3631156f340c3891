import { describe, expect, it } from 'vitest';
import { approvesShop } from '@/core/pharmacy/seal-approval';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { toWords } from '@/core/pharmacy/seal-text';
import { readSeals } from '../../../../rules/read-seals.ts';
import { cpuClock } from '../../../support/cpu-time.ts';

const { approvals } = prepareSeals(readSeals());
const saysSo = (text: string) => approvesShop(toWords(text), toWords('FDA'), approvals);

describe('approval of a shop', () => {
  it.each([
    'FDA approved pharmacy',
    'FDA-approved online pharmacy',
    'Online pharmacy approved by the U.S. FDA',
    'Our pharmacy is certified by the FDA',
    'Von der FDA zugelassene Online-Apotheke',
    'Farmacia en línea aprobada por la FDA',
    'Pharmacie en ligne certifiée par la FDA',
    'Farmácia aprovada pelo FDA',
    'Farmacia certificata dalla FDA',
    'Apteka zatwierdzona przez FDA',
    'FDA goedgekeurde online apotheek',
    'Интернет-аптека сертифицирована FDA',
    'FDA tarafından onaylı internet eczanesi',
    'صيدلية إلكترونية معتمدة من FDA',
    'The FDA says much. This is an FDA approved pharmacy',
  ])('is said by: %s', (text) => expect(saysSo(text)).toBe(true));

  it.each([
    'FDA',
    '',
    'FDA approved medicines from our pharmacy',
    'FDA-registered outsourcing facility and pharmacy',
    'Medicines approved by the FDA, certified pharmacy',
    'Our pharmacy sells what the FDA approved',
    'The FDA does not approve online pharmacies',
    'Препарат одобрен FDA. Отпускается в аптеке',
    'Das Arzneimittel ist von der FDA zugelassen. Unsere Apotheke berät Sie',
    'Test aprobado por la FDA, a la venta en tu farmacia',
  ])('is not said by: %s', (text) => expect(saysSo(text)).toBe(false));

  it('is looked for in long texts without delay', () => {
    const spent = cpuClock();
    expect(saysSo('FDA by the '.repeat(20_000))).toBe(false);
    expect(spent()).toBeLessThan(500);
  });
});
