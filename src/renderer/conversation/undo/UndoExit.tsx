import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../../contract/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useNow } from '../../ui/use-now.ts';
import { secondsLeft } from './seconds-left.ts';
import type { UndoModel } from './undo-model.ts';

/** In the pane that is being left, as long as that can be taken back. */
export function UndoExit({
  model,
  conversationId,
  keys,
}: {
  readonly model: UndoModel;
  readonly conversationId: ConversationId;
  readonly keys: readonly string[];
}) {
  const { t } = useTranslation('conversation');
  const exit = useStore(model.store, ({ undoables }) =>
    undoables.findLast((each) => each.conversationId === conversationId && each.what !== 'message'),
  );
  const now = useNow();
  const seconds = exit ? secondsLeft(exit.until, now) : null;
  if (!exit || seconds === null) return null;
  return (
    <Button size="small" onClick={() => model.undo(exit)}>
      {t('undo.undo')} <Kbd keys={keys} />
      <span className="figures w-6 text-right text-ink-muted">{t('undo.seconds', { count: seconds })}</span>
    </Button>
  );
}
