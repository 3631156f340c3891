import type { Register } from '@/core/model/register';
import { registersFor } from '@/core/pharmacy/registers';
import { registerSearchKey } from '@/core/words/keys';
import { DirectoryEntry } from '@/ui/components/DirectoryEntry';
import { usePage } from '@/ui/hooks/usePage';

export interface RegisterLinksProps {
  /** Host of the site that somebody wonders about; null when there is none. */
  readonly host: string | null;
  readonly registers: readonly Register[];
}

/** Up to three official registers for the person's country; words for the general way when it has none. */
export function RegisterLinks({ host, registers }: RegisterLinksProps) {
  const { t, country } = usePage();
  const { links, general } = registersFor(country.code, host, registers);
  return (
    <>
      {links.length > 0 && (
        <ul class="channels">
          {links.map(({ register, address, prefilled }) => (
            <DirectoryEntry
              key={register.id}
              name={register.name}
              nameEn={register.nameEn}
              languages={register.languages}
              address={address}
              what={t(prefilled ? 'register_prefilled' : registerSearchKey(register.search))}
              confirmation={register.confirmation}
            />
          ))}
        </ul>
      )}
      {general && <p>{t('safer_general')}</p>}
    </>
  );
}
