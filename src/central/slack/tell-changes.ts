import type { QuestionId } from '../../contract/model/ids.ts';
import type { LedgerChange } from '../../slack-bridge/ledger/ledger-change.ts';
import { findQuestion, questionOfThread } from '../questions/question-rows.ts';
import { findMapping, mappingOf } from './mappings.ts';
import { type TellTransaction, tellUpdate } from './tell-update.ts';

/** Makes of what changed in channels what agents are told: updates of their brands, answers to their questions. */
export async function tellChanges(at: TellTransaction, changes: readonly LedgerChange[]): Promise<void> {
  const answered = new Set<QuestionId>();
  for (const change of changes) {
    const { teamId, channelId, threadTs } = change.post;
    const mapping = await findMapping(at.tx, { teamId, channelId });
    // It was taken from its brand a moment ago.
    if (!mapping) continue;
    await tellUpdate(at, mappingOf(mapping), change);
    if (threadTs === null) continue;
    const questionId = await questionOfThread(at.tx, { teamId, channelId, threadTs });
    if (questionId !== null) answered.add(questionId);
  }
  for (const questionId of answered) {
    const question = await findQuestion(at.tx, questionId);
    if (question) await at.record(question.brandId, [{ type: 'question', question }]);
  }
}
