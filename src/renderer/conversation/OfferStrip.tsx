import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';
import type { ConversationModel } from './conversation-model.ts';
import { refusalWords } from './exits/exit-words.ts';
import type { AnswerOutcome } from './exits/exits-model.ts';

/** A standing offer: who offered it withdraws it, who is offered it answers, until its time is over. */
export function OfferStrip({
  detail,
  model,
  myId,
}: {
  readonly detail: ConversationDetail;
  readonly model: ConversationModel;
  readonly myId: string;
}) {
  const { t } = useTranslation('conversation');
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { transfer, customer } = detail.conversation;
  if (!transfer) return null;
  const toMe = transfer.to.personId === myId;
  const fromMe = transfer.from.personId === myId;
  const seconds = Math.max(0, Math.ceil((transfer.expiresAt - now) / 1000));
  const names = { from: transfer.from.name, to: transfer.to.name, customer: customer.name };

  const ask = async (answer: () => Promise<AnswerOutcome>) => {
    if (busy) return;
    setBusy(true);
    const outcome = await answer();
    setBusy(false);
    setProblem(outcome.ok ? null : refusalWords(t, outcome));
  };
  const { exits } = model;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-accent bg-selected px-3 py-1.5 text-sm">
      <span role="status" className="min-w-36 flex-1">
        {t(toMe ? 'offer.toMe' : fromMe ? 'offer.fromMe' : 'offer.between', names)}
      </span>
      <span className="figures text-ink-muted">{t('offer.seconds', { count: seconds })}</span>
      {toMe ? (
        <span className="flex gap-1.5">
          <Button
            tone="primary"
            size="small"
            disabled={busy}
            onClick={() => void ask(() => exits.answerTransfer(transfer.transferId, true))}
          >
            {t('offer.accept')}
          </Button>
          <Button
            size="small"
            disabled={busy}
            onClick={() => void ask(() => exits.answerTransfer(transfer.transferId, false))}
          >
            {t('offer.decline')}
          </Button>
        </span>
      ) : null}
      {fromMe ? (
        <Button
          size="small"
          disabled={busy}
          onClick={() => void ask(() => exits.withdrawTransfer(transfer.transferId))}
        >
          {t('offer.withdraw')}
        </Button>
      ) : null}
      {transfer.note ? (
        <p dir="auto" className="isolate-text w-full text-xs wrap-anywhere text-ink-muted">
          {t('offer.note', { note: transfer.note })}
        </p>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="w-full text-xs text-red">
          {problem}
        </p>
      )}
    </div>
  );
}
