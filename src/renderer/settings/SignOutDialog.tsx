import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { SettingsModel } from './settings-model.ts';

/** Asks before an agent leaves with messages unsent. */
export function SignOutDialog({ model }: { readonly model: SettingsModel }) {
  const { t } = useTranslation('settings');
  const unsent = useStore(model.store, (state) => state.unsent);
  const count = unsent?.count ?? null;
  return (
    <Dialog
      open={unsent !== null}
      onOpenChange={model.stay}
      title={count === null ? t('unsentTitleUnknown') : t('unsentTitle', { count })}
      closeLabel={t('close')}
      width="narrow"
      footer={
        <>
          <Button tone="danger" onClick={() => void model.signOutAnyway()}>
            {t('signOutAnyway')}
          </Button>
          <Button tone="primary" onClick={model.stay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('unsentText')}</p>
    </Dialog>
  );
}
