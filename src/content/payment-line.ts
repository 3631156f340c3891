import { attributeOf, boxOf, native } from '@/content/native';
import { make, makeBox, makeButton, makeShape, type Notice, showNotice } from '@/content/notice';
import type { Warning } from '@/core/model/warning';
import { isPaymentField } from '@/core/signals/payment-field';
import type { NoticeWords } from '@/messages/protocol';

/** Longer names are none. */
const LONGEST_NAME = 200;
const GAP_PX = 6;

/** On a page that is warned about: one line beside a field for a card, an account or a wallet, while it has the focus. */
export class PaymentLine {
  #about: { readonly warning: Warning; readonly words: NoticeWords } | null = null;
  #notice: Notice | null = null;
  #isWatching = false;
  #isPutAway = false;

  /** Be ready for a field of this page; null when there is nothing to warn about any more. */
  watch(about: { readonly warning: Warning; readonly words: NoticeWords } | null): void {
    this.#about = about;
    if (about === null) this.#remove();
    if (about === null || this.#isWatching) return;
    this.#isWatching = true;
    document.addEventListener('focusin', (event) => this.#look(event.composedPath()[0]), {
      capture: true,
      passive: true,
    });
    document.addEventListener('focusout', () => this.#remove(), { capture: true, passive: true });
    this.#look(native(document, 'activeElement'));
  }

  #look(target: EventTarget | null | undefined): void {
    const field = target instanceof Element ? target : null;
    if (field === null || this.#about === null || this.#isPutAway || !isPayment(field)) return;
    this.#remove();
    this.#notice = this.#show(field, this.#about);
  }

  #remove(): void {
    this.#notice?.remove();
    this.#notice = null;
  }

  #show(field: Element, { warning, words }: { readonly warning: Warning; readonly words: NoticeWords }): Notice {
    return showNotice({
      place: `position:absolute;z-index:2147483647;max-width:min(360px,90vw);${placeBelow(field)}`,
      style: words.style,
      insert: (host) => native(document, 'documentElement').append(host),
      layOut: (guard) => {
        const box = makeBox(`strip beside ${warning.level}`, 'status', words);
        const line = make('p', 'text');
        line.append(makeShape(warning.level), ` ${words.payment}`);
        const dismiss = guard(() => {
          this.#isPutAway = true;
          this.#remove();
        });
        const button = makeButton('dismiss', words.hide, dismiss);
        // the field keeps the focus, so that the line is still there when the button is pressed
        button.addEventListener('mousedown', (event) => event.preventDefault());
        box.append(line, button);
        return box;
      },
    });
  }
}

/** What the page calls a field; what is typed into it is never looked at. */
function isPayment(field: Element): boolean {
  if (!/^(?:INPUT|SELECT|TEXTAREA)$/.test(field.tagName)) return false;
  const said = (name: string) => (attributeOf(field, name) ?? '').slice(0, LONGEST_NAME);
  const labels = 'labels' in field ? [...((field as HTMLInputElement).labels ?? [])] : [];
  return isPaymentField({
    autocomplete: said('autocomplete'),
    code: `${said('name')} ${said('id')}`,
    words: [
      said('placeholder'),
      said('aria-label'),
      ...labels.map((label) => label.textContent.slice(0, LONGEST_NAME)),
    ].join(' '),
  });
}

function placeBelow(field: Element): string {
  const { left, bottom } = boxOf(field);
  return `left:${Math.max(0, Math.round(left + scrollX))}px;top:${Math.round(bottom + scrollY + GAP_PX)}px`;
}
