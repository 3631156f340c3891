import type { SourceStatus } from '@/core/model/update';
import { makeVisible } from '@/core/text/visible-text';
import { formatTime } from '@/core/words/dates';
import { ConfirmButton } from '@/ui/components/ConfirmButton';
import { RulesAge } from '@/ui/components/RulesAge';
import { usePage } from '@/ui/hooks/usePage';

export interface SourceItemProps {
  readonly source: SourceStatus;
  /** True while newer rules are looked for. */
  readonly isBusy: boolean;
  readonly onCheck: (id: string) => void;
  readonly onSwitch: (id: string, enabled: boolean) => void;
  readonly onRemove: (id: string) => void;
}

/** One source of rules: whose it is, how old its rules are, and what can be done with it. */
export function SourceItem({ source, isBusy, onCheck, onSwitch, onRemove }: SourceItemProps) {
  const { t, language } = usePage();
  const { id, publisher, address, enabled, checkedAt, dueAt, packs, addedBy } = source;
  const name = publisher === null ? t('rules_own') : makeVisible(publisher);
  const list = packs.map((pack) => `${pack.name} ${pack.version}`).join(', ');
  return (
    <li class="source">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <RulesAge source={source} />
      {list !== '' && <p class="hint">{t('rules_packs', { packs: list })}</p>}
      {address !== null && (
        <p class="hint">
          {checkedAt === null
            ? t('rules_never_checked')
            : t('rules_checked', { time: formatTime(checkedAt, language) })}
          {dueAt !== null && enabled && (
            <>
              <br />
              {t('rules_next', { time: formatTime(dueAt, language) })}
            </>
          )}
        </p>
      )}
      {addedBy !== null && address === null && <p class="hint">{t('rules_file')}</p>}
      {addedBy === 'policy' && <p class="hint">{t('rules_by_policy')}</p>}
      <div class="buttons">
        {address !== null && enabled && (
          <button type="button" disabled={isBusy} onClick={() => onCheck(id)}>
            {t(isBusy ? 'rules_checking' : 'rules_check_now')}
          </button>
        )}
        {addedBy === 'person' && (
          <>
            <button type="button" onClick={() => onSwitch(id, !enabled)}>
              {t(enabled ? 'rules_switch_off' : 'rules_switch_on')}
            </button>
            <ConfirmButton
              start={t('rules_remove')}
              question={t('rules_remove_sure', { publisher: name })}
              yes={t('rules_remove_yes')}
              no={t('rules_remove_no')}
              onConfirm={() => onRemove(id)}
            />
          </>
        )}
      </div>
    </li>
  );
}
