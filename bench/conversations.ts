import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openDiskReserve } from '../src/adapters/files/disk-reserve.ts';
import { openCoreDatabase } from '../src/adapters/sqlite/core-database/open-core-database.ts';
import { isDiskFull } from '../src/adapters/sqlite/database-errors.ts';
import { Conversation } from '../src/contract/model/conversation.ts';
import {
  type ConversationId,
  DeviceId,
  type EventId,
  MessageId,
  PersonId,
} from '../src/contract/model/ids.ts';
import { composeConversations } from '../src/core/compose-conversations.ts';
import type { StoredMessage } from '../src/core/conversations/message-store.ts';
import { type Section, timingFigures } from './figures.ts';
import { generatedBrand } from './generated-brand.ts';
import { summarise, timeEach, timeOnce } from './measure.ts';

const MESSAGES = 2000;
const TAIL = 50;
const ACCEPTED = 1500;
/** What an agent may write in one conversation while the network is gone. */
const PILE = 50;

/** What an agent waits for in a conversation: Enter, and opening a long one. */
export function benchConversations(folder: string): Section {
  const newId = () => uuidv7();
  const personId = PersonId.parse(newId());
  const brand = generatedBrand('kuuma');
  const store = openCoreDatabase({
    file: join(folder, 'core.db'),
    key: randomBytes(32),
    deviceIfNew: DeviceId.parse(newId()),
    reserve: openDiskReserve({ file: join(folder, 'reserve'), isDiskFull, onChange: () => {} }),
  });
  const unsent: EventId[] = [];
  /** As the central service's answers do; without it every message would wait behind all before it. */
  const drain = () => {
    store.transaction(() => {
      for (const eventId of unsent.splice(0)) store.outbox.remove(eventId);
    });
  };
  try {
    const conversations = composeConversations({
      store,
      brands: { brand: () => brand },
      personId,
      clock: { now: () => Date.now(), monotonic: () => performance.now(), setTimer: () => () => {} },
      newId,
      areOutdated: () => false,
      isLocked: () => false,
      holdsChats: () => false,
      onSent: () => {},
      onWritten: (eventId) => unsent.push(eventId),
      onLaneFreed: () => {},
    });
    const open = (): ConversationId => {
      const conversation = heldConversation(newId(), newId(), personId, brand.brandId);
      store.transaction(() => store.conversations.upsert(conversation));
      return conversation.conversationId;
    };
    const send = (conversationId: ConversationId, text: string) => {
      const messageId = MessageId.parse(newId());
      const sent = conversations.send({ brandId: brand.brandId, conversationId, messageId, text });
      if (!sent.ok) throw new Error(sent.code);
    };

    const text = 'Hei! Sohva Lempi maksaa nyt 999,00 €, toimitusaika on kaksi viikkoa. '.repeat(2);
    const [connected, disconnected, long] = [open(), open(), open()];
    const timings = Array.from({ length: ACCEPTED }, () => {
      const { p50: took } = timeOnce([() => send(connected, text)]);
      drain();
      return took;
    });
    const accepted = summarise(timings);
    for (let number = 0; number < PILE; number += 1) send(disconnected, text);
    const onPile = timeOnce(Array.from({ length: 50 }, () => () => send(disconnected, text)));
    store.transaction(() => {
      for (let seq = 1; seq <= MESSAGES; seq += 1) store.messages.insert(arrived(newId(), long, seq, text));
    });
    const opened = timeEach(
      Array.from({ length: 300 }, () => () => {
        conversations.reader.detail(long);
        const { messages } = conversations.reader.newest(long, TAIL);
        if (messages.length !== TAIL) throw new Error(`${messages.length} messages`);
      }),
    );
    return {
      title: 'Conversations (encrypted, FULL)',
      figures: [
        ...timingFigures('message accepted: message, outbox row and draft on disk', accepted),
        ...timingFigures(`the same behind ${PILE} unsent ones of the conversation`, onPile),
        ...timingFigures(`newest ${TAIL} of ${MESSAGES.toLocaleString('en')} messages read`, opened),
      ],
    };
  } finally {
    store.close();
  }
}

function arrived(id: string, conversationId: ConversationId, seq: number, text: string): StoredMessage {
  return {
    messageId: MessageId.parse(id),
    conversationId,
    position: seq,
    seq,
    kind: seq % 2 === 0 ? 'outgoing' : 'incoming',
    authorName: 'Matti',
    text: `${seq} ${text}`,
    origin: null,
    writtenAt: seq,
    receivedAt: seq,
    delivery: null,
    problem: null,
  };
}

function heldConversation(id: string, customerId: string, personId: PersonId, brandId: string): Conversation {
  return Conversation.parse({
    conversationId: id,
    brandId,
    kind: 'chat',
    status: 'open',
    customer: { customerId, name: 'Matti', locale: 'fi-FI' },
    holder: { personId, name: 'Agent' },
    createdAt: 0,
    waitingSince: null,
    claimedAt: 0,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 0,
    preview: '',
    previewAt: null,
  });
}
