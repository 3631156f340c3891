import { usePage } from '@/ui/hooks/usePage';
import { PERMISSIONS, READ_PAGES } from '@/ui/permissions';

/** Everything that the extension asks the browser for, one by one, in plain words and by the browser's own name. */
export function PermissionList() {
  const { t } = usePage();
  const names = Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[];
  return (
    <dl class="permissions">
      <div>
        <dt>
          {t('welcome_permission_pages')} <code>{READ_PAGES}</code>
        </dt>
        <dd>{t('welcome_permission_pages_why')}</dd>
      </div>
      {names.map((name) => (
        <div key={name}>
          <dt>
            {t(`welcome_permission_${PERMISSIONS[name]}`)} <code>{name}</code>
          </dt>
          <dd>{t(`welcome_permission_${PERMISSIONS[name]}_why`)}</dd>
        </div>
      ))}
    </dl>
  );
}
