import type { Brand } from '../../contract/model/brand.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EventCode, EventDetails } from '../../contract/model/message.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { EventPayload } from '../../contract/model/workstation-event.ts';
import { isBeside, note } from '../../conversation-rules/beside.ts';
import { leave } from '../../conversation-rules/leave.ts';
import { withPromise } from '../../conversation-rules/open-promises.ts';
import { promiseOfMessage } from '../../conversation-rules/promises.ts';
import { stepsAfter } from '../../conversation-rules/steps.ts';
import type { HandedIn } from '../intakes/take-intake.ts';
import type { Ids } from '../ports.ts';
import { eventLine } from './append-lines.ts';
import type { Draft } from './conversation-rules.ts';
import type { Accepted } from './judge-payload.ts';

/** What an accepted event brings. */
export interface TakenIn {
  /** As the event leaves the conversation, before its lines are appended. */
  readonly before: Conversation;
  /** What it adds to the transcript; its own line comes first. */
  readonly lines: readonly [Draft, ...Draft[]];
  /** What of the brand's knowledge the first line was taken from. */
  readonly references: readonly KnowledgeReference[];
  readonly intake: HandedIn | null;
}

interface Taking {
  readonly ids: Ids;
  readonly person: Person;
  /** The writer's clock. */
  readonly writtenAt: EpochMs;
  readonly receivedAt: EpochMs;
}

export function takeIn({ conversation, brand, payload }: Accepted, taking: Taking): TakenIn {
  const { person, receivedAt, writtenAt } = taking;
  const by = { personId: person.personId, name: person.name };
  const nothingElse = { references: [], intake: null } as const;
  const { messageId } = payload;
  const line = { messageId, origin: null, writtenAt } as const;
  const event = (text: EventCode, details: EventDetails): Draft => ({
    ...line,
    ...{ kind: 'event', authorName: brand.voice.alias, text, details },
  });
  if (isBeside(payload)) {
    const noted = note(payload, conversation, brand, by, receivedAt);
    const own = event(noted.code, noted.details);
    if (payload.kind !== 'intakeSubmitted')
      return { before: noted.conversation, lines: [own], ...nothingElse };
    return {
      before: noted.conversation,
      lines: payload.confirmation ? [own, confirmationLine(payload.confirmation, brand, writtenAt)] : [own],
      references: [],
      intake: { event: payload, by, at: receivedAt },
    };
  }
  switch (payload.kind) {
    case 'messageWritten':
      return messageIn(payload, conversation, brand, taking);
    case 'noteWritten':
      // Only colleagues read notes, so they carry the writer's own name.
      return {
        before: conversation,
        lines: [{ ...line, kind: 'note', authorName: person.name, text: payload.text }],
        ...nothingElse,
      };
    case 'tagged': {
      const { tags } = payload;
      const details = { by: person.name, ...(tags.length > 0 ? { note: tags.join(', ') } : {}) };
      return { before: { ...conversation, tags }, lines: [event('tagged', details)], ...nothingElse };
    }
    default: {
      const left = leave(payload, conversation, brand, by, receivedAt);
      return { before: left.conversation, lines: [event(left.code, left.details)], ...nothingElse };
    }
  }
}

/** A message may take steps of the brand's dialogue and make a promise. */
function messageIn(
  { messageId, text, origin, references = [], files }: Extract<EventPayload, { kind: 'messageWritten' }>,
  conversation: Conversation,
  brand: Brand,
  { ids, person, receivedAt: at, writtenAt }: Taking,
): TakenIn {
  const by = { personId: person.personId, name: person.name };
  const own = {
    messageId,
    kind: 'outgoing',
    authorName: brand.voice.alias,
    text,
    origin,
    writtenAt,
    ...(files ? { files } : {}),
  } as const;
  const promise = promiseOfMessage({ messageId, text }, brand, { by, at });
  const steps = stepsAfter(conversation.steps, brand, references, at);
  const promises = withPromise(conversation.promises, promise);
  const details = promise && { by: person.name, note: promise.label, until: promise.dueAt };
  return {
    before: { ...conversation, steps, promises },
    lines: details ? [own, eventLine(ids, brand, { code: 'promiseMade', details, at })] : [own],
    references,
    intake: null,
  };
}

function confirmationLine(
  { messageId, text }: { readonly messageId: Draft['messageId']; readonly text: string },
  brand: Brand,
  writtenAt: EpochMs,
): Draft {
  return {
    messageId,
    kind: 'outgoing',
    authorName: brand.voice.alias,
    text,
    // The brand's own words, as its canned response has them.
    origin: 'perfect',
    writtenAt,
  };
}
