import { useId } from 'preact/hooks';
import type { Evidence } from '@/core/model/evidence';
import { makeVisible } from '@/core/text/visible-text';
import { reasonText } from '@/locales/words';
import { Panel } from '@/ui/components/Panel';
import { usePage } from '@/ui/hooks/usePage';

export interface WrongQuotesProps {
  readonly evidence: readonly Evidence[];
  /** Places in `evidence` whose words are told. */
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** The page's own words that set off rules: none is told unless it is chosen. */
export function WrongQuotes({ evidence, chosen, onChange }: WrongQuotesProps) {
  const { t } = usePage();
  const id = useId();
  const toggle = (places: readonly number[]) => {
    const next = new Set(chosen);
    for (const at of places) if (!next.delete(at)) next.add(at);
    onChange(next);
  };
  const quoted = evidence.map((each, at) => ({ ...each, at })).filter(({ quote }) => quote !== '');
  const groups = [...Map.groupBy(quoted, ({ quote }) => quote)];
  return (
    <Panel title={t('tell_words')}>
      <p class="hint">{t(quoted.length > 0 ? 'tell_words_help' : 'tell_words_none')}</p>
      <ul class="choices">
        {groups.map(([quote, signs]) => {
          const places = signs.map(({ at }) => at);
          const [first = 0] = places;
          return (
            <li class="switch" key={first}>
              <input
                id={`${id}-${first}`}
                type="checkbox"
                checked={chosen.has(first)}
                onChange={() => toggle(places)}
              />
              <label for={`${id}-${first}`}>
                <q>
                  <bdi>{makeVisible(quote)}</bdi>
                </q>
              </label>
              <p class="hint">{[...new Set(signs.map(({ reason }) => reasonText(t, reason)))].join(' ')}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
