import type { Warning } from '@/core/model/warning';
import { makeHostVisible } from '@/core/text/visible-text';
import { AfterPayment } from '@/ui/components/AfterPayment';
import { CountryLine } from '@/ui/components/CountryLine';
import { EvidenceList } from '@/ui/components/EvidenceList';
import { ListingWarnings } from '@/ui/components/ListingWarnings';
import { MarkedText } from '@/ui/components/MarkedText';
import { Panel } from '@/ui/components/Panel';
import { ReportSection } from '@/ui/components/ReportSection';
import { SaferWays } from '@/ui/components/SaferWays';
import { StateMessage } from '@/ui/components/StateMessage';
import { WarningCard } from '@/ui/components/WarningCard';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import type { CheckedText } from '@/ui/hooks/useTextCheck';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface TextFindingsProps {
  readonly checked: CheckedText;
  readonly directory: Directory;
  readonly registers: RegisterDirectory;
}

/** What was found in a text, as the popup tells it of a page; where the words stand; and what was not read. */
export function TextFindings({ checked, directory, registers }: TextFindingsProps) {
  const { t } = usePage();
  const [warning, ...others] = checked.warnings;
  const ownWords = checked.warnings.find(({ host }) => host === '')?.evidence ?? [];
  return (
    <>
      {warning ? (
        <MainWarning warning={warning} isAddress={checked.host !== null} />
      ) : (
        <NothingFound checked={checked} />
      )}
      {warning && <AfterPayment warning={warning} />}
      {others.length > 0 && (
        <ListingWarnings title={t('check_more', { count: others.length })} warnings={others} tabId={null} />
      )}
      {checked.host === null && <MarkedText text={checked.text} evidence={ownWords} />}
      {checked.host === null && checked.listed.length > 0 && (
        <Panel title={t('check_addresses')}>
          <EvidenceList title={t('check_lists_say')} evidence={checked.listed} heading="h3" />
        </Panel>
      )}
      <ReadLimits checked={checked} />
      {warning && <CountryLine unknown="country_choose" />}
      {warning?.kind === 'medicine-site' && (
        <SaferWays host={warning.host || null} registers={registers} namesCountry={false} />
      )}
      {warning && (
        <>
          <ReportSection warning={warning} tabId={null} directory={directory} onOpen={() => undefined} />
          <section id="wrong" tabIndex={-1}>
            <Panel title={t('wrong_title')}>
              <p>{t(warning.host === '' ? 'check_wrong' : 'check_wrong_lists')}</p>
            </Panel>
          </section>
        </>
      )}
    </>
  );
}

interface MainWarningProps {
  readonly warning: Warning;
  readonly isAddress: boolean;
}

/** The strongest warning, and what it is about: the text, an address in it, or an address that was all there is. */
function MainWarning({ warning, isAddress }: MainWarningProps) {
  const { t } = usePage();
  const isAboutText = warning.host === '';
  const host = makeHostVisible(warning.host);
  return (
    <>
      <p class="hint">
        {isAboutText && t('check_says_page')}
        {!isAboutText && isAddress && t('check_by_lists', { host })}
        {!isAboutText && !isAddress && t('check_about_address', { host })}
      </p>
      <WarningCard warning={warning} tabId={null} />
    </>
  );
}

function NothingFound({ checked: { host, listed } }: { checked: CheckedText }) {
  const { t } = usePage();
  if (host === null) {
    return (
      <StateMessage title={t('check_nothing')}>
        <p>{t('check_no_proof')}</p>
      </StateMessage>
    );
  }
  return (
    <StateMessage title={t(listed.length > 0 ? 'check_listed' : 'check_not_listed', { host: makeHostVisible(host) })}>
      {listed.length > 0 && <EvidenceList title={t('check_lists_say')} evidence={listed} heading="h2" />}
      <p>{t('check_no_proof')}</p>
    </StateMessage>
  );
}

/** What was not read, and that nothing of the rest is kept. */
function ReadLimits({ checked: { host, text, left } }: { checked: CheckedText }) {
  const { t } = usePage();
  return (
    <div class="notice" role="note">
      {host === null ? (
        <p>{t('check_read', { count: text.length })}</p>
      ) : (
        <p>{t('check_looked_up', { host: makeHostVisible(host) })}</p>
      )}
      {left > 0 && (
        <p>
          <strong>{t('check_cut', { count: left })}</strong>
        </p>
      )}
      <p>{t('check_not_kept')}</p>
    </div>
  );
}
