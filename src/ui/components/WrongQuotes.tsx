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
  const toggle = (at: number) => {
    const next = new Set(chosen);
    if (!next.delete(at)) next.add(at);
    onChange(next);
  };
  const quoted = evidence.map((each, at) => ({ ...each, at })).filter(({ quote }) => quote !== '');
  return (
    <Panel title={t('tell_words')}>
      <p class="hint">{t(quoted.length > 0 ? 'tell_words_help' : 'tell_words_none')}</p>
      <ul class="choices">
        {quoted.map(({ at, reason, quote }) => (
          <li class="switch" key={at}>
            <input id={`${id}-${at}`} type="checkbox" checked={chosen.has(at)} onChange={() => toggle(at)} />
            <label for={`${id}-${at}`}>
              <bdi>{makeVisible(quote)}</bdi>
            </label>
            <p class="hint">{reasonText(t, reason)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
