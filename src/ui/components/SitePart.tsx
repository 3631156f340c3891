import type { ComponentChildren } from 'preact';

export interface SitePartProps {
  /** What it is about, and what came of it in a few words. */
  readonly title: string;
  /** True where something in it speaks against the seller: that is never hidden. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** One part of what is known of a seller: a line that says what is in it, and the rest on demand. */
export function SitePart({ title, isOpen, children }: SitePartProps) {
  return (
    <details class="site-part" open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
