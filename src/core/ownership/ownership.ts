import type { Colleague } from '../../contract/central/ownership.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, PersonId, QueueId, TransferId } from '../../contract/model/ids.ts';
import type { Intake } from '../conversations/intake.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { CallFailureCode, CentralAnswer } from '../sync/central-connection.ts';

type Done = Record<string, never>;
type OfConversation = { readonly conversationId: ConversationId };
type HandOverOutcome = Outcome<
  Done,
  'disconnected' | 'forbidden' | 'unsent' | 'notAllowed' | 'transferRefused'
>;

type Answer<Codes extends string> = CentralAnswer<
  Conversation,
  'signInRequired' | 'notFound' | 'forbidden' | Codes
>;

/** The calls of the central service, for whoever is signed in. */
export interface OwnershipCalls {
  readonly colleagues: (input: {
    readonly brandId: BrandId;
  }) => Promise<CentralAnswer<readonly Colleague[], 'signInRequired' | 'notFound'>>;
  readonly offerTransfer: (input: Offer) => Promise<Answer<'notAllowed' | 'transferRefused'>>;
  readonly answerTransfer: (
    input: OfConversation & { readonly transferId: TransferId; readonly accept: boolean },
  ) => Promise<Answer<'transferOver' | 'capacityReached'>>;
  readonly withdrawTransfer: (
    input: OfConversation & { readonly transferId: TransferId },
  ) => Promise<Answer<'transferOver'>>;
  readonly moveToQueue: (input: Move) => Promise<Answer<'notAllowed' | 'transferRefused'>>;
  readonly assign: (
    input: OfConversation & { readonly personId: PersonId },
  ) => Promise<Answer<'notQueued' | 'transferRefused'>>;
  readonly reopen: (input: OfConversation) => Promise<Answer<'notAllowed' | 'capacityReached'>>;
  readonly hideComment: (input: OfConversation) => Promise<Answer<'notAllowed' | 'channelProblem'>>;
}

interface Offer extends OfConversation {
  readonly transferId: TransferId;
  readonly personId: PersonId;
  readonly note: string;
}

interface Move extends OfConversation {
  readonly queueId: QueueId;
  readonly note: string;
}

export interface OwnershipParts {
  readonly calls: OwnershipCalls;
  readonly isConnected: () => boolean;
  readonly intake: Intake;
  readonly write: RecordedWrite;
  readonly brandIdOf: (conversationId: ConversationId) => BrandId | null;
  /** Messages or exits of mine wait to go, and would come after somebody else has it. */
  readonly hasUnsent: (conversationId: ConversationId) => boolean;
  /** It is mine from now on: what was written before is not here yet. */
  readonly onTaken: (conversationId: ConversationId) => void;
}

/**
 * What changes hands by somebody else's answer. Only the central service decides, so without it nothing of this is
 * done; an answer that is lost leaves nothing behind here, and the feed brings the truth.
 */
export function createOwnership(parts: OwnershipParts) {
  const { calls, isConnected, intake, write, onTaken } = parts;

  const ask = async <Codes extends string>(
    { conversationId }: OfConversation,
    call: () => Promise<Answer<Codes>>,
  ): Promise<Outcome<Done, Codes | 'disconnected' | 'forbidden'>> => {
    if (!isConnected()) return failed('disconnected');
    const known = parts.brandIdOf(conversationId);
    const answer = await call();
    if (!answer.ok) return failed(plainCode<Codes>(answer.code), answer.detail);
    const conversation = answer.value;
    // Whatever else it says, an answer about another conversation or brand is none.
    if (conversation.conversationId !== conversationId || (known && conversation.brandId !== known)) {
      return failed('disconnected');
    }
    write((record) => intake.conversation(record, conversation, 'answer'));
    return succeeded({});
  };
  const taking = async <Code extends string>(
    at: OfConversation,
    outcome: Promise<Outcome<Done, Code>>,
  ): Promise<Outcome<Done, Code>> => {
    const ended = await outcome;
    if (ended.ok) onTaken(at.conversationId);
    return ended;
  };

  return {
    colleagues: async (brandId: BrandId): Promise<Outcome<Colleague[], 'disconnected' | 'forbidden'>> => {
      if (!isConnected()) return failed('disconnected');
      const answer = await calls.colleagues({ brandId });
      return answer.ok ? succeeded([...answer.value]) : failed(plainCode<never>(answer.code));
    },
    offerTransfer: async (offer: Offer): Promise<HandOverOutcome> =>
      parts.hasUnsent(offer.conversationId) ? failed('unsent') : ask(offer, () => calls.offerTransfer(offer)),
    answerTransfer: (answer: Parameters<OwnershipCalls['answerTransfer']>[0]) => {
      const asked = ask(answer, () => calls.answerTransfer(answer));
      return answer.accept ? taking(answer, asked) : asked;
    },
    withdrawTransfer: (offer: Parameters<OwnershipCalls['withdrawTransfer']>[0]) =>
      ask(offer, () => calls.withdrawTransfer(offer)),
    moveToQueue: async (move: Move): Promise<HandOverOutcome> =>
      parts.hasUnsent(move.conversationId) ? failed('unsent') : ask(move, () => calls.moveToQueue(move)),
    assign: (to: Parameters<OwnershipCalls['assign']>[0]) => ask(to, () => calls.assign(to)),
    reopen: (at: OfConversation) =>
      taking(
        at,
        ask(at, () => calls.reopen(at)),
      ),
    hideComment: async (
      at: OfConversation,
    ): Promise<Outcome<Done, 'disconnected' | 'forbidden' | 'unsent' | 'notAllowed' | 'channelProblem'>> =>
      parts.hasUnsent(at.conversationId) ? failed('unsent') : ask(at, () => calls.hideComment(at)),
  };
}

/** Everything that is not the call's own failure comes down to two: not reached, or not for this person. */
function plainCode<Codes extends string>(
  code: CallFailureCode | 'signInRequired' | 'notFound' | 'forbidden' | Codes,
): Codes | 'disconnected' | 'forbidden' {
  switch (code) {
    case 'offline':
    case 'interrupted':
    case 'timeout':
    case 'busy':
    case 'serverError':
    case 'badAnswer':
    case 'refused':
    case 'signInRequired':
      return 'disconnected';
    case 'notFound':
    case 'forbidden':
      return 'forbidden';
    default:
      return code as Codes;
  }
}
