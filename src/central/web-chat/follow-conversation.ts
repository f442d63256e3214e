import type { CustomerStreamItem } from '../../contract/central/web-chat.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { LiveSignals } from '../live/live-signals.ts';
import { type StreamEnds, startStream } from '../live/stream-life.ts';
import type { Clock } from '../ports.ts';
import { readConversation, type ViewParts } from './read-conversation.ts';

const HEARTBEAT_MS = 10_000;

/**
 * What a customer's page shows live: messages after `afterSeq`, then new ones. It goes on after the end, so that
 * a correction or a reopening is seen at once.
 */
export async function* followConversation(
  parts: ViewParts & { readonly signals: LiveSignals; readonly clock: Clock },
  conversationId: ConversationId,
  afterSeq: number,
  ends: StreamEnds,
): AsyncGenerator<CustomerStreamItem, void, void> {
  const life = startStream(ends);
  let place = afterSeq;
  let unread = true;
  let toldEnd = false;
  let typingUntil: number | null = null;
  const stops = [
    parts.signals.onConversationChanged(conversationId, () => {
      unread = true;
      life.wakeUp.wake();
    }),
    parts.signals.onAgentTypes(conversationId, (until) => {
      typingUntil = until;
      life.wakeUp.wake();
    }),
  ];
  let heartbeatAt = performance.now();

  function* give(item: CustomerStreamItem): Generator<CustomerStreamItem, void, void> {
    life.giving();
    yield item;
    life.given();
  }

  try {
    while (!life.over) {
      if (performance.now() >= heartbeatAt) {
        yield* give({ type: 'heartbeat', at: parts.clock.now() });
        heartbeatAt = performance.now() + HEARTBEAT_MS;
      }
      if (unread) {
        unread = false;
        const view = await readConversation(parts, conversationId, place);
        if (!view) return;
        for (const message of view.messages) {
          yield* give({ type: 'message', message });
          place = message.seq;
        }
        if (view.ended && !toldEnd) yield* give({ type: 'ended' });
        toldEnd = view.ended;
      }
      if (typingUntil !== null) {
        const until: number = typingUntil;
        typingUntil = null;
        yield* give({ type: 'typing', until });
      }
      if (!unread) await life.wakeUp.sleep(heartbeatAt - performance.now());
    }
  } finally {
    for (const stop of stops) stop();
    life.close();
  }
}
