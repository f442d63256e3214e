import { useStore } from 'zustand';
import type { ConversationModel } from './conversation-model.ts';
import { DeliveryNote } from './DeliveryNote.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import type { WrittenMessage } from './message-rows.ts';
import { ParkedCard } from './parked/ParkedCard.tsx';
import { HeldLine } from './undo/HeldLine.tsx';

/** One message of the conversation, with where it is when it is mine. */
export function MessageLine({
  message,
  startsGroup,
  model,
  onUndoHeld,
}: {
  readonly message: WrittenMessage;
  readonly startsGroup: boolean;
  readonly model: ConversationModel;
  /** Takes back the newest message that waits a moment before it goes. */
  readonly onUndoHeld: () => void;
}) {
  const isEmail = useStore(model.store, (state) => state.detail?.conversation.kind === 'email');
  const { delivery, heldUntil, kind } = message;
  if (delivery === 'parked' || delivery === 'failed') return <ParkedCard message={message} model={model} />;
  return (
    <MessageBubble message={message} startsGroup={startsGroup} isEmail={isEmail}>
      {/* A note is not sent to anybody. */}
      {delivery && !(kind === 'note' && delivery === 'sent') ? (
        <div className="flex max-w-[85%] items-center gap-2 self-end">
          {heldUntil === undefined ? null : <HeldLine heldUntil={heldUntil} onUndo={onUndoHeld} />}
          <DeliveryNote delivery={delivery} />
        </div>
      ) : null}
    </MessageBubble>
  );
}
