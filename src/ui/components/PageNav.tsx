import { usePage } from '@/ui/hooks/usePage';

export interface PageNavProps {
  /** The page the person is on, which is left out. */
  readonly here: 'popup' | 'options' | 'history';
}

/** Ways to our other pages. */
export function PageNav({ here }: PageNavProps) {
  const { t } = usePage();
  return (
    <nav class="nav" aria-label={t('nav_label')}>
      {here !== 'history' && (
        <OwnLink href="/warning-history.html" text={t('nav_history')} isNewTab={here === 'popup'} />
      )}
      {here !== 'options' && <OwnLink href="/options.html" text={t('nav_options')} isNewTab={here === 'popup'} />}
    </nav>
  );
}

/** A popup closes when it loses the focus, so its links open a tab. */
function OwnLink({ href, text, isNewTab }: { href: string; text: string; isNewTab: boolean }) {
  return isNewTab ? (
    <a href={href} target="_blank" rel="noopener">
      {text}
    </a>
  ) : (
    <a href={href}>{text}</a>
  );
}
