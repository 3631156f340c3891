import { useLayoutEffect, useState } from 'preact/hooks';
import { type Step, stepOf } from '@/ui/welcome-steps';

/**
 * The step that a person is at, kept in the fragment of the address: the browser's own buttons lead back and forth, and
 * other pages can lead to a step.
 */
export function useStep() {
  const [at, setAt] = useState<{ readonly step: Step; readonly hasMoved: boolean }>(() => ({
    step: stepOf(location.hash) ?? 'start',
    hasMoved: false,
  }));
  const move = (step: Step) => setAt((before) => (before.step === step ? before : { step, hasMoved: true }));
  useLayoutEffect(() => {
    const follow = () => {
      const step = stepOf(location.hash);
      if (step !== null) move(step); // else it leads to a place on the page
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (step: Step) => {
    location.hash = step;
    move(step);
  };
  return { ...at, go };
}
