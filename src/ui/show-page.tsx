import { type ComponentChildren, render } from 'preact';
import { PageFrame, type PageFrameProps } from '@/ui/components/PageFrame';
import '@/ui/theme.css';

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
