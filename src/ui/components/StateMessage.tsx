import type { ComponentChildren } from 'preact';

export interface StateMessageProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A whole page's worth of "nothing to show": what is the case, and what to do about it. */
export function StateMessage({ title, children }: StateMessageProps) {
  return (
    <section class="state">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
