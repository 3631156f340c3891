import { useId, useMemo, useState } from 'preact/hooks';
import { levelKey } from '@/core/words/keys';
import { type DrawNotice, type NoticeUse, PracticeNotice } from '@/ui/components/PracticeNotice';
import { StatusLine } from '@/ui/components/StatusLine';
import { WarningCard } from '@/ui/components/WarningCard';
import { usePage } from '@/ui/hooks/usePage';
import { PRACTICE_STATES, type PracticeState, practiceWarning } from '@/ui/practice-warnings';

export interface PracticeStepProps {
  readonly drawNotice: DrawNotice;
}

/** Every kind of warning to look at and to press, on made-up pages, and how to tell ours from a copy. */
export function PracticeStep({ drawNotice }: PracticeStepProps) {
  const { t } = usePage();
  const [state, setState] = useState<PracticeState>('caution');
  return (
    <>
      <p>{t('welcome_practice_intro')}</p>
      <StateChoice state={state} onChoose={setState} />
      <PracticePage key={state} state={state} drawNotice={drawNotice} />
      <section>
        <h3>{t('welcome_copy_title')}</h3>
        <ul class="points">
          <li>{t('welcome_copy_never_good')}</li>
          <li>{t('welcome_copy_never_asks')}</li>
          <li>{t('welcome_copy_toolbar')}</li>
        </ul>
      </section>
    </>
  );
}

/** The name of a state; a level is called as on warnings. */
function useStateName(): (state: PracticeState) => string {
  const { t } = usePage();
  return (state) => {
    if (state === 'marker') return t('welcome_practice_marker');
    return state === 'reminder' ? t('welcome_practice_reminder') : t(levelKey(state));
  };
}

function StateChoice({ state, onChoose }: { state: PracticeState; onChoose: (state: PracticeState) => void }) {
  const { t } = usePage();
  const nameOf = useStateName();
  const group = useId();
  return (
    <fieldset class="practice-states">
      <legend>{t('welcome_practice_choose')}</legend>
      {PRACTICE_STATES.map((each) => (
        <label key={each}>
          <input type="radio" name={group} checked={each === state} onChange={() => onChoose(each)} />
          <span>{nameOf(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PracticePage({ state, drawNotice }: PracticeStepProps & { state: PracticeState }) {
  const { t } = usePage();
  const warning = useMemo(() => practiceWarning(state, t), [state, t]);
  const [used, setUsed] = useState<NoticeUse | null>(null);
  const shape = state === 'marker' || state === 'reminder' ? state : 'banner';
  const notice = <PracticeNotice shape={shape} warning={warning} draw={drawNotice} onUse={setUsed} />;
  const words = warning.evidence.map(({ quote }) => quote).join(' · ');
  return (
    <section class="practice" aria-label={t('welcome_practice_tag')}>
      <p class="practice-tag">{t('welcome_practice_tag')}</p>
      <p>{t(`welcome_practice_${state}_means`)}</p>
      <p class="practice-toolbar">
        <img src={`/icon/${warning.level}-32.png`} alt="" width="32" height="32" />
        {t('welcome_practice_in_toolbar')}
      </p>
      <h3>{t('welcome_practice_on_page')}</h3>
      <div class="mock-page">
        {shape !== 'marker' && state !== 'note' && notice}
        {shape === 'marker' && <p class="mock-post">{t('welcome_sample_other_post')}</p>}
        <div class="mock-post">
          {shape === 'marker' && notice}
          <p>{words}</p>
        </div>
      </div>
      <StatusLine>{used !== null && t(`welcome_practice_use_${used}`)}</StatusLine>
      {shape === 'banner' && (
        <>
          <h3>{t('welcome_practice_in_popup')}</h3>
          <WarningCard warning={warning} tabId={null} />
          <div class="hint">
            <p id="report">{t('welcome_practice_use_report')}</p>
            <p id="wrong">{t('welcome_practice_wrong')}</p>
            <p id="safer">{t('welcome_practice_safer')}</p>
            <p id="help">{t('welcome_practice_help')}</p>
          </div>
        </>
      )}
    </section>
  );
}
