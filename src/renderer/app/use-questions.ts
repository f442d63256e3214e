import { useEffect, useState } from 'react';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { QuestionsModel } from '../updates/questions/questions-model.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** What is asked of the brand beside a conversation, for as long as it is in a pane; null before the first render. */
export function useQuestions(conversationId: ConversationId): QuestionsModel | null {
  const { updates } = useWorkspace();
  const [model, setModel] = useState<QuestionsModel | null>(null);
  useEffect(() => {
    const opened = updates.questionsOf(conversationId);
    setModel(opened);
    return () => {
      opened.close();
      setModel(null);
    };
  }, [updates, conversationId]);
  return model;
}
