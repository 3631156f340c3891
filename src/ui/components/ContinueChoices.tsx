import type { StopAnswer } from '@/core/model/site-stop';
import { makeHostVisible } from '@/core/text/visible-text';
import { usePage } from '@/ui/hooks/usePage';

type Choice = Exclude<StopAnswer, 'back'>;

export interface ContinueChoicesProps {
  readonly domain: string;
  readonly onChoose: (choice: Choice) => void;
}

/** The way on to a listed site: it is there, closed at first, and the shortest permission comes first. */
export function ContinueChoices({ domain, onChoose }: ContinueChoicesProps) {
  const { t } = usePage();
  const words: Readonly<Record<Choice, string>> = {
    once: t('before_once'),
    day: t('before_day'),
    always: t('before_always', { host: makeHostVisible(domain) }),
  };
  return (
    <details class="go-on">
      <summary class="go-on-start">{t('before_continue')}</summary>
      <p class="hint">{t('before_continue_help')}</p>
      <div class="buttons">
        {(['once', 'day', 'always'] as const).map((choice) => (
          <button key={choice} type="button" onClick={() => onChoose(choice)}>
            {words[choice]}
          </button>
        ))}
      </div>
    </details>
  );
}
