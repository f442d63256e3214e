import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { SettingsModel } from './settings-model.ts';

interface MuteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly model: SettingsModel;
  readonly brands: readonly BrandStatus[];
}

export function MuteDialog({ open, onClose, model, brands }: MuteDialogProps) {
  const { t } = useTranslation('settings');
  const muted = useStore(model.store, ({ preferences }) => preferences?.mutedBrands);
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t('muteTitle')}
      description={t('muteText')}
      closeLabel={t('close')}
      width="narrow"
    >
      <ul>
        {brands.map(({ brand }) => (
          <li key={brand.brandId}>
            <label className="flex min-h-8 items-center gap-2 rounded-md px-1 hover:bg-hover">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={muted?.includes(brand.brandId) ?? false}
                onChange={(event) => void model.mute(brand.brandId, event.target.checked)}
              />
              <BrandMark brand={brand} size="small" />
              <span className="min-w-0 flex-1 truncate">{brand.name}</span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
