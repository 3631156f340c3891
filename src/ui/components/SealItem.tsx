import { DOUBTED, type SealFinding } from '@/core/model/seal';
import { nameCountry } from '@/core/words/countries';
import { sealKey, sealProblemKey } from '@/core/words/keys';
import { HostName } from '@/ui/components/HostName';
import { PageQuote } from '@/ui/components/PageQuote';
import { ToneShape } from '@/ui/components/ToneShape';
import { usePage } from '@/ui/hooks/usePage';

export interface SealItemProps {
  readonly seal: SealFinding;
}

/** One seal that the page shows: whose it is, what became of the check, and what was seen. */
export function SealItem({ seal: { name, country, verdict, quote, leadsTo, problem } }: SealItemProps) {
  const { t, language } = usePage();
  // whoever it leads to was not asked, and anybody can write a link: none is more than open
  const tone = DOUBTED.includes(verdict) ? 'caution' : 'open';
  return (
    <li class="site-status">
      <ToneShape tone={tone} />
      <div>
        <p class="site-status-name">
          <bdi>{name}</bdi>
          {country !== '*' && ` · ${nameCountry(country, language)}`}
        </p>
        <p>
          {t(sealKey(verdict))}
          {problem !== null && ` ${t(sealProblemKey(problem))}`}
        </p>
        {leadsTo !== null && verdict !== 'unlinked' && (
          <p class="hint">
            {t('site_seal_leads_to')} <HostName host={leadsTo} />
          </p>
        )}
        <PageQuote quote={quote} />
      </div>
    </li>
  );
}
