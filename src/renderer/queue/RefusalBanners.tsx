import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ClaimRefusalBanner } from './ClaimRefusalBanner.tsx';
import type { QueueParts } from './create-queue-parts.ts';
import type { AnswerCode, Refusal, ReopenCode } from './refusal.ts';

type QueueTranslate = ReturnType<typeof useTranslation<'queue'>>['t'];

/** Why the last claim, answer or reopening did not work, until dismissed or tried again. */
export function RefusalBanners({ parts }: { readonly parts: QueueParts }) {
  const { t } = useTranslation('queue');
  const { queue, offers, reopening } = parts;
  const answer = useStore(offers.store, (state) => state.refusal);
  const reopen = useStore(reopening.store, (state) => state.refusal);
  return (
    <>
      <ClaimRefusalBanner model={queue} />
      {answer ? <Refused words={answerSentence(answer, t)} onDismiss={offers.dismissRefusal} /> : null}
      {reopen ? <Refused words={reopenSentence(reopen, t)} onDismiss={reopening.dismissRefusal} /> : null}
    </>
  );
}

function Refused({ words, onDismiss }: { readonly words: string; readonly onDismiss: () => void }) {
  const { t } = useTranslation('queue');
  return (
    <Banner
      tone="amber"
      urgent
      actions={<IconButton label={t('dismiss')} icon={<X aria-hidden />} onClick={onDismiss} />}
    >
      {words}
    </Banner>
  );
}

function answerSentence({ card, code, detail }: Refusal<AnswerCode>, t: QueueTranslate): string {
  const customer = card.customerName;
  switch (code) {
    case 'capacityReached':
      return detail.capacity
        ? t('answerRefused.capacityReached', { customer, capacity: detail.capacity })
        : t('answerRefused.capacityReachedUnknown', { customer });
    case 'transferOver':
    case 'disconnected':
    case 'forbidden':
    case 'unreachable':
      return t(`answerRefused.${code}`, { customer });
    default:
      return code satisfies never;
  }
}

function reopenSentence({ card, code, detail }: Refusal<ReopenCode>, t: QueueTranslate): string {
  const customer = card.customerName;
  switch (code) {
    case 'capacityReached':
      return detail.capacity
        ? t('reopening.refused.capacityReached', { customer, capacity: detail.capacity })
        : t('reopening.refused.capacityReachedUnknown', { customer });
    case 'notAllowed':
      return detail.why === 'alreadySo'
        ? t('reopening.refused.alreadySo', { customer })
        : t('reopening.refused.notAllowed', { customer });
    case 'disconnected':
    case 'forbidden':
    case 'unreachable':
      return t(`reopening.refused.${code}`, { customer });
    default:
      return code satisfies never;
  }
}
