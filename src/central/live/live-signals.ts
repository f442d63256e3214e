import { EventEmitter } from 'node:events';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Looking } from '../../contract/model/conversation-life.ts';
import type { BrandId, ConversationId, PersonId, UpdateId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { type FollowUp, gatherFollowUps } from './follow-ups.ts';
import { createPresence, type Presence } from './presence.ts';

/** A typing sign fades after this long unless it is repeated. */
export const TYPING_MS = 5_000;

export interface CustomerTyping {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly until: EpochMs;
}

/** An update that waits for a person's acknowledgement. */
export interface Reminder {
  readonly brandId: BrandId;
  readonly updateId: UpdateId;
  readonly revision: number;
}

/** With the conversation as it was, which decides who may hear of it. */
export interface Look {
  readonly brandId: BrandId;
  readonly looking: Looking;
  readonly conversation: Conversation;
}

type StopListening = () => void;

/**
 * What open streams want to know at once. Nothing is stored here: a signal says "look", and what is to be seen
 * stands in the database. It reaches the streams of this process only, so one central service runs per database.
 */
export interface LiveSignals {
  brandChanged(brandId: BrandId): void;
  onBrandChanged(brandId: BrandId, listener: () => void): StopListening;
  conversationChanged(conversationId: ConversationId): void;
  onConversationChanged(conversationId: ConversationId, listener: () => void): StopListening;
  customerTypes(holderId: PersonId, typing: CustomerTyping): void;
  onCustomerTypes(holderId: PersonId, listener: (typing: CustomerTyping) => void): StopListening;
  agentTypes(conversationId: ConversationId, until: EpochMs): void;
  onAgentTypes(conversationId: ConversationId, listener: (until: EpochMs) => void): StopListening;
  remind(personId: PersonId, reminder: Reminder): void;
  onReminder(personId: PersonId, listener: (reminder: Reminder) => void): StopListening;
  /** Heard a moment later, together with what else there is of the same broadcast. */
  followUp(followUp: FollowUp): void;
  onFollowUp(brandId: BrandId, listener: (followUp: FollowUp) => void): StopListening;
  /** Something was taken back from this person. */
  handedBack(personId: PersonId): void;
  onHandedBack(personId: PersonId, listener: () => void): StopListening;
  /** Somebody looks at a waiting conversation. */
  looks(look: Look): void;
  onLook(brandId: BrandId, listener: (look: Look) => void): StopListening;
  readonly presence: Presence;
  signInEnded(signInId: string): void;
  onSignInEnded(signInId: string, listener: () => void): StopListening;
}

export function createLiveSignals(): LiveSignals {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);

  function listen<Args extends unknown[]>(name: string, listener: (...args: Args) => void): StopListening {
    emitter.on(name, listener);
    return () => emitter.off(name, listener);
  }

  const followUps = gatherFollowUps((followUp) => emitter.emit(`follow up at ${followUp.brandId}`, followUp));

  return {
    brandChanged: (brandId) => void emitter.emit(`brand ${brandId}`),
    onBrandChanged: (brandId, listener) => listen(`brand ${brandId}`, listener),
    conversationChanged: (id) => void emitter.emit(`conversation ${id}`),
    onConversationChanged: (id, listener) => listen(`conversation ${id}`, listener),
    customerTypes: (holderId, typing) => void emitter.emit(`customer types to ${holderId}`, typing),
    onCustomerTypes: (holderId, listener) => listen(`customer types to ${holderId}`, listener),
    agentTypes: (id, until) => void emitter.emit(`agent types in ${id}`, until),
    onAgentTypes: (id, listener) => listen(`agent types in ${id}`, listener),
    remind: (personId, reminder) => void emitter.emit(`remind ${personId}`, reminder),
    onReminder: (personId, listener) => listen(`remind ${personId}`, listener),
    followUp: followUps.add,
    onFollowUp: (brandId, listener) => listen(`follow up at ${brandId}`, listener),
    handedBack: (personId) => void emitter.emit(`handed back from ${personId}`),
    onHandedBack: (personId, listener) => listen(`handed back from ${personId}`, listener),
    looks: (look) => void emitter.emit(`look at ${look.brandId}`, look),
    onLook: (brandId, listener) => listen(`look at ${brandId}`, listener),
    presence: createPresence(),
    signInEnded: (signInId) => void emitter.emit(`sign-in ended ${signInId}`),
    onSignInEnded: (signInId, listener) => listen(`sign-in ended ${signInId}`, listener),
  };
}
