import type { Confirmation } from '@/core/model/report';
import { formatDay } from '@/core/words/dates';
import { OutsideLink } from '@/ui/components/OutsideLink';
import { usePage } from '@/ui/hooks/usePage';

export interface DirectoryEntryProps {
  /** Official name in its own language. */
  readonly name: string;
  readonly nameEn: string;
  /** BCP 47: the languages that the place speaks. */
  readonly languages: readonly string[];
  readonly address: string | null;
  /** What can be done there. */
  readonly what: string;
  readonly confirmation: Confirmation | null;
}

/** One register or programme: its name, what it is for, and when it was read that it is there. */
export function DirectoryEntry({ name, nameEn, languages, address, what, confirmation }: DirectoryEntryProps) {
  const { t, language } = usePage();
  const isForeign = nameEn.toLowerCase() !== name.toLowerCase() && !languages.includes(language);
  const words = (
    <bdi lang={languages[0]} dir="auto">
      {name}
    </bdi>
  );
  return (
    <li class="channel">
      <p class="channel-name">{address === null ? words : <OutsideLink href={address}>{words}</OutsideLink>}</p>
      {isForeign && <p class="hint">{nameEn}</p>}
      <p>{what}</p>
      {confirmation && <p class="hint">{t('report_checked', { date: formatDay(confirmation.seen, language) })}</p>}
    </li>
  );
}
