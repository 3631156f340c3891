import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import { CoveredPicture } from '@/ui/components/CoveredPicture';
import { FoldedPanel } from '@/ui/components/FoldedPanel';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';
import { openPicture, sealPicture, takePicture } from '@/ui/report-picture';

export interface PictureFieldProps {
  readonly picture: string | null;
  /** Then there is none, whatever the person wants. */
  readonly isMinorInvolved: boolean;
  /** The tab that the report is about; null when it was kept and opened again. */
  readonly source: { readonly tabId: number; readonly warningId: string } | null;
  readonly onChange: (picture: string | null) => void;
}

type Problem = 'none' | 'refused' | 'gone' | 'unusable';

/** A picture of the page, if the person wants one: none by itself, never where somebody under 18 may be involved. */
export function PictureField({ picture, isMinorInvolved, source, onChange }: PictureFieldProps) {
  const { t } = usePage();
  const [problem, setProblem] = useState<Problem>('none');
  const { bitmap, show } = useBitmap(picture);
  const accept = async (chosen: Blob) => {
    const opened = await openPicture(chosen);
    const sealed = opened && sealPicture(opened, []);
    setProblem(sealed ? 'none' : 'unusable');
    if (!opened || !sealed) return;
    show(opened, sealed);
    onChange(sealed);
  };
  const take = async () => {
    const isThere = source !== null && (await isStillWarned(source));
    if (!isThere) return setProblem('gone');
    const taken = await takePicture(source.tabId);
    return taken.ok ? accept(taken.value) : setProblem(taken.problem);
  };
  return (
    <FoldedPanel title={t('picture_title')} id="picture" isOpen={picture !== null || isMinorInvolved}>
      {isMinorInvolved ? (
        <p>{t('picture_minor')}</p>
      ) : (
        <>
          <p class="hint">{t('picture_help')}</p>
          {bitmap && (
            <CoveredPicture
              key={bitmap.of}
              picture={bitmap.picture}
              onCover={(sealed) => {
                show(bitmap.picture, sealed);
                onChange(sealed);
              }}
            />
          )}
          <div class="buttons">
            {bitmap ? (
              <button type="button" class="button-quiet" onClick={() => onChange(null)}>
                {t('picture_remove')}
              </button>
            ) : (
              source && (
                <button type="button" onClick={() => void take()}>
                  {t('picture_take')}
                </button>
              )
            )}
          </div>
          {!bitmap && <PictureFile onChoose={(file) => void accept(file)} />}
          <StatusLine>{problem !== 'none' && t(`picture_${problem}`)}</StatusLine>
        </>
      )}
    </FoldedPanel>
  );
}

function PictureFile({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = usePage();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('picture_choose')}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}

/** A picture that can be drawn on. What was drawn on it last stays below its boxes as long as this page is open. */
function useBitmap(picture: string | null) {
  const known = useRef<string | null>(null);
  const turns = useRef(0);
  const [bitmap, setBitmap] = useState<{ picture: ImageBitmap; of: number } | null>(null);
  useEffect(() => {
    if (picture === known.current) return;
    known.current = picture;
    if (picture === null) return setBitmap(null);
    void openPicture(picture).then((opened) => {
      if (known.current === picture) setBitmap(opened && { picture: opened, of: ++turns.current });
    });
  }, [picture]);
  const show = (opened: ImageBitmap, sealed: string) => {
    known.current = sealed;
    setBitmap((now) => (now?.picture === opened ? now : { picture: opened, of: ++turns.current }));
  };
  return { bitmap, show };
}

async function isStillWarned(source: { readonly tabId: number; readonly warningId: string }): Promise<boolean> {
  const reply = await ask('tab/status', { tabId: source.tabId });
  return reply.ok && reply.value.state === 'checked' && reply.value.warnings.some(({ id }) => id === source.warningId);
}
