import { usePage } from '@/ui/hooks/usePage';

export interface ShareButtonProps {
  readonly text: string;
  readonly onFail: () => void;
}

/** Hands a text to another app that the person picks, where the browser has a way to; phones do. */
export function ShareButton({ text, onFail }: ShareButtonProps) {
  const { t } = usePage();
  if (!('share' in navigator)) return null;
  const share = async () => {
    try {
      await navigator.share({ title: t('report_mail_subject'), text });
    } catch (error) {
      // the person may close it again, which is no failure
      if (!(error instanceof DOMException && error.name === 'AbortError')) onFail();
    }
  };
  return (
    <button type="button" onClick={() => void share()}>
      {t('save_share')}
    </button>
  );
}
