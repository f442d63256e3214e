import type { Conversation } from '../../../../src/contract/model/conversation.ts';
import type { ConversationId } from '../../../../src/contract/model/ids.ts';
import type { Message } from '../../../../src/contract/model/message.ts';
import type { EventAnswer, EventPayload } from '../../../../src/contract/model/workstation-event.ts';
import { type Customer, newMessageId, readUntil, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps, type Name } from '../../support/test-seed.ts';

type WithoutId<Payload> = Payload extends unknown ? Omit<Payload, 'messageId'> : never;

/** What somebody does, before it is given an id. */
export type Deed = WithoutId<EventPayload>;

/** A conversation that somebody holds, and what they do in it one after the other. */
export interface Scene {
  readonly member: StaffMember;
  readonly customer: Customer;
  readonly conversationId: ConversationId;
  /** Handed in after what they did before. */
  does(deed: Deed): Promise<EventAnswer>;
  /** What everybody who may look sees now. */
  now(): Promise<{ readonly conversation: Conversation; readonly lines: readonly Message[] }>;
}

/** Read by a team lead, who may read all. */
export async function lookAt(stage: Stage, conversationId: ConversationId): ReturnType<Scene['now']> {
  const { call } = await stage.signIn('sofia');
  const { conversation, messages } = await call.conversations.messages({ conversationId });
  return { conversation, lines: messages };
}

export async function heldBy(stage: Stage, name: Name): Promise<Scene> {
  const member = await stage.signIn(name);
  const customer = await stage.customerWrites(lamps, 'Is the lamp in stock?');
  const { conversationId } = customer;
  await member.call.conversations.claim({ conversationId });
  return { ...sceneOf(stage, member, conversationId), customer };
}

export function sceneOf(
  stage: Stage,
  member: StaffMember,
  conversationId: ConversationId,
): Omit<Scene, 'customer'> {
  let seq = 0;
  return {
    member,
    conversationId,
    does: async (deed) => {
      seq += 1;
      const payload: EventPayload = { ...deed, messageId: newMessageId() };
      const { answers } = await member.push(member.event(conversationId, seq, payload));
      const [answer] = answers;
      if (!answer) throw new Error('a push is answered');
      return answer;
    },
    now: () => lookAt(stage, conversationId),
  };
}

export function says(text: string): Deed {
  return { kind: 'messageWritten', text, origin: 'composed' };
}

export const answers = says('It is.');

/** Follows the brand's feed, as a workstation that is connected does, until the answer is called. */
export async function connect(member: StaffMember): Promise<() => Promise<void>> {
  const stream = await member.call.feed.stream({ since: `${lamps}:0` });
  await readUntil(stream, (item) => item.type === 'caughtUp');
  return async () => {
    await stream.return?.();
  };
}
