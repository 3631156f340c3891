import type { Warning } from '@/core/model/warning';

/** Outlines in a box of 24 by 24: a ring, a triangle, an octagon. */
const SHAPES = {
  note: <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="4" />,
  caution: <path d="M12 2.6 22.4 20.6a1 1 0 0 1-.9 1.4H2.5a1 1 0 0 1-.9-1.4Z" fill="currentColor" />,
  danger: <path d="M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6Z" fill="currentColor" />,
} as const;

/** The exclamation mark inside; a ring has none. */
const MARKS = {
  note: null,
  caution: <path class="shape-mark" d="M12 9v5.6M12 17.6v1.2" />,
  danger: <path class="shape-mark" d="M12 6v7.4M12 16.8v1.4" />,
} as const;

export interface LevelShapeProps {
  readonly level: Warning['level'];
}

/** The shape of a level, beside words that say the same: no one has to tell colours apart. */
export function LevelShape({ level }: LevelShapeProps) {
  return (
    <svg class={`shape shape-${level}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[level]}
      {MARKS[level]}
    </svg>
  );
}
