import { EventEmitter } from 'node:events';
import type { BrandId, ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** A typing sign fades after this long unless it is repeated. */
export const TYPING_MS = 5_000;

export interface CustomerTyping {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly until: EpochMs;
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

  return {
    brandChanged: (brandId) => void emitter.emit(`brand ${brandId}`),
    onBrandChanged: (brandId, listener) => listen(`brand ${brandId}`, listener),
    conversationChanged: (id) => void emitter.emit(`conversation ${id}`),
    onConversationChanged: (id, listener) => listen(`conversation ${id}`, listener),
    customerTypes: (holderId, typing) => void emitter.emit(`customer types to ${holderId}`, typing),
    onCustomerTypes: (holderId, listener) => listen(`customer types to ${holderId}`, listener),
    agentTypes: (id, until) => void emitter.emit(`agent types in ${id}`, until),
    onAgentTypes: (id, listener) => listen(`agent types in ${id}`, listener),
    signInEnded: (signInId) => void emitter.emit(`sign-in ended ${signInId}`),
    onSignInEnded: (signInId, listener) => listen(`sign-in ended ${signInId}`, listener),
  };
}
