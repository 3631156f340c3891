import type { Tone } from '@/core/pharmacy/worth-showing';
import { LevelShape } from '@/ui/components/LevelShape';

export interface ToneShapeProps {
  readonly tone: Tone;
}

/** The shape of what is said of a site, beside words that say the same: a filled disc, a ring, a triangle, an octagon. */
export function ToneShape({ tone }: ToneShapeProps) {
  if (tone === 'caution' || tone === 'danger') return <LevelShape level={tone} />;
  return (
    <svg class={`shape tone-${tone}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {tone === 'known' ? (
        <>
          <circle cx="12" cy="12" r="10.5" fill="currentColor" />
          <path class="tone-mark" d="M7.5 8.5h9M7.5 12h9M7.5 15.5h5.5" />
        </>
      ) : (
        <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="4 2.8" />
      )}
    </svg>
  );
}
