import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import { mostBeside } from '../../contract/model/conversation-beside.ts';
import type { Person } from '../../contract/model/person.ts';
import { EventPayload, type RejectionCode } from '../../contract/model/workstation-event.ts';
import { type BesideEvent, besideProblem, isBeside, mayNote } from '../../conversation-rules/beside.ts';
import { handlingOf } from '../../conversation-rules/handling.ts';
import { isLeaving, leaveProblem } from '../../conversation-rules/leave.ts';
import type { StoredFile } from '../files/file-rows.ts';
import { filesToSend } from '../files/files-to-send.ts';
import { roleAt } from '../people/find-person.ts';

/** An event that counts, with what it is about. */
export interface Accepted {
  readonly conversation: Conversation;
  readonly brand: Brand;
  readonly payload: EventPayload;
}

/** The payload of an event, or null when it is not one. */
export function parsePayload(text: string): EventPayload | null {
  try {
    return EventPayload.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export function judgePayload(
  person: Person,
  conversation: Conversation | null,
  brand: Brand | null,
  payload: EventPayload | null,
  files: readonly StoredFile[],
): { readonly rejection: RejectionCode } | Accepted {
  if (!payload) return { rejection: 'invalidPayload' };
  if (!conversation || !brand) return { rejection: 'unknownConversation' };
  const role = roleAt(person, conversation.brandId);
  if (role === null) return { rejection: 'forbiddenBrand' };
  const accepted = { conversation, brand, payload };
  if (isBeside(payload)) {
    const noter = { personId: person.personId, leads: role === 'supervisor' };
    const rejection = mayNote(payload, conversation, noter) ?? whyNotNoted(payload, conversation, brand);
    return rejection === null ? accepted : { rejection };
  }
  if (conversation.status === 'resolved') return { rejection: 'conversationResolved' };
  if (conversation.holder?.personId !== person.personId) return { rejection: 'notHolder' };
  if (payload.kind === 'tagged' && !areTagsOf(brand, payload.tags)) return { rejection: 'invalidPayload' };
  if (isLeaving(payload)) {
    const problem = leaveProblem(payload, conversation, brand, person);
    if (problem) return { rejection: problem.code === 'notThere' ? 'notAllowed' : 'invalidPayload' };
  }
  if (payload.kind !== 'messageWritten') return accepted;
  const sent = withStoredFiles(payload, conversation, files);
  return sent ? { ...accepted, payload: sent } : { rejection: 'invalidPayload' };
}

type Written = Extract<EventPayload, { kind: 'messageWritten' }>;

/** Says of its files what is stored, whatever the workstation says of them. Null when it may not send them. */
function withStoredFiles(
  payload: Written,
  { kind }: Conversation,
  stored: readonly StoredFile[],
): Written | null {
  const named = payload.files ?? [];
  if (named.length === 0) return payload.text === '' ? null : payload;
  // Social networks take words only.
  if (kind === 'comment') return null;
  const fileIds = named.map(({ fileId }) => fileId);
  const files = filesToSend(stored, fileIds, payload.messageId);
  return files && { ...payload, files };
}

function whyNotNoted(event: BesideEvent, conversation: Conversation, brand: Brand): RejectionCode | null {
  if (event.kind === 'intakeSubmitted' && conversation.intakes.length >= mostBeside.intakes)
    return 'notAllowed';
  const problem = besideProblem(event, conversation, brand);
  switch (problem?.code) {
    case undefined:
      return null;
    case 'consentMissing':
      return 'notAllowed';
    case 'unknown':
    case 'field':
      return 'invalidPayload';
    default:
      return problem satisfies never;
  }
}

function areTagsOf(brand: Brand, tags: readonly string[]): boolean {
  const known = handlingOf(brand).tags;
  return new Set(tags).size === tags.length && tags.every((tag) => known.includes(tag));
}
