import type { BrandId, ConversationId, PersonId, QueueId, TransferId } from '../../../contract/model/ids.ts';
import type { Exit } from '../../../contract/workstation/conversations.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { type Or, reach } from '../reach.ts';

type Conversations = WorkstationClient['conversations'];
type Ownership = WorkstationClient['ownership'];

export type LeaveOutcome = Or<Conversations['leave']>;
export type TagOutcome = Or<Conversations['setTags']>;
export type TransferOutcome = Or<Ownership['offerTransfer']> | Or<Ownership['moveToQueue']>;
export type HideOutcome = Or<Ownership['hideComment']>;
export type AnswerOutcome = Or<Ownership['answerTransfer']> | Or<Ownership['withdrawTransfer']>;
export type ColleaguesOutcome = Or<Ownership['colleagues']>;

/** A refusal of any of them. */
export type Refusal = Extract<
  LeaveOutcome | TransferOutcome | HideOutcome | AnswerOutcome | TagOutcome,
  { ok: false }
>;

export type ExitsModel = ReturnType<typeof createExitsModel>;

export interface ExitsClient {
  readonly conversations: Pick<Conversations, 'leave' | 'setTags'>;
  readonly ownership: Pick<
    Ownership,
    'colleagues' | 'offerTransfer' | 'moveToQueue' | 'answerTransfer' | 'withdrawTransfer' | 'hideComment'
  >;
}

/** How one lets go of a conversation, or passes it on. What is typed and unsent stays on disk in each case. */
export function createExitsModel(
  client: ExitsClient,
  conversationId: ConversationId,
  newTransferId: () => TransferId,
) {
  const { conversations, ownership } = client;
  return {
    leave: (brandId: BrandId, exit: Exit): Promise<LeaveOutcome> =>
      reach(() => conversations.leave({ brandId, conversationId, exit })),
    setTags: (brandId: BrandId, tags: readonly string[]): Promise<TagOutcome> =>
      reach(() => conversations.setTags({ brandId, conversationId, tags: [...tags] })),
    colleagues: (brandId: BrandId): Promise<ColleaguesOutcome> =>
      reach(() => ownership.colleagues({ brandId })),
    /** `transferId` makes trying again the same offer; ask for it with `newTransferId`. */
    offerTransfer: (
      transferId: TransferId,
      to: PersonId,
      note: string,
    ): Promise<Or<Ownership['offerTransfer']>> =>
      reach(() => ownership.offerTransfer({ conversationId, transferId, personId: to, note })),
    newTransferId,
    moveToQueue: (queueId: QueueId, note: string): Promise<Or<Ownership['moveToQueue']>> =>
      reach(() => ownership.moveToQueue({ conversationId, queueId, note })),
    answerTransfer: (transferId: TransferId, accept: boolean): Promise<AnswerOutcome> =>
      reach(() => ownership.answerTransfer({ conversationId, transferId, accept })),
    withdrawTransfer: (transferId: TransferId): Promise<AnswerOutcome> =>
      reach(() => ownership.withdrawTransfer({ conversationId, transferId })),
    hideComment: (): Promise<HideOutcome> => reach(() => ownership.hideComment({ conversationId })),
  };
}
