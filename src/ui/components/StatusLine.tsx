import type { ComponentChildren } from 'preact';

export interface StatusLineProps {
  readonly children: ComponentChildren;
}

/** What an action led to. Always in the document, so that screen readers notice when words appear in it. */
export function StatusLine({ children }: StatusLineProps) {
  return (
    <p class="status" role="status">
      {children}
    </p>
  );
}
