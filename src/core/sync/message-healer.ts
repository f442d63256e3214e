import type { MessagePage } from '../../contract/central/conversations.ts';
import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Intake } from '../conversations/intake.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import { createBackground } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Log } from '../kernel/log.ts';
import type { CentralAnswer } from './central-connection.ts';

const PAGE = 500;
/** A change of a conversation and the message behind it come one after the other; a gap between them is no hole. */
const PATIENCE_MS = 250;

type PageAnswer = CentralAnswer<MessagePage, 'signInRequired' | 'forbidden' | 'notFound'>;

/** Fetches messages that the feed did not bring: those from before a claim, of another device, or lost on the way. */
export interface MessageHealer {
  /** Soon, whatever this person holds or looks at and is not complete here. */
  readonly healSoon: () => void;
  /** Now, one conversation. False when the central service did not answer. */
  readonly heal: (conversationId: ConversationId) => Promise<boolean>;
  readonly close: () => void;
}

export interface HealerParts {
  readonly conversations: ConversationStore;
  readonly intake: Intake;
  readonly write: RecordedWrite;
  readonly personId: PersonId;
  /** The conversations on the screen. The feed brings the lines of those only that this person holds. */
  readonly lookedAt: () => readonly ConversationId[];
  readonly fetchPage: (
    conversationId: ConversationId,
    afterSeq: number,
    limit: number,
  ) => Promise<PageAnswer>;
  readonly isConnected: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

export function createMessageHealer(parts: HealerParts): MessageHealer {
  const { conversations, intake, write, personId, lookedAt, fetchPage, isConnected, clock, log } = parts;
  const underWay = new Map<ConversationId, Promise<boolean>>();
  const inBackground = createBackground(log);
  /** Up to which line somebody else's was asked for: what may not be read, or is not there, is not asked for again. */
  const askedUpTo = new Map<ConversationId, number>();
  let closed = false;

  /** The central service will not show it. If it should be ours, or was missing from the list, it is no longer. */
  const letGo = (conversationId: ConversationId) => {
    const known = conversations.find(conversationId);
    if (!known) return;
    const { conversation, outdated } = known;
    if (!outdated && conversation.holder?.personId !== personId) return;
    write((record) => intake.left(record, conversation.brandId, conversationId));
  };

  const fetchMissing = async (conversationId: ConversationId): Promise<boolean> => {
    for (let more = true; more && !closed; ) {
      const haveSeq = conversations.find(conversationId)?.haveSeq ?? 0;
      const answer = await fetchPage(conversationId, haveSeq, PAGE);
      if (closed) return false;
      if (!answer.ok) {
        if (answer.code !== 'forbidden' && answer.code !== 'notFound') return false;
        letGo(conversationId);
        return true;
      }
      const { conversation, messages } = answer.value;
      write((record) => {
        intake.conversation(record, conversation, 'answer');
        for (const message of messages) {
          if (message.conversationId === conversationId) intake.message(record, message);
        }
      });
      const reached = conversations.find(conversationId)?.haveSeq ?? 0;
      // A service that promises more without giving any must not keep us asking.
      more = answer.value.more && reached > haveSeq;
    }
    return true;
  };

  const heal = (conversationId: ConversationId): Promise<boolean> => {
    const running = underWay.get(conversationId);
    if (running) return running;
    const healing = fetchMissing(conversationId).finally(() => underWay.delete(conversationId));
    underWay.set(conversationId, healing);
    return healing;
  };

  const grown = (conversationId: ConversationId) => {
    const known = conversations.find(conversationId);
    const { lastSeq = 0 } = known?.conversation ?? {};
    if (!known || known.haveSeq >= lastSeq || (askedUpTo.get(conversationId) ?? 0) >= lastSeq) return false;
    askedUpTo.set(conversationId, lastSeq);
    return true;
  };

  const healBehind = async () => {
    const behind = new Set([...conversations.behind(personId), ...lookedAt().filter(grown)]);
    for (const conversationId of behind) {
      if (closed || !isConnected() || !(await heal(conversationId))) {
        askedUpTo.clear();
        return;
      }
    }
  };

  const soon = createCoalescer(clock, PATIENCE_MS, () => {
    inBackground('healBehind', healBehind());
  });

  return {
    healSoon: soon.request,
    heal,
    close: () => {
      closed = true;
      soon.close();
    },
  };
}
