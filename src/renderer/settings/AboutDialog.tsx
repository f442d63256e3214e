import { useTranslation } from 'react-i18next';
import type { HostDescription, ProfileState } from '../../contract/workstation/profile.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface AboutDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly profile: ProfileState & { readonly state: 'signedIn' };
  readonly host: HostDescription;
}

/** What one tells the person who is asked for help. */
export function AboutDialog({ open, onClose, profile, host }: AboutDialogProps) {
  const { t } = useTranslation('settings');
  const facts = [
    [t('version'), host.version],
    [t('runsIn'), t(`hosts.${host.kind}`)],
    [t('platform'), t(`platforms.${host.platform}`)],
    [t('central'), profile.central],
    [t('account'), `${profile.person.name}, ${profile.person.email}`],
    [t('key'), t(`keyVaults.${host.keyVault}`)],
  ] as const;
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('about')} closeLabel={t('close')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="min-w-0 break-words select-text">{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
