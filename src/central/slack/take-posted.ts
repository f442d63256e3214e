import type { CentralInputs } from '../../contract/central.ts';
import { QuestionId } from '../../contract/model/ids.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { findQuestion } from '../questions/question-rows.ts';
import { type BridgeScope, covers } from './bridge-scope.ts';
import { lockWorkspace } from './lease.ts';
import { findOutbound, finishOutbound } from './outbound.ts';

type Posted = CentralInputs['slack']['posted'];
type PostedTaken = Outcome<null, { readonly code: 'NOT_FOUND' | 'STALE_FENCING' }>;

/** Keeps where a message was posted, or why not, and tells whoever asked the question it is. Twice is once. */
export async function takePosted(
  parts: ChangeParts,
  scope: BridgeScope,
  { teamId, outboundId, fencing, result, at }: Posted,
): Promise<PostedTaken> {
  return inFeedTransaction(parts, async (tx, record): Promise<PostedTaken> => {
    const workspace = await lockWorkspace(tx, teamId);
    const outbound = await findOutbound(tx, outboundId);
    if (outbound?.team_id !== teamId || !covers(scope, outbound.brand_id)) {
      return failure({ code: 'NOT_FOUND' });
    }
    if (workspace.fencing !== fencing) return failure({ code: 'STALE_FENCING' });
    if (!(await finishOutbound(tx, outboundId, result, Math.min(at, parts.clock.now()))))
      return success(null);
    const question = await findQuestion(tx, QuestionId.parse(outboundId));
    if (question) await record(question.brandId, [{ type: 'question', question }]);
    return success(null);
  });
}
