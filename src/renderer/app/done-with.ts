import type { PersonId } from '../../contract/model/ids.ts';
import type { ConversationModel } from '../conversation/conversation-model.ts';

/**
 * Whether a conversation's pane may be taken by another without asking: it has ended, waits for somebody else again or is
 * put aside, and nothing in it waits for this agent. What a colleague holds is looked at on purpose.
 */
export function isDoneWith(
  { store, files }: Pick<ConversationModel, 'store' | 'files'>,
  myId: PersonId,
): boolean {
  const { phase, detail, draft, messages } = store.getState();
  if (phase === 'gone') return true;
  const { inDraft, onTheirWay } = files.store.getState();
  if (!detail || draft !== '' || inDraft.length > 0 || onTheirWay.length > 0) return false;
  if (detail.leaving !== null || messages.some(({ delivery }) => delivery === 'parked')) return false;
  const { status, transfer } = detail.conversation;
  if (transfer?.to.personId === myId) return false;
  return status === 'resolved' || status === 'queued' || status === 'snoozed';
}
