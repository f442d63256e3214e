import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { ClaimRefusal, QueueModel } from './queue-model.ts';

/** Why the last claim did not work, above the waiting, until dismissed or another claim is made. */
export function ClaimRefusalBanner({ model }: { readonly model: QueueModel }) {
  const { t } = useTranslation('queue');
  const refusal = useStore(model.store, (state) => state.refusal);
  if (!refusal) return null;
  return (
    <Banner
      tone="amber"
      urgent
      actions={
        <IconButton label={t('dismiss')} icon={<X aria-hidden />} onClick={() => model.dismissRefusal()} />
      }
    >
      {refusalSentence(refusal, t)}
    </Banner>
  );
}

type QueueTranslate = ReturnType<typeof useTranslation<'queue'>>['t'];

function refusalSentence({ code, detail }: ClaimRefusal, t: QueueTranslate): string {
  const { holderName: holder, capacity } = detail;
  switch (code) {
    case 'alreadyClaimed':
      return holder ? t('refused.alreadyClaimed', { holder }) : t('refused.alreadyClaimedByOther');
    case 'capacityReached':
      return capacity ? t('refused.capacityReached', { capacity }) : t('refused.capacityReachedUnknown');
    case 'disconnected':
    case 'notQueued':
    case 'forbidden':
    case 'unreachable':
      return t(`refused.${code}`);
    default:
      return code satisfies never;
  }
}
