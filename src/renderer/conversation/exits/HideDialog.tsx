import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ExitFrame } from './ExitFrame.tsx';
import type { ExitDialogProps } from './exit-dialog.ts';
import { useLeaving } from './use-leaving.ts';

/** Says before that it is the channel's decision, and that nobody here can take it back. */
export function HideDialog({ model, detail, brand, open, onClose }: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const leaving = useLeaving(onClose);
  const text = useRef<HTMLDivElement>(null);
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('hide.title', { customer: detail.conversation.customer.name })}
      confirm={t('hide.confirm')}
      busy={leaving.busy}
      refused={leaving.words}
      onConfirm={() => void leaving.run(() => model.exits.hideComment())}
      initialFocus={text}
    >
      <div ref={text} tabIndex={-1} className="outline-none">
        {t('hide.warning', { brand: brand.name })}
      </div>
    </ExitFrame>
  );
}
