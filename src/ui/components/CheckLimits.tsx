import { useId } from 'preact/hooks';
import type { TabStatus } from '@/core/model/warning';
import { partialKey } from '@/core/words/keys';
import { usePage } from '@/ui/hooks/usePage';

export interface CheckLimitsProps {
  readonly status: Extract<TabStatus, { state: 'checked' }>;
}

/** What the check could not do: text that was left out, and what is never read. */
export function CheckLimits({ status: { partial, unread, bannerRemoved } }: CheckLimitsProps) {
  const { t } = usePage();
  const titleId = useId();
  const { images, videos, frames } = unread;
  return (
    <>
      {bannerRemoved && (
        <p class="notice" role="note">
          {t('popup_banner_removed')}
        </p>
      )}
      {partial.length > 0 && (
        <div class="notice" role="note">
          <p>
            <strong>{t('popup_partial')}</strong>
          </p>
          {partial.map((reason) => (
            <p key={reason}>{t(partialKey(reason))}</p>
          ))}
        </div>
      )}
      {images + videos + frames > 0 && (
        <section class="unread" aria-labelledby={titleId}>
          <h2 id={titleId}>{t('popup_unread_title')}</h2>
          <ul>
            {images > 0 && <li>{t('popup_unread_images', { count: images })}</li>}
            {videos > 0 && <li>{t('popup_unread_videos', { count: videos })}</li>}
            {frames > 0 && <li>{t('popup_unread_frames', { count: frames })}</li>}
          </ul>
        </section>
      )}
    </>
  );
}
