import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AgreementStep } from '@/ui/components/AgreementStep';
import { PageHeader } from '@/ui/components/PageHeader';
import { PageNav } from '@/ui/components/PageNav';
import { PermissionList } from '@/ui/components/PermissionList';
import type { DrawNotice } from '@/ui/components/PracticeNotice';
import { PracticeStep } from '@/ui/components/PracticeStep';
import { StepNav } from '@/ui/components/StepNav';
import { WelcomeEnd } from '@/ui/components/WelcomeEnd';
import { WelcomeLimits, WelcomeSees } from '@/ui/components/WelcomeFacts';
import { ReportingStep, SearchStep } from '@/ui/components/WelcomeOwn';
import { WelcomeStart } from '@/ui/components/WelcomeStart';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { useStep } from '@/ui/hooks/useStep';
import { type Audience, audienceOf, type Step, stepsFor } from '@/ui/welcome-steps';

export interface WelcomePageProps {
  readonly directory: Directory;
  /** BCP 47 tags, most wanted first. */
  readonly browserLanguages: readonly string[];
  readonly drawNotice: DrawNotice;
}

/** What a new person is told in a few short steps: what it sees and cannot do, what a warning looks like, where there is help. */
export function WelcomePage(props: WelcomePageProps) {
  const { t } = usePage();
  const { step, hasMoved, go } = useStep();
  const [audience, setAudience] = useState<Audience | null>(() => audienceOf(step));
  // the browser's buttons may lead to a step that another choice had
  const steps = stepsFor(audienceOf(step) ?? audience);
  const at = steps.indexOf(step);
  const choose = (chosen: Audience) => {
    setAudience(chosen);
    go('sees');
  };
  return (
    <>
      <PageHeader title={t('welcome_title')} />
      <main class="welcome">
        <p class="step-count hint">
          <span class="step-bar" aria-hidden="true">
            {steps.map((each, i) => (
              <span key={each} class={i <= at ? 'step-done' : ''} />
            ))}
          </span>
          {t('welcome_step', { number: at + 1, count: steps.length })}
        </p>
        <StepTitle key={step} step={step} takesFocus={hasMoved} />
        <StepContent {...props} step={step} onChoose={choose} />
        <StepNav at={at} count={steps.length} onGo={(to) => go(steps[to] ?? 'start')} />
      </main>
      <PageNav here="welcome" />
    </>
  );
}

/** Whoever goes to a step is taken to its beginning, by eye and by ear. */
function StepTitle({ step, takesFocus }: { step: Step; takesFocus: boolean }) {
  const { t } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <h2 class="step-title" ref={title} tabIndex={-1}>
      {t(`welcome_title_${step}`)}
    </h2>
  );
}

interface StepContentProps extends WelcomePageProps {
  readonly step: Step;
  readonly onChoose: (audience: Audience) => void;
}

function StepContent({ step, directory, browserLanguages, drawNotice, onChoose }: StepContentProps) {
  switch (step) {
    case 'start':
      return <WelcomeStart directory={directory} browserLanguages={browserLanguages} onChoose={onChoose} />;
    case 'sees':
      return <WelcomeSees />;
    case 'permissions':
      return <PermissionList />;
    case 'limits':
      return <WelcomeLimits />;
    case 'practice':
      return <PracticeStep drawNotice={drawNotice} />;
    case 'agreement':
      return <AgreementStep />;
    case 'search':
      return <SearchStep />;
    case 'reporting':
      return <ReportingStep />;
    case 'help':
      return <WelcomeEnd directory={directory} />;
  }
}
