import { createHash } from 'node:crypto';
import type { BrandSnapshot, Change, FeedItem } from '../../../../src/contract/central/feed.ts';
import { Brand } from '../../../../src/contract/model/brand.ts';
import { type Conversation, MAIN_QUEUE } from '../../../../src/contract/model/conversation.ts';
import { newLife } from '../../../../src/contract/model/conversation-life.ts';
import {
  BrandId,
  type ConversationId,
  CustomerId,
  type EventId,
  type IntakeId,
  MessageId,
  type PersonId,
} from '../../../../src/contract/model/ids.ts';
import type { IntakeValues } from '../../../../src/contract/model/intake-form.ts';
import type { Message } from '../../../../src/contract/model/message.ts';
import {
  type EventAnswer,
  EventPayload,
  type RejectionCode,
  type WorkstationEvent,
} from '../../../../src/contract/model/workstation-event.ts';
import { reopened } from '../../../../src/conversation-rules/come-back.ts';
import type { Leaver } from '../../../../src/conversation-rules/leave.ts';
import { nextDueAt } from '../../../../src/conversation-rules/open-promises.ts';
import { testSeed } from '../../../central/support/test-seed.ts';
import type { Chance } from './chance.ts';
import { lineKindOf, rejectionOf, takenIn } from './model-effect.ts';

export const simulatedBrandId = BrandId.parse('lamps');

export const simulatedBrand = Brand.parse({
  ...testSeed().brands[0]?.brand,
  dialogue: [
    { stepId: 'greet', title: 'Greet', hint: '' },
    { stepId: 'city', title: 'Ask for the city', hint: '' },
  ],
  handling: {
    escalation: { reasons: [{ code: 'contract', label: 'Contract' }] },
    tags: ['invoice', 'moving'],
    promises: [
      {
        code: 'callBack',
        label: 'Call back',
        hours: 24,
        counts: 'openDays',
        sentence: 'We call you {{within}}.',
      },
    ],
    intakeForms: [
      {
        formId: 'complaint',
        title: 'Complaint',
        hint: '',
        fields: [{ fieldId: 'what', label: 'What', type: 'longText', required: true }],
        destination: { mailbox: 'complaints@lamps.example', subject: 'Complaint' },
        confirmation: 'taken',
        promise: 'callBack',
      },
    ],
  },
});

export interface ModelFlaws {
  /** Takes an event again that it has already. */
  readonly noDedup?: boolean;
  readonly noGapCheck?: boolean;
  /** Gives the place in the feed when a change begins, not when it is committed. */
  readonly sequenceCursor?: boolean;
}

/** A change that began and is not committed yet. */
export interface OpenChange {
  readonly commit: () => void;
}

interface FeedRow {
  readonly cursor: number;
  readonly change: Change;
  readonly readerId: PersonId | null;
}

type Rejection = { readonly rejection: RejectionCode };

/** The central service's rules about events, lanes, transcripts and the feed, without database and network. */
export class ModelCentral {
  readonly conversations = new Map<ConversationId, Conversation>();
  readonly transcripts = new Map<ConversationId, Message[]>();
  /** What was sent to the forms' destinations, in order. */
  readonly sentIntakes: { readonly intakeId: IntakeId; readonly values: IntakeValues }[] = [];
  /** What others do between a workstation's last look and the arrival of what it sends. */
  whileOnTheWay: () => void = () => {};
  readonly #events = new Map<EventId, { bytes: string; answer: EventAnswer }>();
  readonly #lanes = new Map<string, number>();
  readonly #feed: FeedRow[] = [];
  readonly #chance: Chance;
  readonly #flaws: ModelFlaws;
  #cursor = 0;
  #time = 1_000_000;

  constructor(chance: Chance, flaws: ModelFlaws) {
    this.#chance = chance;
    this.#flaws = flaws;
  }

  addConversation(conversationId: ConversationId, holder: PersonId): void {
    const at = this.#tick();
    this.transcripts.set(conversationId, []);
    this.conversations.set(conversationId, {
      conversationId,
      brandId: simulatedBrandId,
      kind: 'chat',
      status: 'open',
      customer: { customerId: CustomerId.parse(this.#chance.id()), name: 'Cleo', locale: 'fi-FI' },
      holder: { personId: holder, name: 'Agent' },
      createdAt: at,
      waitingSince: null,
      claimedAt: at,
      firstResponseAt: null,
      resolvedAt: null,
      disposition: null,
      lastSeq: 0,
      queueId: MAIN_QUEUE,
      ...newLife,
      preview: '',
      previewAt: null,
    });
  }

  /** The customer writes; becomes true when it is committed. */
  beginIncoming(conversationId: ConversationId): OpenChange {
    const places = this.#flaws.sequenceCursor ? this.#takePlaces(2) : null;
    const messageId = MessageId.parse(this.#chance.id());
    return {
      commit: () => {
        if (this.#of(conversationId).status === 'resolved') return;
        const message = this.#append(conversationId, messageId, 'incoming', `question ${messageId}`);
        this.#publish(conversationId, message, places);
      },
    };
  }

  /** Somebody else does something to the conversation. */
  beginUpdate(conversationId: ConversationId, change: Partial<Conversation>): OpenChange {
    const places = this.#flaws.sequenceCursor ? this.#takePlaces(2) : null;
    const messageId = MessageId.parse(this.#chance.id());
    return {
      commit: () => {
        const isOver = this.#of(conversationId).status === 'resolved';
        if (isOver && change.status !== 'open') return;
        const message = this.#append(conversationId, messageId, 'event', 'changed');
        const again = isOver ? reopened(this.#of(conversationId), null, message.receivedAt) : {};
        this.conversations.set(conversationId, { ...this.#of(conversationId), ...again, ...change });
        this.#publish(conversationId, message, places);
      },
    };
  }

  push(personId: PersonId, events: readonly WorkstationEvent[]): EventAnswer[] {
    this.whileOnTheWay();
    return events.map((event) => this.#judge(personId, event));
  }

  page(conversationId: ConversationId, afterSeq: number) {
    const messages = this.transcripts.get(conversationId) ?? [];
    return {
      conversation: this.#of(conversationId),
      messages: messages.filter(({ seq }) => seq > afterSeq),
      more: false,
    };
  }

  snapshot(): BrandSnapshot {
    const conversations = [...this.conversations.values()].filter(
      ({ status, promises }) => status !== 'resolved' || nextDueAt(promises) !== null,
    );
    const record = { recordVersion: 1, brand: simulatedBrand };
    return { cursor: this.#cursor, record, conversations, updates: [], questions: [] };
  }

  /** What came after a cursor, for this reader. */
  read(personId: PersonId, after: number): FeedItem[] {
    const rows = this.#feed.filter(({ cursor }) => cursor > after).toSorted((a, b) => a.cursor - b.cursor);
    const items: FeedItem[] = rows
      .filter(({ readerId }) => readerId === null || readerId === personId)
      .map(({ cursor, change }) => ({ type: 'change', brandId: simulatedBrandId, cursor, at: 0, change }));
    const reached = rows.at(-1)?.cursor ?? after;
    return [...items, { type: 'caughtUp', brandId: simulatedBrandId, cursor: reached }];
  }

  #judge(personId: PersonId, event: WorkstationEvent): EventAnswer {
    const { eventId, seq } = event;
    const bytes = JSON.stringify(event);
    const known = this.#events.get(eventId);
    if (known && !this.#flaws.noDedup) {
      if (known.bytes !== bytes) return { eventId, result: 'conflict' };
      return known.answer.result === 'accepted' ? { ...known.answer, result: 'duplicate' } : known.answer;
    }
    const lane = `${event.deviceId} ${event.epoch} ${event.conversationId}`;
    const last = this.#lanes.get(lane) ?? 0;
    if (seq <= last && !this.#flaws.noDedup && !this.#flaws.noGapCheck)
      return { eventId, result: 'conflict' };
    if (seq > last + 1 && !this.#flaws.noGapCheck) return { eventId, result: 'gap', expectSeq: last + 1 };
    if (this.#isTaken(event) && !this.#flaws.noDedup) return { eventId, result: 'conflict' };
    const answer = this.#effect(personId, event);
    this.#lanes.set(lane, Math.max(seq, last));
    this.#events.set(eventId, { bytes, answer });
    return answer;
  }

  #effect(personId: PersonId, event: WorkstationEvent): EventAnswer {
    const { eventId, conversationId } = event;
    const payload = this.#parse(event);
    if ('rejection' in payload) return { eventId, result: 'rejected', code: payload.rejection };
    const rejection = rejectionOf(payload, this.#of(conversationId), simulatedBrand, personId);
    if (rejection) return { eventId, result: 'rejected', code: rejection };
    const [message, confirmation] = this.#takeIn(conversationId, payload, { personId, name: 'Agent' });
    this.#publish(conversationId, message, null, personId);
    if (confirmation) this.#publish(conversationId, confirmation, null, personId);
    return { eventId, result: 'accepted', messageSeq: message.seq, receivedAt: message.receivedAt };
  }

  /** The line of the event, and what a form tells the customer behind it. */
  #takeIn(conversationId: ConversationId, payload: EventPayload, person: Leaver): [Message, Message?] {
    const { messageId } = payload;
    const text = 'text' in payload ? payload.text : payload.kind;
    const message = this.#append(conversationId, messageId, lineKindOf(payload), text);
    const doing = { brand: simulatedBrand, person, at: message.receivedAt };
    this.conversations.set(conversationId, takenIn(payload, this.#of(conversationId), doing));
    if (payload.kind !== 'intakeSubmitted') return [message];
    const { intakeId, values, confirmation } = payload;
    this.sentIntakes.push({ intakeId, values });
    if (!confirmation) return [message];
    return [message, this.#append(conversationId, confirmation.messageId, 'outgoing', confirmation.text)];
  }

  #parse(event: WorkstationEvent): EventPayload | Rejection {
    const digest = createHash('sha256').update(event.payload).digest('hex');
    if (digest !== event.sha256) return { rejection: 'invalidPayload' };
    return EventPayload.parse(JSON.parse(event.payload));
  }

  #isTaken(event: WorkstationEvent): boolean {
    const payload = this.#parse(event);
    if ('rejection' in payload) return false;
    const transcript = this.transcripts.get(event.conversationId) ?? [];
    return transcript.some(({ messageId }) => messageId === payload.messageId);
  }

  #append(
    conversationId: ConversationId,
    messageId: MessageId,
    kind: Message['kind'],
    text: string,
  ): Message {
    const before = this.#of(conversationId);
    const at = this.#tick();
    const message: Message = {
      messageId,
      conversationId,
      seq: before.lastSeq + 1,
      kind,
      authorName: '',
      text,
      origin: null,
      writtenAt: at,
      receivedAt: at,
    };
    this.transcripts.get(conversationId)?.push(message);
    this.conversations.set(conversationId, {
      ...before,
      lastSeq: message.seq,
      waitingSince: waitingAfter(before, kind, at),
    });
    return message;
  }

  #publish(
    conversationId: ConversationId,
    message: Message,
    places: readonly number[] | null,
    writerId: PersonId | null = null,
  ): void {
    const conversation = this.#of(conversationId);
    const readerId = conversation.holder?.personId ?? writerId;
    const [first = 0, second = 0] = places ?? this.#takePlaces(2);
    this.#feed.push({ cursor: first, change: { type: 'conversation', conversation }, readerId: null });
    this.#feed.push({ cursor: second, change: { type: 'message', message }, readerId });
  }

  #takePlaces(count: number): number[] {
    return Array.from({ length: count }, () => {
      this.#cursor += 1;
      return this.#cursor;
    });
  }

  #of(conversationId: ConversationId): Conversation {
    const conversation = this.conversations.get(conversationId);
    if (!conversation) throw new Error('no such conversation');
    return conversation;
  }

  #tick(): number {
    this.#time += 1;
    return this.#time;
  }
}

function waitingAfter(before: Conversation, kind: Message['kind'], at: number): number | null {
  if (kind === 'incoming') return before.waitingSince ?? at;
  return kind === 'outgoing' ? null : before.waitingSince;
}
