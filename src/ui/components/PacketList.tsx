import { useId, useRef, useState } from 'preact/hooks';
import { ReportText } from '@/ui/components/ReportText';
import { usePage } from '@/ui/hooks/usePage';

/** Shown before the person asks for all. */
const FIRST_SHOWN = 4;
/** The model allows no longer ones. */
const TEXT_LIMIT = 160;

export interface PacketListProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly original: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly textOf: (item: Item) => string;
  readonly withText: (item: Item, text: string) => Item;
  readonly onChange: (items: Item[]) => void;
}

/** Several things of one kind in a report: each can be changed or taken out, and all be put back. */
export function PacketList<Item>({ items, original, onChange, ...list }: PacketListProps<Item>) {
  const { t } = usePage();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || items.length <= FIRST_SHOWN + 1 ? items : items.slice(0, FIRST_SHOWN);
  if (original.length === 0 && items.length === 0) return null;
  const takeOut = (at: number) => {
    onChange(items.filter((_, i) => i !== at));
    section.current?.focus(); // the button that was pressed is gone
  };
  const change = (at: number, text: string) =>
    onChange(items.map((item, i) => (i === at ? list.withText(item, text) : item)));
  return (
    <section class="packet-list" aria-labelledby={titleId} ref={section} tabIndex={-1}>
      <h3 id={titleId}>{list.title}</h3>
      {items.length === 0 && <p class="hint">{t('draft_none_left')}</p>}
      <ul>
        {shown.map((item, i) => (
          // they keep their order, and have no other name
          <li key={i}>
            <ReportText
              label={list.nameOf(item)}
              isLabelSeen={list.nameOf(item) !== list.title}
              value={list.textOf(item)}
              limit={TEXT_LIMIT}
              onChange={(text) => change(i, text)}
              onTakeOut={() => takeOut(i)}
            />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {t('draft_show_all', { count: items.length - shown.length })}
        </button>
      )}
      {items !== original && JSON.stringify(items) !== JSON.stringify(original) && (
        <button type="button" class="button-quiet" onClick={() => onChange([...original])}>
          {t('draft_put_back')}
        </button>
      )}
    </section>
  );
}
