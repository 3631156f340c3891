import type { Step } from '@/core/model/card';
import type { Helpline } from '@/core/model/report';
import { stepKey } from '@/core/words/keys';
import { SourceLine } from '@/ui/components/SourceLine';
import { stepsOf, todayOf } from '@/ui/help-facts';
import { usePage } from '@/ui/hooks/usePage';

/** Whom a step says to call. */
const CALLS: Partial<Record<Step['id'], Helpline['purpose']>> = { signs: 'emergency', 'poison-help': 'poison' };

export interface FirstStepsProps {
  /** Confirmed numbers of the person's country. */
  readonly lines: readonly Helpline[];
}

/** For somebody who bought or took something: what to do now, in order, and where we read it. */
export function FirstSteps({ lines }: FirstStepsProps) {
  const { t } = usePage();
  const steps = stepsOf(todayOf(Date.now()));
  if (steps.length === 0) return null;
  const sources = new Map(steps.map(({ confirmation }) => [confirmation.page, confirmation]));
  return (
    <details class="first-steps">
      <summary>{t('step_title')}</summary>
      <p>{t('step_intro')}</p>
      <ol>
        {steps.map(({ id }) => (
          <li key={id}>
            {t(stepKey(id))} <CallLink line={lines.find(({ purpose }) => purpose === CALLS[id])} />
          </li>
        ))}
      </ol>
      <details class="small-print">
        <summary>{t('step_sources')}</summary>
        <ul>
          {[...sources.values()].map((confirmation) => (
            <li key={confirmation.page}>
              <SourceLine confirmation={confirmation} />
            </li>
          ))}
        </ul>
      </details>
    </details>
  );
}

function CallLink({ line }: { line: Helpline | undefined }) {
  const { t } = usePage();
  return line ? <a href={`tel:${line.tel}`}>{t('step_call', { number: line.number })}</a> : null;
}
