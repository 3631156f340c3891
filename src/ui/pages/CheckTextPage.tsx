import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { HelpSection } from '@/ui/components/HelpSection';
import { PageHeader } from '@/ui/components/PageHeader';
import { PageNav } from '@/ui/components/PageNav';
import { RulesFooter } from '@/ui/components/RulesFooter';
import { StatusLine } from '@/ui/components/StatusLine';
import { TextFindings } from '@/ui/components/TextFindings';
import { TextForm } from '@/ui/components/TextForm';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { useTextCheck } from '@/ui/hooks/useTextCheck';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface CheckTextPageProps {
  /** Query of the page's address; `?text=ID` names a text that was given from a page's menu. */
  readonly search: string;
  readonly directory: Directory;
  readonly registers: RegisterDirectory;
}

/** Somebody gives us a message, a conversation or an address, and reads what the rules say of it. */
export function CheckTextPage({ search, directory, registers }: CheckTextPageProps) {
  const { t } = usePage();
  const field = useRef<HTMLTextAreaElement>(null);
  const findings = useRef<HTMLElement>(null);
  const { check, checkText, forget } = useTextCheck();
  const isGone = useGivenText(search, field, checkText);
  const { state } = check;
  useEffect(() => {
    if (state === 'checked' || state === 'failed') findings.current?.focus();
    if (state === 'empty') field.current?.focus();
  }, [state, check]);
  const checkField = () => void checkText(field.current?.value ?? '');
  const clear = () => {
    if (field.current) fill(field.current, '');
    forget();
    field.current?.focus();
  };
  return (
    <>
      <PageHeader title={t('check_title')} />
      <main aria-busy={state === 'checking'}>
        <p class="hint">{t('check_intro')}</p>
        <TextForm field={field} onCheck={checkField} onClear={clear} />
        <StatusLine>
          {state === 'none' && isGone && t('check_gone')}
          {state === 'empty' && t('check_empty')}
          {state === 'checking' && t('check_checking')}
        </StatusLine>
        <section class="findings" aria-label={t('check_findings')} ref={findings} tabIndex={-1}>
          {check.state === 'checked' && (
            <TextFindings checked={check.checked} directory={directory} registers={registers} />
          )}
          {state === 'failed' && <FailedMessage onRetry={checkField} />}
        </section>
        <HelpSection helplines={directory.helplines} />
        <RulesFooter />
      </main>
      <PageNav here="check" />
    </>
  );
}

/** Put a text into the field as if it had been pasted. */
function fill(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Takes the text that waits for this page, puts it into the field and has it checked. @returns true when it is gone */
function useGivenText(
  search: string,
  field: { readonly current: HTMLTextAreaElement | null },
  checkText: (text: string, cutBefore: number) => Promise<void>,
): boolean {
  const [isGone, setGone] = useState(false);
  const take = useCallback(async () => {
    const id = new URLSearchParams(search).get('text');
    if (id === null) return;
    const reply = await ask('text/take', { id: id.slice(0, 64) });
    const given = reply.ok ? reply.value.given : null;
    setGone(given === null);
    if (given === null || field.current === null) return;
    fill(field.current, given.text);
    await checkText(given.text, given.left);
  }, [search, field, checkText]);
  useEffect(() => {
    void take();
  }, [take]);
  return isGone;
}
