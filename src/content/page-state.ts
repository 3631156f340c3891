import type { Banner } from '@/content/banner';
import { native } from '@/content/native';
import type { PageText } from '@/core/model/page';
import type { PartialReason, TabStatus, Warning } from '@/core/model/warning';

/** What is known of this page; the popup asks for it. It lives here, so a worker that is stopped loses nothing. */
export class PageState {
  /** Address of what is shown now; a page of one document may show many. */
  address = location.href;
  read: Pick<PageText, 'host' | 'blocks'> | null = null;
  partial: PartialReason[] = [];
  warnings: Warning[] = [];
  banner: Banner | null = null;
  /** Level of the warning that the person put away. */
  dismissed: Warning['level'] | null = null;
  /** A word of the gate is on the page, so every change may matter. */
  isOpen = false;
  /** Print of the words that were sent last; they are not sent again. */
  sent = 0;

  status(): TabStatus {
    if (this.read === null) return { state: 'checking' };
    return {
      state: 'checked',
      host: this.read.host ?? '',
      characters: this.read.blocks.reduce((sum, { text }) => sum + text.length, 0),
      partial: this.partial,
      unread: { images: countTags('img'), frames: countTags('iframe'), videos: countTags('video') },
      warnings: this.warnings,
      bannerRemoved: this.banner !== null && this.dismissed === null && !this.banner.isThere(),
    };
  }

  /** Another page is shown in the same document: what was known belongs to the last one. */
  startAnew(): void {
    this.banner?.remove();
    this.address = location.href;
    this.read = null;
    this.warnings = [];
    this.banner = null;
    this.dismissed = null;
    this.isOpen = false;
    this.sent = 0;
  }
}

function countTags(name: string): number {
  return native(document, 'getElementsByTagName').call(document, name).length;
}
