import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface FoldedPanelProps {
  readonly title: string;
  /** Where an address may lead to: it is open and in view when the page was opened for it. */
  readonly id: string;
  /** Whether it begins open, or is opened by what has happened since. */
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of a page that is shut until somebody wants it. */
export function FoldedPanel({ title, id, isOpen = false, children }: FoldedPanelProps) {
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (location.hash !== `#${id}` || part.current === null) return;
    part.current.open = true;
    part.current.scrollIntoView();
    part.current.focus();
  }, [id]);
  return (
    <details class="panel folded" id={id} open={isOpen} ref={part} tabIndex={-1}>
      <summary>{title}</summary>
      <div class="folded-content">{children}</div>
    </details>
  );
}
