import type { ComponentChildren } from 'preact';

export interface PartLinkProps {
  /** Id of a part of the same page. */
  readonly part: string;
  readonly children: ComponentChildren;
}

/** A way to a part of this page; a folded one is opened by it. */
export function PartLink({ part, children }: PartLinkProps) {
  const open = () => {
    const found = document.getElementById(part);
    if (found instanceof HTMLDetailsElement) found.open = true;
  };
  return (
    <a href={`#${part}`} onClick={open}>
      {children}
    </a>
  );
}
