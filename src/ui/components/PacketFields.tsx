import type { PacketQuote, ReportPacket } from '@/core/model/packet';
import { CONTACT_KEYS } from '@/core/report/packet-words';
import { reasonText, type Words } from '@/locales/words';
import { PacketList } from '@/ui/components/PacketList';
import { PacketOrigin } from '@/ui/components/PacketOrigin';
import { Panel } from '@/ui/components/Panel';
import { ReportText } from '@/ui/components/ReportText';
import { usePage } from '@/ui/hooks/usePage';

export interface PacketFieldsProps {
  readonly packet: ReportPacket;
  /** As it was at first, to put back what was taken out. */
  readonly original: ReportPacket;
  readonly onChange: (change: Partial<ReportPacket>) => void;
}

/** Lengths that the model allows. */
const ADDRESS_LIMIT = 2_000;
const HOST_LIMIT = 253;
const TITLE_LIMIT = 300;
const NOTE_LIMIT = 2_000;

/** All that the report says, each part to be changed or taken out. */
export function PacketFields({ packet, original, onChange }: PacketFieldsProps) {
  const { t } = usePage();
  return (
    <Panel title={t('draft_content')}>
      <p class="hint">{t('draft_content_help')}</p>
      <ReportText
        label={t('draft_address')}
        value={packet.address ?? ''}
        limit={ADDRESS_LIMIT}
        onChange={(address) => onChange({ address: address === '' ? null : address })}
      />
      <ReportText
        label={t('draft_host')}
        value={packet.host}
        limit={HOST_LIMIT}
        onChange={(host) => onChange({ host })}
      />
      <ReportText
        label={t('draft_page_title')}
        value={packet.title}
        limit={TITLE_LIMIT}
        onChange={(title) => onChange({ title })}
      />
      <PacketLists packet={packet} original={original} onChange={onChange} />
      <ReportText
        label={t('draft_note')}
        help={t('draft_note_help')}
        value={packet.note}
        limit={NOTE_LIMIT}
        lines={4}
        onChange={(note) => onChange({ note })}
      />
      <PacketOrigin packet={packet} />
    </Panel>
  );
}

/** What there may be several of. */
function PacketLists({ packet, original, onChange }: PacketFieldsProps) {
  const { t } = usePage();
  const quotes = groupQuotes(packet.quotes);
  const names = nameQuotes(quotes, t);
  return (
    <>
      <PacketList
        title={t('draft_quotes')}
        items={quotes}
        original={groupQuotes(original.quotes)}
        nameOf={(group) => names.get(group) ?? ''}
        textOf={quoteOf}
        withText={(group, quote) => group.map((item) => ({ ...item, quote }))}
        onChange={(groups) => onChange({ quotes: groups.flat() })}
      />
      <PacketList
        title={t('draft_contacts')}
        items={packet.contacts}
        original={original.contacts}
        nameOf={({ kind }) => t(CONTACT_KEYS[kind])}
        textOf={({ value }) => value}
        withText={(item, value) => ({ ...item, value })}
        onChange={(contacts) => onChange({ contacts })}
      />
      <PacketList
        title={t('draft_licences')}
        items={packet.licences}
        original={original.licences}
        nameOf={() => t('draft_licences')}
        textOf={(text) => text}
        withText={(_, text) => text}
        onChange={(licences) => onChange({ licences })}
      />
      <PacketList
        title={t('draft_seals')}
        items={packet.seals}
        original={original.seals}
        nameOf={() => t('draft_seals')}
        textOf={({ name }) => name}
        withText={(item, name) => ({ ...item, name })}
        onChange={(seals) => onChange({ seals })}
      />
    </>
  );
}

type QuoteGroup = readonly PacketQuote[];

/** The same words may have set off several rules: they are shown once, and go together. */
function groupQuotes(quotes: readonly PacketQuote[]): QuoteGroup[] {
  return [...Map.groupBy(quotes, ({ quote }) => quote).values()];
}

function quoteOf(group: QuoteGroup): string {
  return group[0]?.quote ?? '';
}

/** One reason for each quotation, if there is one another than those before; all reasons stand in the text of the report. */
function nameQuotes(groups: readonly QuoteGroup[], t: Words): Map<QuoteGroup, string> {
  const names = new Map<QuoteGroup, string>();
  const used = new Set<string>();
  for (const group of groups) {
    const reasons = group.map(({ reason }) => reasonText(t, reason));
    const name = reasons.find((reason) => !used.has(reason)) ?? reasons[0] ?? '';
    used.add(name);
    names.set(group, name);
  }
  return names;
}
