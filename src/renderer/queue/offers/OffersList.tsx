import { type MouseEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Transfer } from '../../../contract/model/conversation-life.ts';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { QueueBrand } from '../QueueLine.tsx';
import type { OffersModel } from './offers-model.ts';

/** An offer comes up where something else may have been aimed at: so long a click on it was not meant for it, in ms. */
const SETTLES_MS = 600;

export interface OfferKeys {
  readonly accept: readonly string[];
  readonly decline: readonly string[];
}

interface OffersListProps {
  readonly model: OffersModel;
  readonly offered: readonly ConversationCard[];
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  /** Of the first one, which is the next to run out. */
  readonly keys: OfferKeys;
  readonly onAnswer: (card: ConversationCard, accept: boolean) => void;
}

/** What colleagues hand over to the agent: from whom, with which note, for how long still. */
export function OffersList({ model, offered, brandOf, keys, onAnswer }: OffersListProps) {
  const { t } = useTranslation('queue');
  const answering = useStore(model.store, (state) => state.answering);
  return (
    <ul aria-label={t('offered')} className="max-h-[40%] shrink-0 overflow-y-auto">
      {offered.map((card, place) =>
        card.transfer === null ? null : (
          <Offer
            key={card.transfer.transferId}
            card={card}
            transfer={card.transfer}
            brand={brandOf(card.brandId)}
            keys={place === 0 ? keys : null}
            busy={answering !== null}
            onAnswer={onAnswer}
          />
        ),
      )}
    </ul>
  );
}

function Offer({
  card,
  transfer,
  brand,
  keys,
  busy,
  onAnswer,
}: {
  readonly card: ConversationCard;
  readonly transfer: Transfer;
  readonly brand: QueueBrand | undefined;
  readonly keys: OfferKeys | null;
  readonly busy: boolean;
  readonly onAnswer: (card: ConversationCard, accept: boolean) => void;
}) {
  const { t } = useTranslation('queue');
  const shownAt = useRef(performance.now());
  const answer = (event: MouseEvent, accept: boolean) => {
    // A press of a key on a button counts no clicks, and was meant for what has the focus.
    const isPointed = event.detail > 0;
    if (isPointed && performance.now() - shownAt.current < SETTLES_MS) return;
    onAnswer(card, accept);
  };
  return (
    <li className="relative border-b border-line bg-selected px-3 py-1.5">
      {brand ? <BrandStripe brand={brand} /> : null}
      <div className="flex items-center gap-2">
        {brand ? <BrandMark brand={brand} /> : null}
        <div className="min-w-0 flex-1">
          <p className="flex items-baseline gap-1.5">
            <span className="isolate-text truncate font-medium">{card.customerName}</span>
            <span className="sr-only">, {brand?.name},</span>
            <SecondsLeft until={transfer.expiresAt} />
          </p>
          <p className="truncate text-ink-muted" title={transfer.note}>
            {transfer.note === ''
              ? t('offerFrom', { from: transfer.from.name })
              : t('offerNote', { from: transfer.from.name, note: transfer.note })}
          </p>
        </div>
      </div>
      <div className="mt-1 grid grid-cols-2 gap-1.5">
        <Button size="small" disabled={busy} onClick={(event) => answer(event, false)}>
          {t('decline')}
          <span className="sr-only">{card.customerName}</span>
          {keys ? <Kbd keys={[keys.decline.join('+')]} /> : null}
        </Button>
        <Button size="small" disabled={busy} onClick={(event) => answer(event, true)}>
          {t('accept')}
          <span className="sr-only">{card.customerName}</span>
          {keys ? <Kbd keys={[keys.accept.join('+')]} /> : null}
        </Button>
      </div>
    </li>
  );
}

function SecondsLeft({ until }: { readonly until: number }) {
  const { t } = useTranslation('queue');
  const count = Math.max(0, Math.ceil((until - useNow()) / 1000));
  return (
    <span className="figures ml-auto shrink-0 text-xs font-medium text-amber">
      {t('secondsLeft', { count })}
    </span>
  );
}
