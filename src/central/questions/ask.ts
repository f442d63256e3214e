import type { Transaction } from 'kysely';
import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { BrandId, ConversationId, QuestionId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { findConversation } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import { questionChannelOf } from '../slack/mappings.ts';
import { queueOutbound } from '../slack/outbound.ts';
import { findQuestion } from './question-rows.ts';

export interface Asked {
  readonly brandId: BrandId;
  readonly questionId: QuestionId;
  readonly conversationId: ConversationId;
  readonly text: string;
}

type Asking = Outcome<BrandQuestion, { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'NO_CHANNEL' }>;

/** Puts a question in line for the brand's channel, once, and tells whoever asked by the feed. */
export async function ask(parts: ChangeParts, person: Person, asked: Asked): Promise<Asking> {
  const { brandId, questionId } = asked;
  if (roleAt(person, brandId) === null) return failure({ code: 'NOT_FOUND' });
  return inFeedTransaction(parts, async (tx, record): Promise<Asking> => {
    const known = await findQuestion(tx, questionId);
    if (known) return asBefore(known, person, asked);
    const refusal = await whyNot(tx, person, asked);
    if (refusal !== null) return failure({ code: refusal });
    const channel = await questionChannelOf(tx, brandId);
    if (!channel) return failure({ code: 'NO_CHANNEL' });

    const isFirst = await queueOutbound(tx, brandId, {
      outboundId: questionId,
      teamId: channel.team_id,
      channelId: channel.channel_id,
      threadTs: null,
      text: asPosted(person, asked.text),
      createdAt: parts.clock.now(),
    });
    if (isFirst) await insertQuestion(tx, person, asked, channel.channel_name);
    const question = await findQuestion(tx, questionId);
    // The id is that of a message which is no question.
    if (!question) return failure({ code: 'FORBIDDEN' });
    if (!isFirst) return asBefore(question, person, asked);
    await record(brandId, [{ type: 'question', question }]);
    return success(question);
  });
}

async function whyNot(
  tx: Transaction<Tables>,
  person: Person,
  { brandId, conversationId }: Asked,
): Promise<'NOT_FOUND' | 'FORBIDDEN' | null> {
  const conversation = await findConversation(tx, conversationId);
  if (conversation?.brandId !== brandId) return 'NOT_FOUND';
  if (roleAt(person, brandId) === 'supervisor') return null;
  const isHeld = conversation.status !== 'resolved' && conversation.holder?.personId === person.personId;
  return isHeld ? null : 'FORBIDDEN';
}

async function insertQuestion(
  tx: Transaction<Tables>,
  { personId }: Person,
  { brandId, questionId, conversationId, text }: Asked,
  channelName: string,
): Promise<void> {
  await tx
    .insertInto('brand_questions')
    .values({
      question_id: questionId,
      brand_id: brandId,
      conversation_id: conversationId,
      asked_by: personId,
      text: JSON.stringify(text),
      channel_name: channelName,
    })
    .execute();
}

function asBefore(known: BrandQuestion, person: Person, { brandId, conversationId, text }: Asked): Asking {
  const isSame =
    known.askedBy.personId === person.personId &&
    known.brandId === brandId &&
    known.conversationId === conversationId &&
    known.text === text;
  return isSame ? success(known) : failure({ code: 'FORBIDDEN' });
}

/** Names the agent, whom the brand's people answer, and nothing of the customer. */
function asPosted({ name }: Person, text: string): string {
  return `${name} asks about a customer's conversation:\n\n${text}\n\nReply in this thread; the answer is shown beside the conversation.`;
}
