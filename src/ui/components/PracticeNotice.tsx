import { useEffect, useRef } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { type PageContext, usePage } from '@/ui/hooks/usePage';

/** What a person can do with a notice on a page. */
export type NoticeUse = 'why' | 'report' | 'help' | 'dismiss';

/** Draws a notice as it stands on pages. */
export type DrawNotice = (
  shape: 'banner' | 'marker' | 'reminder',
  warning: Warning,
  page: Pick<PageContext, 't' | 'language'>,
  onUse: (use: NoticeUse) => void,
) => HTMLElement;

export interface PracticeNoticeProps {
  readonly shape: Parameters<DrawNotice>[0];
  readonly warning: Warning;
  readonly draw: DrawNotice;
  readonly onUse: (use: NoticeUse) => void;
}

/** A notice to try out, where it stands in the text. */
export function PracticeNotice({ shape, warning, draw, onUse }: PracticeNoticeProps) {
  const { t, language } = usePage();
  const place = useRef<HTMLDivElement>(null);
  // what it does with a use may change without the notice being drawn anew
  const use = useRef(onUse);
  use.current = onUse;
  useEffect(() => {
    place.current?.replaceChildren(draw(shape, warning, { t, language }, (used) => use.current(used)));
  }, [draw, shape, warning, t, language]);
  return <div class={`practice-${shape}`} ref={place} />;
}
