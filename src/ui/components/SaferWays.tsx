import { useId } from 'preact/hooks';
import { saferWaysFor } from '@/core/pharmacy/registers';
import { saferWayKey } from '@/core/words/keys';
import { CountryLine } from '@/ui/components/CountryLine';
import { DirectoryEntry } from '@/ui/components/DirectoryEntry';
import { FoldedPanel } from '@/ui/components/FoldedPanel';
import { RegisterLinks } from '@/ui/components/RegisterLinks';
import { usePage } from '@/ui/hooks/usePage';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface SaferWaysProps {
  /** Host of the site that somebody wonders about; null when there is none. */
  readonly host: string | null;
  readonly registers: RegisterDirectory;
  /** True where it must not push anything else aside: shut, with its title to open it. */
  readonly folded?: boolean;
  /** False where the page names the country already. */
  readonly namesCountry?: boolean;
}

/** How to look a pharmacy up in the person's country, and how medicines can be had lawfully and for less. */
export function SaferWays({ host, registers, folded = false, namesCountry = true }: SaferWaysProps) {
  const { t } = usePage();
  const titleId = useId();
  if (folded) {
    return (
      <FoldedPanel title={t('safer_title')} id="safer">
        <SaferContent host={host} registers={registers} namesCountry={namesCountry} heading="h2" />
      </FoldedPanel>
    );
  }
  return (
    <section class="panel" id="safer" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('safer_title')}</h2>
      <SaferContent host={host} registers={registers} namesCountry={namesCountry} heading="h3" />
    </section>
  );
}

interface SaferContentProps extends Required<Pick<SaferWaysProps, 'host' | 'registers' | 'namesCountry'>> {
  /** Of the rank below the heading around it. */
  readonly heading: 'h2' | 'h3';
}

function SaferContent({ host, registers, namesCountry, heading: Heading }: SaferContentProps) {
  const { t, country } = usePage();
  return (
    <>
      {namesCountry && <CountryLine unknown="safer_choose_country" />}
      <Heading>{t('safer_register')}</Heading>
      <p>{t('safer_register_intro')}</p>
      <RegisterLinks host={host} registers={registers.registers} />
      <Heading>{t('safer_less')}</Heading>
      <ul class="points">
        <li>{t('safer_ask_pharmacist')}</li>
        <li>{t('safer_ask_substance')}</li>
      </ul>
      <ProgrammeList ways={saferWaysFor(country.code, registers.saferWays)} />
    </>
  );
}

function ProgrammeList({ ways }: { ways: RegisterDirectory['saferWays'] }) {
  const { t } = usePage();
  if (ways.length === 0) return null;
  return (
    <ul class="channels">
      {ways.map((way) => (
        <DirectoryEntry
          key={way.id}
          name={way.name}
          nameEn={way.nameEn}
          languages={way.languages}
          address={way.url}
          what={t(saferWayKey(way.kind))}
          confirmation={way.confirmation}
        />
      ))}
    </ul>
  );
}
