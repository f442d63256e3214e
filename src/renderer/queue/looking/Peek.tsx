import { Popover } from '@base-ui/react/popover';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import { Badge } from '../../ui/Badge.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { reasonOf } from '../LineDetails.tsx';
import type { QueueBrand } from '../QueueLine.tsx';
import type { LookingModel } from './looking-model.ts';

interface PeekProps {
  readonly model: LookingModel;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  readonly onClaim: (card: ConversationCard) => void;
  readonly assignable: (card: ConversationCard) => boolean;
  readonly onAssign: (card: ConversationCard) => void;
}

/** A waiting conversation to read beside its line. The keyboard stays in the list, where Enter still claims. */
export function Peek({ model, brandOf, assignable, onClaim, onAssign }: PeekProps) {
  const card = useStore(model.store, (state) => state.peeked);
  const lineOfPeeked = () => document.querySelector(`[data-line="${card?.conversationId}"]`);
  return (
    <Popover.Root
      open={card !== null}
      onOpenChange={(open) => {
        if (!open) model.close();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={lineOfPeeked}
          side="right"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-40"
        >
          <Popover.Popup
            initialFocus={false}
            finalFocus={false}
            className="flex max-h-[70vh] w-96 max-w-[94vw] flex-col rounded-lg border border-line bg-surface text-sm text-ink shadow-pop outline-none"
          >
            {card ? (
              <PeekedCard
                model={model}
                card={card}
                brand={brandOf(card.brandId)}
                onClaim={onClaim}
                assignable={assignable}
                onAssign={onAssign}
              />
            ) : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function PeekedCard({
  model,
  card,
  brand,
  assignable,
  onClaim,
  onAssign,
}: Omit<PeekProps, 'brandOf'> & { readonly card: ConversationCard; readonly brand: QueueBrand | undefined }) {
  const { t } = useTranslation('queue');
  const gone = useStore(model.store, (state) => state.gone);
  const post = useStore(model.store, (state) => state.post);
  const { escalation } = card;
  return (
    <>
      <div className="flex items-center gap-2 px-3 pt-2.5 pb-2">
        {brand ? <BrandMark brand={brand} /> : null}
        <Popover.Title className="min-w-0 flex-1 truncate font-semibold">
          <span className="isolate-text">{card.customerName}</span>
          <span className="font-normal text-ink-muted"> · {brand?.name}</span>
        </Popover.Title>
        <Badge>{t(card.kind)}</Badge>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-3 pb-2" aria-live="polite">
        {gone ? <p className="font-medium text-amber">{t('peek.gone')}</p> : null}
        {card.subject === null ? null : (
          <p dir="auto" className="isolate-text font-medium">
            {card.subject}
          </p>
        )}
        <p dir="auto" className="isolate-text break-words whitespace-pre-wrap">
          {card.preview}
        </p>
        {post === null ? null : (
          <blockquote className="rounded-md border border-line bg-raised px-2 py-1.5 text-ink-muted">
            <p className="text-xs text-ink-faint">
              {t(post.video ? 'peek.postVideo' : 'peek.post', { author: post.authorName })}
            </p>
            <p dir="auto" className="isolate-text line-clamp-6 break-words">
              {post.text}
            </p>
          </blockquote>
        )}
        {escalation === null ? null : (
          <p className="text-amber">
            {t('peek.escalated', {
              by: escalation.by.name,
              reason: reasonOf(escalation.reason, brand?.handling),
            })}
            {escalation.note === '' ? null : <span className="block text-ink">{escalation.note}</span>}
          </p>
        )}
        {card.lookers.length > 0 ? (
          <p className="text-accent">{t('lookingTitle', { names: card.lookers.join(', ') })}</p>
        ) : null}
        {card.tags.length > 0 ? (
          <p className="flex flex-wrap gap-1">
            {card.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </p>
        ) : null}
      </div>
      <div className="flex items-center gap-2 border-t border-line px-3 py-2">
        <span className="flex-1 text-xs text-ink-faint">{t('peek.told')}</span>
        {assignable(card) ? (
          <Button size="small" disabled={gone} onClick={() => onAssign(card)}>
            {t('assign.open')}
            <Kbd keys={['A']} />
          </Button>
        ) : null}
        <Button size="small" disabled={gone} onClick={() => onClaim(card)}>
          {t('peek.claim')}
          <Kbd keys={['Enter']} />
        </Button>
      </div>
    </>
  );
}
