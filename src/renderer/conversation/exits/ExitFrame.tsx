import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, type DialogProps } from '../../ui/Dialog.tsx';

/** The dialog of an exit: what it asks, why it was refused, and its two buttons. */
export function ExitFrame({
  open,
  onClose,
  title,
  description,
  confirm,
  busy,
  refused,
  onConfirm,
  initialFocus,
  width,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly confirm: string;
  readonly busy: boolean;
  /** What did not happen and why; null when nothing was refused. */
  readonly refused: string | null;
  readonly onConfirm: () => void;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly width?: DialogProps['width'];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('conversation');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={title}
      description={description}
      closeLabel={t('exits.close')}
      {...(width ? { width } : {})}
      {...(initialFocus ? { initialFocus } : {})}
      // The pane knows where the agent goes on.
      finalFocus={false}
      footer={
        <>
          <Button onClick={onClose}>{t('exits.cancel')}</Button>
          <Button tone="primary" disabled={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {refused === null ? null : (
        <div className="mt-3">
          <Banner tone="red" urgent>
            {refused}
          </Banner>
        </div>
      )}
    </Dialog>
  );
}
