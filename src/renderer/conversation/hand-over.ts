import type { Attachment } from '../../contract/model/attachment.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { MessageId } from '../../contract/model/ids.ts';
import { isAnswerOfCore } from '../rpc/client.ts';

/** A message between Enter and the core's word that it is on disk. */
export interface HandOver {
  readonly messageId: MessageId;
  readonly text: string;
  /** What of the brand's knowledge was inserted into it. */
  readonly references: readonly KnowledgeReference[];
  /** They stand in the draft until the core has made it a message. */
  readonly files?: readonly Attachment[];
}

export type HandOverOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string };

export interface HandOverQueue {
  readonly add: (message: HandOver) => void;
  /** The core answers again: do not wait for the next attempt. */
  readonly retryNow: () => void;
  /** Gives up what has not been accepted; its texts go back to the composer as with a refusal. */
  readonly giveBack: () => void;
  readonly close: () => void;
}

export interface HandOverDeps<Value> {
  readonly send: (message: HandOver) => Promise<HandOverOutcome<Value>>;
  /** `givenBack`: the agent had taken it back into the composer when the core accepted it after all. */
  readonly onAccepted: (message: HandOver, value: Value, givenBack: boolean) => void;
  /** The core said no (or the agent gave up): these messages, in order, are the agent's again. */
  readonly onReturned: (messages: readonly HandOver[], code: string) => void;
  /** The messages on their way, in order; `stuck` while the core does not answer. */
  readonly onChange: (messages: readonly HandOver[], stuck: boolean) => void;
  readonly retryMs?: number;
}

/**
 * Hands messages to the core one after the other. When the connection is cut the same message is handed over again
 * under the same id until the core answers, so that one press of Enter gives one message. A refusal returns it and
 * all behind it: the agent wrote those in the belief that the first one went.
 */
export function createHandOverQueue<Value>(deps: HandOverDeps<Value>): HandOverQueue {
  const retryMs = deps.retryMs ?? 1000;
  let messages: readonly HandOver[] = [];
  let running = false;
  let closed = false;
  let wake: (() => void) | undefined;

  const returnAll = (code: string) => {
    const returned = messages;
    messages = [];
    deps.onChange(messages, false);
    if (returned.length > 0) deps.onReturned(returned, code);
  };

  const run = async () => {
    running = true;
    for (let first = messages[0]; first && !closed; first = messages[0]) {
      let outcome: HandOverOutcome<Value>;
      try {
        outcome = await deps.send(first);
      } catch (error) {
        // The core answered, with a mistake of its own; trying for ever would not help the agent.
        if (isAnswerOfCore(error)) {
          returnAll('internal');
          continue;
        }
        if (messages[0] !== first) continue;
        deps.onChange(messages, true);
        await pause();
        continue;
      }
      if (messages[0] !== first) {
        // Given back meanwhile, yet the core took it: it is a message, so it must not stay in the composer.
        if (outcome.ok) deps.onAccepted(first, outcome.value, true);
        continue;
      }
      if (!outcome.ok) {
        returnAll(outcome.code);
        continue;
      }
      messages = messages.slice(1);
      deps.onChange(messages, false);
      deps.onAccepted(first, outcome.value, false);
    }
    running = false;
  };

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, retryMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    add: (message) => {
      messages = [...messages, message];
      deps.onChange(messages, false);
      if (!running) void run();
    },
    retryNow: () => wake?.(),
    giveBack: () => {
      returnAll('givenBack');
      wake?.();
    },
    close: () => {
      closed = true;
      wake?.();
    },
  };
}
