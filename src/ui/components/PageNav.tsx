import { usePage } from '@/ui/hooks/usePage';

export interface PageNavProps {
  /** The page the person is on, which is left out. */
  readonly here: 'popup' | 'check' | 'options' | 'history' | 'reports' | 'report' | 'welcome';
}

/** Our pages that a person can go to from any other. */
const PAGES = [
  { name: 'check', href: '/check-text.html', words: 'nav_check' },
  { name: 'history', href: '/warning-history.html', words: 'nav_history' },
  { name: 'reports', href: '/report.html', words: 'nav_reports' },
  { name: 'options', href: '/options.html', words: 'nav_options' },
  { name: 'welcome', href: '/welcome.html', words: 'nav_welcome' },
] as const;

/** Ways to our other pages. */
export function PageNav({ here }: PageNavProps) {
  const { t } = usePage();
  return (
    <nav class="nav" aria-label={t('nav_label')}>
      {PAGES.filter(({ name }) => name !== here).map(({ name, href, words }) => (
        <OwnLink key={name} href={href} text={t(words)} isNewTab={here === 'popup'} />
      ))}
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
