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
  const isSkipped = db
    .prepare<[ConversationId], number>('SELECT 1 FROM skipped_conversations WHERE conversation_id = ?')
    .pluck();
  const skip = db.prepare<[ConversationId]>(
    'INSERT INTO skipped_conversations (conversation_id) VALUES (?) ON CONFLICT DO NOTHING',
  );
  const unskip = db.prepare<[ConversationId]>('DELETE FROM skipped_conversations WHERE conversation_id = ?');
  return {
    withdrawn: (conversationId) => withdrawn.get(conversationId) ?? null,
    setWithdrawn: (conversationId, exit) => {
      if (exit) withdraw.run({ conversationId, ...exit });
      else forget.run(conversationId);
    },
    isSkipped: (conversationId) => isSkipped.get(conversationId) !== undefined,
    setSkipped: (conversationId, skipped) => {
      (skipped ? skip : unskip).run(conversationId);
    },
  };
}
