import { usePage } from '@/ui/hooks/usePage';

export interface PageHeaderProps {
  /** Name of the page; none in the popup, where the lantern's name is enough. */
  readonly title?: string;
}

/** The lantern and our name, so that nobody takes a page's own box for ours. */
export function PageHeader({ title }: PageHeaderProps) {
  const { t } = usePage();
  return (
    <header class="header">
      <img class="header-logo" src="/icon/lantern.svg" alt="" width="32" height="32" />
      <div>
        <p class="header-name">{t('extName')}</p>
        {title && <h1 class="header-title">{title}</h1>}
      </div>
    </header>
  );
}
