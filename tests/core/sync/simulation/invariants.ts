import { isDeepStrictEqual } from 'node:util';
import type { ConversationId } from '../../../../src/contract/model/ids.ts';
import type { Message } from '../../../../src/contract/model/message.ts';
import { type BesideEvent, isBesideKind } from '../../../../src/conversation-rules/beside.ts';
import type { Schedule } from './run-schedule.ts';

/** At every moment: shown as sent is only what the central service has. */
export function checkNothingPretended({ central, workstation, conversationIds }: Schedule): void {
  for (const conversationId of conversationIds) {
    const there = new Set(central.transcripts.get(conversationId)?.map(({ messageId }) => messageId));
    for (const { messageId, delivery } of workstation.store.messages.newest(conversationId, 1000)) {
      if (delivery === 'sent' && !there.has(messageId))
        throw new Error(`shown as sent, but is not: ${messageId}`);
    }
  }
}

/** At every moment: nothing goes before its hold is over, and nothing that was taken back; no exit is lost in silence. */
export function checkHolds({ central, workstation, held, clock }: Schedule): void {
  for (const each of held) {
    const { conversationId, messageId, eventId, until, undo, isExit } = each;
    const isThere = central.transcripts.get(conversationId)?.some((line) => line.messageId === messageId);
    if (isThere && undo === 'done') throw new Error(`taken back, but went: ${messageId}`);
    if (each.over) continue;
    if (isThere && clock.now() < until) throw new Error(`went while it was held: ${messageId}`);
    if (workstation.store.outbox.find(eventId)) continue;
    each.over = true;
    if (!isExit || isThere || undo !== 'no') continue;
    if (!workstation.store.exits.withdrawn(conversationId)) throw new Error(`an exit is gone: ${messageId}`);
  }
}

/** At every moment: what was noted waits, is at the central service, or is told as refused; a form then is in its draft. */
export function checkNoted({ central, workstation, noted }: Schedule): void {
  for (const each of noted) {
    const { conversationId, eventId, event } = each;
    if (each.over || workstation.store.outbox.find(eventId)) continue;
    each.over = true;
    const lines = central.transcripts.get(conversationId) ?? [];
    if (lines.some(({ messageId }) => messageId === event.messageId)) continue;
    const refused = workstation.store.refusedNotes.of(conversationId);
    if (!refused.some(({ kind }) => kind === event.kind)) throw new Error(`lost in silence: ${event.kind}`);
    if (event.kind !== 'intakeSubmitted') continue;
    if (!workstation.store.intakeDrafts.find(conversationId, event.formId)) throw new Error('a form is gone');
  }
}

/** When all is at rest. Throws what is wrong. */
export function checkAtRest(schedule: Schedule): void {
  for (const conversationId of schedule.conversationIds) {
    checkArrived(schedule, conversationId);
    checkSameHere(schedule, conversationId);
  }
  checkNotedOnce(schedule);
}

/** Every form was sent as it was handed in and no more than once, and told the customer so; nothing was noted twice. */
function checkNotedOnce({ central, noted }: Schedule): void {
  const lines = [...central.transcripts.values()].flat();
  for (const { event } of noted) {
    const there = lines.filter(({ messageId }) => messageId === event.messageId).length;
    if (there > 1) throw new Error(`noted twice: ${event.kind}`);
    if (event.kind !== 'intakeSubmitted') continue;
    const sent = central.sentIntakes.filter(({ intakeId }) => intakeId === event.intakeId);
    if (sent.length !== there) throw new Error(`a form was taken in ${there} times, sent ${sent.length}`);
    if (sent.some(({ values }) => !isDeepStrictEqual(values, event.values)))
      throw new Error('a form changed');
    const told = lines.filter(({ messageId }) => messageId === event.confirmation?.messageId);
    if (told.length !== there) throw new Error('the customer was told something else than was done');
  }
  const ours = new Set(noted.map(({ event }) => event.messageId));
  const strangers = lines.filter(
    ({ kind, text, messageId }) => isNoteLine(kind, text) && !ours.has(messageId),
  );
  if (strangers.length > 0) throw new Error('something is noted that nobody noted');
}

const isNoteLine = (kind: Message['kind'], text: string) =>
  kind === 'event' && isBesideKind(text as BesideEvent['kind']);

/** Every acknowledged message arrived once, in order, byte for byte; nothing is there that nobody wrote. */
function checkArrived(
  { central, written, discarded, sentAfterAll, noted }: Schedule,
  conversationId: ConversationId,
): void {
  const told = new Set(
    noted.flatMap(({ event }) => (event.kind === 'intakeSubmitted' ? event.confirmation?.messageId : [])),
  );
  const outgoing = (central.transcripts.get(conversationId) ?? []).filter(
    ({ kind, messageId }) => kind === 'outgoing' && !told.has(messageId),
  );
  const mine = written.filter((entry) => entry.conversationId === conversationId);
  const arrived = outgoing.map(({ messageId, text }) => `${messageId} ${text}`);
  if (new Set(arrived).size !== arrived.length) throw new Error('a message arrived twice');
  const origins = mine.map(({ messageId, text }) => `${messageId} ${text}`);
  const strangers = arrived.filter((entry) => !origins.includes(entry));
  if (strangers.length > 0) throw new Error(`nobody wrote ${strangers.join(', ')}`);
  const expected = mine
    .filter(({ messageId, acknowledged }) => acknowledged && !discarded.has(messageId))
    .map(({ messageId, text }) => `${messageId} ${text}`);
  const lost = expected.filter((entry) => !arrived.includes(entry));
  if (lost.length > 0) throw new Error(`lost: ${lost.join(', ')}`);
  // A message that the agent sent after all went when the agent said so.
  const ordered = mine
    .filter(({ messageId }) => !sentAfterAll.has(messageId))
    .map(({ messageId, text }) => `${messageId} ${text}`);
  const inOrder = ordered.filter((entry) => arrived.includes(entry));
  if (inOrder.join('\n') !== arrived.filter((entry) => ordered.includes(entry)).join('\n'))
    throw new Error('the order was not kept');
}

/** What is stored here equals what is at the central service. */
function checkSameHere(
  { central, workstation, written, discarded }: Schedule,
  conversationId: ConversationId,
): void {
  const there = central.conversations.get(conversationId);
  const here = workstation.store.conversations.find(conversationId)?.conversation;
  const wrote = written.some(
    (entry) =>
      entry.conversationId === conversationId && entry.acknowledged && !discarded.has(entry.messageId),
  );
  // What ended before a word of it was here is not kept.
  if (!here && there?.status === 'resolved' && !wrote) return;
  if (!isDeepStrictEqual(here, there)) throw new Error('the conversation differs');
  const transcript = central.transcripts.get(conversationId) ?? [];
  const stored = workstation.store.messages.newest(conversationId, 1000);
  const heldThroughout = there?.holder !== null;
  const storedTexts = stored.map(({ seq, text }) => `${seq} ${text}`).join('\n');
  const texts = transcript.map(({ seq, text }) => `${seq} ${text}`).join('\n');
  if (heldThroughout && storedTexts !== texts) throw new Error('the messages differ');
}
