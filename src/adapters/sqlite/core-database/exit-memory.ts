import type { ConversationId } from '../../../contract/model/ids.ts';
import type { ExitMemory, WithdrawnExit } from '../../../core/conversations/exit-memory.ts';
import type { Database } from '../open-database.ts';

export function createExitMemory(db: Database): ExitMemory {
  const withdrawn = db.prepare<[ConversationId], WithdrawnExit>(
    'SELECT kind, problem FROM withdrawn_exits WHERE conversation_id = ?',
  );
  const withdraw = db.prepare<[WithdrawnExit & { conversationId: ConversationId }]>(`
    INSERT INTO withdrawn_exits (conversation_id, kind, problem) VALUES (@conversationId, @kind, @problem)
    ON CONFLICT (conversation_id) DO UPDATE SET kind = @kind, problem = @problem`);
  const forget = db.prepare<[ConversationId]>('DELETE FROM withdrawn_exits WHERE conversation_id = ?');
  return {
    withdrawn: (conversationId) => withdrawn.get(conversationId) ?? null,
    setWithdrawn: (conversationId, exit) => {
      if (exit) withdraw.run({ conversationId, ...exit });
      else forget.run(conversationId);
    },
  };
}
