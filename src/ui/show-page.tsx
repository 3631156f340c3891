import { type ComponentChildren, render } from 'preact';
import { PageFrame, type PageFrameProps } from '@/ui/components/PageFrame';
// tokens and elements first; then parts, in an order that they rely on
import '@/ui/theme.css';
import '@/ui/styles/frame.css';
import '@/ui/styles/levels.css';
import '@/ui/styles/help.css';
import '@/ui/styles/seller.css';
import '@/ui/styles/before-site.css';
import '@/ui/styles/settings.css';
import '@/ui/styles/wishes.css';
import '@/ui/styles/reports.css';
import '@/ui/styles/welcome.css';

export interface PageStart {
  readonly title: PageFrameProps['title'];
  /** `popup` is the small window at the toolbar; `tab` has room. */
  readonly view: 'popup' | 'tab';
}

/** Put a page into its document's `#app`. */
export function showPage({ title, view }: PageStart, page: ComponentChildren): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no #app');
  document.documentElement.dataset['view'] = view;
  render(
    <PageFrame title={title} browserLanguages={navigator.languages}>
      {page}
    </PageFrame>,
    root,
  );
}
