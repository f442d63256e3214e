import { useTranslation } from 'react-i18next';
import type { KeyVaultKind } from '../../contract/workstation/profile.ts';
import type { Status } from '../../contract/workstation/status.ts';
import { BrandFreshness } from './BrandFreshness.tsx';
import { ConnectionAnnouncer } from './ConnectionAnnouncer.tsx';
import { ConnectionState } from './ConnectionState.tsx';
import { connectionWord } from './connection-words.ts';
import { KeyFileNote } from './KeyFileNote.tsx';
import { OutboxCount } from './OutboxCount.tsx';

interface StatusBarProps {
  /** Null until the core has told its first. */
  readonly status: Status | null;
  /** The window cannot reach the core: what `status` says is what was true before. */
  readonly linkLost: boolean;
  readonly keyVault: KeyVaultKind | null;
  readonly onReconnectNow: () => void;
  /** Shows a conversation with a message that needs a decision. */
  readonly onShowParked?: () => void;
}

/** Connection, unsent messages and the age of the brands' data; always in sight. */
export function StatusBar({ status, linkLost, keyVault, onReconnectNow, onShowParked }: StatusBarProps) {
  const { t } = useTranslation('status');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of signs, not a form's fieldset
    <div
      role="group"
      aria-label={t('label')}
      className="flex min-w-0 items-center gap-3 text-sm max-[1200px]:gap-1.5"
    >
      <ConnectionState status={status} linkLost={linkLost} onReconnectNow={onReconnectNow} />
      {status === null ? null : (
        <>
          <BrandFreshness brands={status.brands} />
          <OutboxCount unsent={status.unsent} parked={status.parked} onShowParked={onShowParked} />
        </>
      )}
      {keyVault === 'keyFile' ? <KeyFileNote /> : null}
      <ConnectionAnnouncer word={connectionWord(status, linkLost)} />
    </div>
  );
}
