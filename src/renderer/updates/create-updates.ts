import { v7 as newUuid } from 'uuid';
import type { ConversationId, MessageId, QuestionId } from '../../contract/model/ids.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { createBriefingModel } from './briefing/briefing-model.ts';
import { createCorrectionsModel } from './corrections/corrections-model.ts';
import { createCoverModel } from './cover/cover-model.ts';
import { createListModel } from './list/list-model.ts';
import { createQuestionsModel } from './questions/questions-model.ts';
import { createUpdatesModel } from './updates-model.ts';

export type Updates = ReturnType<typeof createUpdates>;

/** The models of one signed-in agent, wired together. */
export function createUpdates(client: Pick<WorkstationClient, 'updates' | 'questions'>) {
  const model = createUpdatesModel(client.updates);
  const cover = createCoverModel({
    updates: model,
    startTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const list = createListModel(model, client.updates);
  const corrections = createCorrectionsModel({
    client: client.updates,
    newMessageId: () => newUuid() as MessageId,
  });
  const questionDrafts = new Map<ConversationId, string>();
  return {
    model,
    cover,
    list,
    corrections,
    briefing: createBriefingModel(client.updates),
    /** Of a conversation in a pane; whoever asks for it closes it. */
    questionsOf: (conversationId: ConversationId) =>
      createQuestionsModel({
        conversationId,
        client: client.questions,
        newQuestionId: () => newUuid() as QuestionId,
        drafts: questionDrafts,
      }),
    close: () => {
      corrections.close();
      list.close();
      cover.close();
      model.close();
    },
  };
}
