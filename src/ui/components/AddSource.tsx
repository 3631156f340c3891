import { useState } from 'preact/hooks';
import type { AddSourceProblem, SourcePreview } from '@/core/model/update';
import { problemKey } from '@/core/words/keys';
import { SourcePreviewCard } from '@/ui/components/SourcePreviewCard';
import { StatusLine } from '@/ui/components/StatusLine';
import { TextField } from '@/ui/components/TextField';
import { usePage } from '@/ui/hooks/usePage';
import type { AddedSources } from '@/ui/hooks/useSources';

type Outcome = 'none' | 'checking' | 'added' | 'failed' | AddSourceProblem;

export interface AddSourceProps {
  readonly sources: Pick<AddedSources, 'preview' | 'add' | 'addFile'>;
}

/** Rules of somebody else: first seen, then added. */
export function AddSource({ sources }: AddSourceProps) {
  const { t } = usePage();
  const [address, setAddress] = useState('');
  const [key, setKey] = useState('');
  const [preview, setPreview] = useState<SourcePreview | null>(null);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const look = async (event: Event) => {
    event.preventDefault();
    setOutcome('checking');
    const seen = await sources.preview(address.trim(), key.trim());
    setPreview(seen.preview);
    setOutcome(seen.problem ?? 'none');
  };
  const add = async () => {
    setOutcome('checking');
    setOutcome((await sources.add(address.trim(), key.trim())) ?? 'added');
    setPreview(null);
  };
  const readFile = async (file: File | undefined) => {
    if (file) setOutcome((await sources.addFile(await file.text())) ?? 'added');
  };
  return (
    <details class="add-source">
      <summary>{t('rules_add')}</summary>
      <p class="hint">{t('rules_add_help')}</p>
      <form onSubmit={look}>
        <TextField
          label={t('rules_add_address')}
          help={t('rules_add_address_help')}
          value={address}
          onChange={setAddress}
        />
        <TextField label={t('rules_add_key')} help={t('rules_add_key_help')} value={key} onChange={setKey} />
        <div class="buttons">
          <button type="submit">{t('rules_add_look')}</button>
        </div>
      </form>
      {preview !== null && <SourcePreviewCard preview={preview} onAdd={add} onCancel={() => setPreview(null)} />}
      <StatusLine>{outcomeText(outcome, t)}</StatusLine>
      <FileField onFile={readFile} />
    </details>
  );
}

function outcomeText(outcome: Outcome, t: ReturnType<typeof usePage>['t']): string {
  if (outcome === 'none') return '';
  if (outcome === 'checking') return t('rules_checking');
  if (outcome === 'added') return t('rules_added');
  return outcome === 'failed' ? t('rules_failed') : t(problemKey(outcome));
}

function FileField({ onFile }: { onFile: (file: File | undefined) => void }) {
  const { t } = usePage();
  return (
    <div class="field">
      <label for="rules-file">{t('rules_add_file')}</label>
      <input
        id="rules-file"
        type="file"
        accept=".json,application/json"
        aria-describedby="rules-file-help"
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
      <p class="hint" id="rules-file-help">
        {t('rules_add_file_help')}
      </p>
    </div>
  );
}
