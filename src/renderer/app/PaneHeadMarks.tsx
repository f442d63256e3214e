import { useStore } from 'zustand';
import type { ConversationModel } from '../conversation/conversation-model.ts';
import { BrandUpdatesMark } from '../updates/BrandUpdatesMark.tsx';
import { AskButton } from '../updates/questions/AskButton.tsx';
import type { QuestionsModel } from '../updates/questions/questions-model.ts';
import { keysOf } from './shortcuts.ts';
import { useBrandOf } from './use-brand-of.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** At the head of a pane: unread updates of its brand, and what is asked of the brand. */
export function PaneHeadMarks({
  model,
  questions,
}: {
  readonly model: ConversationModel;
  readonly questions: QuestionsModel | null;
}) {
  const { updates, view, host, showUpdatesOf, stopAsking } = useWorkspace();
  const brandOf = useBrandOf();
  const { conversationId } = model;
  const detail = useStore(model.store, (state) => state.detail);
  const asking = useStore(view.store, (state) => state.asking?.conversationId === conversationId);
  const brand = detail && brandOf(detail.conversation.brandId);
  if (!brand) return null;
  return (
    <>
      <BrandUpdatesMark
        model={updates.model}
        brandId={brand.brandId}
        brandName={brand.name}
        keys={keysOf('updates', host.platform)}
        onOpen={() => showUpdatesOf(brand.brandId)}
      />
      {questions && detail.writing === 'allowed' ? (
        <AskButton
          model={questions}
          brandName={brand.name}
          keys={keysOf('askBrand', host.platform)}
          open={asking}
          onToggle={() => (asking ? stopAsking(conversationId) : view.ask(conversationId))}
        />
      ) : null}
    </>
  );
}
