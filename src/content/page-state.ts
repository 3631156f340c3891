import type { ListingMarks } from '@/content/listing-marks';
import { native } from '@/content/native';
import type { Notice } from '@/content/notice';
import { PaymentLine } from '@/content/payment-line';
import type { PartialReason, TabStatus, Warning } from '@/core/model/warning';
import { rankOf, strongestOf } from '@/core/verdict/levels';
import type { NoticeWords, RequestOf } from '@/messages/protocol';

/** A warning that holds, and the listing that it is about; null for the page itself. */
export interface HeldWarning {
  readonly warning: Warning;
  readonly listing: Element | null;
}

type Recorded = RequestOf<'page/check'>['recorded'];

const NOTHING_RECORDED: Recorded = { page: null, listing: null };
/** Warnings that are kept of one page; in an endless feed the oldest go. */
const MOST_WARNINGS = 200;

/** What is known of this page; the popup asks for it. It lives here, so a worker that is stopped loses nothing. */
export class PageState {
  readonly marks: ListingMarks;
  /** Address of what is shown now; a page of one document may show many. */
  address = location.href;
  /** Names what this document shows now: what is heard of one page says nothing of the next. */
  visit = newVisit();
  /** What was read; null until then. */
  read: { readonly host: string; readonly characters: number } | null = null;
  partial: PartialReason[] = [];
  held: readonly HeldWarning[] = [];
  recorded: Recorded = NOTHING_RECORDED;
  banner: Notice | null = null;
  readonly payment = new PaymentLine();
  /** What the banner is about: the same is not said twice. */
  bannerSays = '';
  /** Whether it says all, or only reminds. */
  bannerForm: NoticeWords['form'] = 'full';
  /** The warning that is shown in full and that nobody has seen so far; null when there is none. */
  untold: Warning | null = null;
  /** Level of the warning about the page that the person put away. */
  dismissed: Warning['level'] | null = null;
  /** A word of the gate stands outside the posts of others, so every change there may matter. */
  isOpen = false;
  /** Print of the words that were sent last of the whole page; they are not sent again. */
  sent = 0;
  /** The same for listings. */
  sentListings = new WeakMap<Element, number>();
  /** Parts with words of the gate that nobody sees so far. */
  hidden: readonly Element[] = [];

  constructor(marks: ListingMarks) {
    this.marks = marks;
  }

  /** What is found in the documents embedded in this page, by their numbers. */
  readonly frames = new Map<number, readonly Warning[]>();

  /** All that holds, strongest first, of equals what is about a whole page. */
  get warnings(): Warning[] {
    const all = [...this.held.map(({ warning }) => warning), ...[...this.frames.values()].flat()];
    return all.sort(
      (a, b) => rankOf(b.level) - rankOf(a.level) || Number(b.unit === 'page') - Number(a.unit === 'page'),
    );
  }

  /** Put what was found in place of what was known of some listings, or of everything. */
  hold(found: readonly HeldWarning[], listings: ReadonlySet<Element> | null): void {
    const stays =
      listings === null ? [] : this.held.filter(({ listing }) => listing === null || !listings.has(listing));
    this.held = [...stays, ...found].slice(-MOST_WARNINGS);
    for (const { warning } of found)
      if (rankOf(warning.level) > rankOf(this.recorded[warning.unit]))
        this.recorded = { ...this.recorded, [warning.unit]: warning.level };
  }

  /** The strongest level of what stays whatever is found in these listings; null for all that is this page's own. */
  strongestBeside(listings: ReadonlySet<Element> | null): Warning['level'] | null {
    const own = listings === null ? [] : this.held.filter(({ listing }) => listing === null || !listings.has(listing));
    const warnings = [...own.map(({ warning }) => warning), ...[...this.frames.values()].flat()];
    return strongestOf(warnings.map(({ level }) => level));
  }

  status(): TabStatus {
    if (this.read === null) return { state: 'checking' };
    return {
      state: 'checked',
      ...this.read,
      partial: this.partial,
      // documents in frames are read by scripts of their own
      unread: {
        images: countTags('img'),
        frames: countTags('object') + countTags('embed'),
        videos: countTags('video'),
      },
      warnings: this.warnings,
      bannerRemoved: this.isBannerHidden(),
    };
  }

  /** The page took the banner away, or nobody can see it. */
  isBannerHidden(): boolean {
    return this.banner !== null && this.dismissed === null && !this.banner.isSeen();
  }

  mute(muted: NonNullable<Warning['muted']>): void {
    this.takeDown();
    this.dismissed = 'danger';
    this.held = this.held.map(({ warning, listing }) => ({ listing, warning: { ...warning, muted } }));
  }

  /** Another page is shown in the same document: what was known belongs to the last one. */
  startAnew(): void {
    this.takeDown();
    this.address = location.href;
    this.visit = newVisit();
    this.read = null;
    this.partial = [];
    this.held = [];
    this.recorded = NOTHING_RECORDED;
    this.dismissed = null;
    this.isOpen = false;
    this.forgetSent();
    this.hidden = [];
  }

  /** What was judged is judged anew, though its words are the same. */
  forgetSent(): void {
    this.sent = 0;
    this.sentListings = new WeakMap();
  }

  takeDown(): void {
    this.banner?.remove();
    this.banner = null;
    this.untold = null;
    this.payment.watch(null);
    this.marks.clear();
  }
}

function newVisit(): string {
  return Math.random().toString(36).slice(2);
}

function countTags(name: string): number {
  return native(document, 'getElementsByTagName').call(document, name).length;
}
