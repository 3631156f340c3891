import { native } from '@/content/native';
import type { PageState } from '@/content/page-state';

const LOOK_MS = 250;
/** Looks that have to agree before something is told: a page that moves hides a banner for a moment. */
const LOOKS = 2;

/** Keeps an eye on the banner while there is one: puts it back, and tells when the page hides it. */
export class BannerWatch {
  readonly #state: PageState;
  readonly #tell: (isHidden: boolean) => void;
  #timer: ReturnType<typeof setInterval> | null = null;
  #told = false;
  #looks = 0;

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
    if (native(document, 'hidden')) return;
    if (!banner.isThere()) banner.putBack();
    this.#note(this.#state.isBannerHidden());
  }

  /** There is no banner any more that could be hidden. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#told) this.#note(false, LOOKS);
  }

  #note(isHidden: boolean, looks = 1): void {
    this.#looks = isHidden === this.#told ? 0 : this.#looks + looks;
    if (this.#looks < LOOKS) return;
    this.#looks = 0;
    this.#told = isHidden;
    this.#tell(isHidden);
  }
}
