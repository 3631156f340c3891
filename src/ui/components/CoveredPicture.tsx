import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePage } from '@/ui/hooks/usePage';
import { type Box, boxBetween, drawPicture, moveBox, sealPicture } from '@/ui/report-picture';

export interface CoveredPictureProps {
  /** What the boxes are drawn on. */
  readonly picture: ImageBitmap;
  /** The picture as it is after a box was drawn or taken back: what is below a box is gone. */
  readonly onCover: (sealed: string) => void;
}

/** A picture, and boxes over what nobody should see: drawn with a finger, the mouse or keys. */
export function CoveredPicture({ picture, onCover }: CoveredPictureProps) {
  const { t } = usePage();
  const helpId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const start = useRef<Pick<Box, 'x' | 'y'> | null>(null);
  const [isCovering, setCovering] = useState(false);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [cursor, setCursor] = useState<Box>({ x: 32, y: 32, width: 160, height: 48 });
  useEffect(() => {
    if (canvas.current === null) return;
    drawPicture(canvas.current, picture, boxes);
    if (isCovering) drawCursor(canvas.current, cursor);
  }, [picture, boxes, cursor, isCovering]);
  const cover = (next: readonly Box[]) => {
    const sealed = sealPicture(picture, next);
    if (sealed === null) return; // a box that the report's picture has not must not be shown
    setBoxes(next);
    onCover(sealed);
  };
  const useKey = (event: KeyboardEvent) => {
    if (!isCovering || canvas.current === null) return;
    const moved = moveBox(cursor, event.key, event.shiftKey, canvas.current);
    if (moved !== null) setCursor(moved);
    else if (event.key === 'Enter') cover([...boxes, cursor]);
    else if (event.key === 'Backspace') cover(boxes.slice(0, -1));
    else return;
    event.preventDefault();
  };
  const draw = (event: PointerEvent) => {
    if (start.current === null || canvas.current === null) return;
    const box = boxBetween(start.current, placeIn(canvas.current, event), canvas.current);
    setCursor(box);
    if (event.type !== 'pointerup') return;
    start.current = null;
    if (box.width > 2 && box.height > 2) cover([...boxes, box]);
  };
  return (
    <>
      <canvas
        ref={canvas}
        class={isCovering ? 'picture picture-covering' : 'picture'}
        role="img"
        aria-label={t('picture_shown')}
        aria-describedby={isCovering ? helpId : undefined}
        tabIndex={isCovering ? 0 : undefined}
        onKeyDown={useKey}
        onPointerDown={(event) => {
          if (!isCovering) return;
          start.current = placeIn(event.currentTarget, event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={draw}
        onPointerUp={draw}
        onPointerCancel={() => {
          start.current = null;
        }}
      />
      {isCovering && (
        <p class="hint" id={helpId}>
          {t('picture_cover_help')}
        </p>
      )}
      <div class="buttons">
        <button
          type="button"
          aria-pressed={isCovering}
          onClick={() => {
            setCovering(!isCovering);
            if (!isCovering) setTimeout(() => canvas.current?.focus());
          }}
        >
          {t('picture_cover')}
        </button>
        {boxes.length > 0 && (
          <button type="button" class="button-quiet" onClick={() => cover(boxes.slice(0, -1))}>
            {t('picture_undo')}
          </button>
        )}
      </div>
    </>
  );
}

/** Where the next box would lie: seen on light and on dark ground. */
function drawCursor(canvas: HTMLCanvasElement, { x, y, width, height }: Box): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setLineDash([]);
  context.lineWidth = 4;
  context.strokeStyle = '#fff';
  context.strokeRect(x, y, width, height);
  context.setLineDash([8, 8]);
  context.strokeStyle = '#000';
  context.strokeRect(x, y, width, height);
}

/** The pixel of the picture below the pointer. */
function placeIn(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): Pick<Box, 'x' | 'y'> {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return {
    x: ((clientX - left) * canvas.width) / Math.max(1, width),
    y: ((clientY - top) * canvas.height) / Math.max(1, height),
  };
}
