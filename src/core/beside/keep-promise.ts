import type { BrandId, PersonId, PromiseId } from '../../contract/model/ids.ts';
import { mayNote } from '../../conversation-rules/beside.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type Done, type InConversation, isFailed, type Noting } from './noting.ts';

export interface KeepPromiseInput extends InConversation {
  readonly promiseId: PromiseId;
}

export type KeepPromise = (
  input: KeepPromiseInput,
) => Outcome<Done, 'brandMismatch' | 'unknownConversation' | 'notMine' | 'diskFull'>;

export interface KeepPromiseParts {
  readonly noting: Noting;
  readonly personId: PersonId;
  readonly leads: (brandId: BrandId) => boolean;
}

/** Also after the conversation's end. One that is not there is as good as kept: somebody was told of another state. */
export function createKeepPromise({ noting, personId, leads }: KeepPromiseParts): KeepPromise {
  return ({ promiseId, ...at }) => {
    const notable = noting.find(at);
    if (isFailed(notable)) return notable;
    const { conversation } = notable;
    const event = { kind: 'promiseKept', messageId: noting.newMessageId(), promiseId } as const;
    if (mayNote(event, conversation, { personId, leads: leads(at.brandId) })) return failed('notMine');
    const promise = conversation.promises.find((each) => each.promiseId === promiseId);
    return !promise || promise.keptAt !== null ? succeeded({}) : noting.put(at, event);
  };
}
