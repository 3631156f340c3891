import type { ComponentChildren } from 'preact';
import { usePage } from '@/ui/hooks/usePage';

export interface OutsideLinkProps {
  /** From bundled data only, never from a page. */
  readonly href: string;
  readonly children: ComponentChildren;
}

/** A link that leaves the extension, in a tab of its own, and says so. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  const { t } = usePage();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="new-tab" aria-hidden="true" />
      <span class="unseen"> ({t('report_new_tab')})</span>
    </a>
  );
}
