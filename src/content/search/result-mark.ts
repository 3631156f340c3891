import { native, parentElementOf } from '@/content/native';
import { make, makeBox, makeButton, makeShape, type Notice, showNotice } from '@/content/notice';
import type { MarkKind, SearchMark, SearchMarks } from '@/core/model/search-mark';

/** A line of its own, in front of links that lie over a whole result. */
const PLACE = 'position:relative;z-index:1;grid-column:1/-1;align-self:stretch;min-width:0;max-width:100%;float:none';
const SHAPES: Readonly<Record<MarkKind, 'note' | 'caution' | 'danger'>> = {
  'official-warning': 'danger',
  rogue: 'caution',
  licensed: 'note',
};

/** The words that all marks of a page share. */
export type SharedWords = Omit<SearchMarks, 'isOn' | 'marks'>;

/** Put a mark behind the line of a result's title: it says who lists the site, and opens to what that means. */
export function showMark(place: Element, mark: SearchMark, shared: SharedWords, explain: () => void): Notice {
  return showNotice({
    place: `${PLACE};flex:0 0 ${isColumn(place) ? 'auto' : '100%'}`,
    style: shared.style,
    insert: (host) => native(place, 'after').call(place, host),
    layOut: (guard) => {
      const box = makeBox(`mark ${mark.kind}`, 'note', shared);
      const details = makeDetails(mark, makeButton('more', shared.more, guard(explain)));
      const open = (isOpen: boolean) => {
        details.hidden = !isOpen;
        what.setAttribute('aria-expanded', `${isOpen}`);
      };
      const what = makeButton(
        'what',
        '',
        guard(() => open(details.hidden !== false)),
      );
      what.dir = shared.direction;
      details.dir = shared.direction;
      what.append(makeShape(SHAPES[mark.kind]), make('span', '', mark.short));
      box.append(what, details);
      box.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || details.hidden !== false) return;
        event.stopPropagation();
        open(false);
        what.focus();
      });
      open(false);
      return box;
    },
  });
}

/** Where boxes lie below each other, what is a line's width elsewhere is its height. */
function isColumn(place: Element): boolean {
  const parent = parentElementOf(place);
  return parent !== null && getComputedStyle(parent).flexDirection.startsWith('column');
}

function makeDetails({ meaning, facts }: SearchMark, more: HTMLElement): HTMLElement {
  const details = make('div', 'details');
  const list = make('dl', '');
  for (const { name, text } of facts) {
    const value = make('dd', '');
    value.append(make('bdi', '', text));
    list.append(make('dt', '', name), value);
  }
  details.append(make('p', '', meaning), list, more);
  return details;
}
