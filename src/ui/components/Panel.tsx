import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export function Panel({ title, children }: PanelProps) {
  const titleId = useId();
  return (
    <section class="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
