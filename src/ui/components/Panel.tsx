import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface PanelProps {
  readonly title: string;
  /** Where an address may lead to: it is brought into view when the page was opened for it. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export function Panel({ title, id, children }: PanelProps) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (id === undefined || location.hash !== `#${id}`) return;
    section.current?.scrollIntoView();
    section.current?.focus();
  }, [id]);
  return (
    <section class="panel" id={id} aria-labelledby={titleId} ref={section} tabIndex={id === undefined ? undefined : -1}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
