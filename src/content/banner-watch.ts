import { native } from '@/content/native';
import type { PageState } from '@/content/page-state';
import { noteTold } from '@/content/page-warning';

const LOOK_MS = 250;
/** Looks that have to agree before something is told: a page that moves hides a banner for a moment. */
const LOOKS = 2;
/** Looks in a row that see the banner before a person has seen it, too: about a second. */
const LOOKS_TO_READ = 4;

/** Keeps an eye on the banner while there is one: puts it back, and tells when the page hides it. */
export class BannerWatch {
  readonly #state: PageState;
  readonly #tell: (isHidden: boolean) => void;
  #timer: ReturnType<typeof setInterval> | null = null;
  #told = false;
  #looks = 0;
  #readingLooks = 0;

  /** @param tell told when people cannot see the banner, and when they can again */
  constructor(state: PageState, tell: (isHidden: boolean) => void) {
    this.#state = state;
    this.#tell = tell;
  }

  /** Look now, and from now on as long as there is a banner. */
  look(): void {
    const { banner, dismissed } = this.#state;
    if (banner === null || dismissed !== null) {
      this.stop();
      return;
    }
    this.#timer ??= setInterval(() => this.look(), LOOK_MS);
    if (native(document, 'hidden')) {
      this.#readingLooks = 0;
      return;
    }
    if (!banner.isThere()) banner.putBack();
    const isHidden = this.#state.isBannerHidden();
    this.#note(isHidden);
    this.#noteReading(!isHidden && this.#state.untold !== null);
  }

  /** There is no banner any more that could be hidden. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#told) this.#note(false, LOOKS);
  }

  #noteReading(isReading: boolean): void {
    this.#readingLooks = isReading ? this.#readingLooks + 1 : 0;
    if (this.#readingLooks < LOOKS_TO_READ) return;
    this.#readingLooks = 0;
    noteTold(this.#state);
  }

  #note(isHidden: boolean, looks = 1): void {
    this.#looks = isHidden === this.#told ? 0 : this.#looks + looks;
    if (this.#looks < LOOKS) return;
    this.#looks = 0;
    this.#told = isHidden;
    this.#tell(isHidden);
  }
}
