import type { ReportPacket } from '@/core/model/packet';
import type { Channel } from '@/core/model/report';
import { fieldsOf } from '@/core/report/as-text';
import { fieldsFor } from '@/core/report/kinds';
import type { ReportField } from '@/core/report/packet-words';
import { packetWords } from '@/locales/words';
import { CopyField } from '@/ui/components/CopyField';
import { usePage } from '@/ui/hooks/usePage';
import { languageFor } from '@/ui/report-letter';

/** What a form may ask for and no page can tell. */
const ONLY_THE_PERSON: ReadonlySet<ReportField> = new Set(['own-contact', 'order-number', 'batch-number', 'country']);

export interface CopyFieldsProps {
  readonly packet: ReportPacket;
  readonly channel: Channel;
}

/** What a form asks for, in its own order, each to be copied. */
export function CopyFields({ packet, channel }: CopyFieldsProps) {
  const { t, language } = usePage();
  // what the person adds is told last, wherever there is room for it
  const accepts = [...fieldsFor(channel), 'note'] as const;
  const fields = fieldsOf(packet, packetWords(languageFor(channel, language)), { accepts });
  const own = fields.filter(({ field, value }) => value === '' && ONLY_THE_PERSON.has(field));
  return (
    <>
      <ol class="copy-fields">
        {fields
          .filter(({ value }) => value !== '')
          .map(({ field, label, value }) => (
            <li key={field}>
              <CopyField label={label} value={value} />
            </li>
          ))}
      </ol>
      {own.length > 0 && <p class="hint">{t('helper_own', { fields: own.map(({ label }) => label).join(', ') })}</p>}
    </>
  );
}
