import type { ConversationCard, FinishedHit, Queue } from '../../../src/contract/workstation/queue.ts';
import { queuesOfPerson } from '../../../src/conversation-rules/handling.ts';
import { isUrgent } from '../../../src/conversation-rules/sentiment.ts';
import { promiseCards } from './stand-in-beside.ts';
import { agentId, type StandInConversation, type StandInWorld } from './stand-in-world.ts';

/** The board as the core would make it for the agent. */
export function queueOf(world: StandInWorld): Queue {
  const entries = [...world.conversations.values()];
  const cardsWhere = (belongs: (conversation: StandInConversation['conversation']) => boolean) =>
    entries.filter(({ conversation }) => belongs(conversation)).map((entry) => cardOf(world, entry));
  const by = (moment: (card: ConversationCard) => number) => (a: ConversationCard, b: ConversationCard) =>
    moment(a) - moment(b);
  const isMine = ({ holder }: StandInConversation['conversation']) => holder?.personId === agentId;
  const isHeld = ({ status }: StandInConversation['conversation']) =>
    status === 'open' || status === 'pending';
  return {
    waiting: cardsWhere(({ status }) => status === 'queued').sort(by((card) => card.waitingSince ?? 0)),
    mine: cardsWhere((conversation) => isHeld(conversation) && isMine(conversation)),
    snoozed: cardsWhere((conversation) => conversation.status === 'snoozed' && isMine(conversation)).sort(
      by((card) => card.snoozedUntil ?? 0),
    ),
    offered: cardsWhere(({ transfer }) => transfer?.to.personId === agentId).sort(
      by((card) => card.transfer?.expiresAt ?? 0),
    ),
    others:
      world.role === 'agent'
        ? []
        : cardsWhere(
            (conversation) =>
              isHeld(conversation) && !isMine(conversation) && conversation.transfer?.to.personId !== agentId,
          ),
    promises: promiseCards(world),
    closed: cardsWhere((conversation) => conversation.status === 'resolved' && isMine(conversation)).sort(
      by((card) => -(card.resolvedAt ?? 0)),
    ),
    queues: world.brands.flatMap((brand) =>
      queuesOfPerson(brand, { brandId: brand.brandId, role: world.role }).map((queue) => ({
        brandId: brand.brandId,
        queue,
      })),
    ),
  };
}

export function cardOf(world: StandInWorld, entry: StandInConversation): ConversationCard {
  const { conversation, unread, draft, messages } = entry;
  const { customer, holder, status, ...rest } = conversation;
  return {
    conversationId: rest.conversationId,
    brandId: rest.brandId,
    kind: rest.kind,
    status,
    customerName: customer.name,
    waitingSince: rest.waitingSince,
    firstResponseAt: rest.firstResponseAt,
    createdAt: rest.createdAt,
    preview: rest.preview,
    previewAt: rest.previewAt,
    unread,
    hasDraft: draft !== null,
    parked: messages.filter((message) => message.delivery === 'parked').length,
    queueId: rest.queueId,
    subject: rest.subject,
    tags: rest.tags,
    holderName: holder?.name ?? null,
    snoozedUntil: rest.snoozedUntil,
    transfer: rest.transfer,
    escalation: rest.escalation,
    resolvedAt: rest.resolvedAt,
    ending: rest.ending,
    lookers: [...(world.ownership.lookers.get(rest.conversationId) ?? [])],
    skippedByMe: world.ownership.skipped.has(rest.conversationId),
    leaving: entry.leaving,
    mood: rest.sentiment?.mood ?? null,
    customerStanding: rest.customerStanding,
    urgent: isUrgent(conversation),
  };
}

/** Finds whole words, without the core's index: what the screen shows of a hit is the same. */
export function finishedHits(world: StandInWorld, text: string, brandId: string | null): FinishedHit[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...world.conversations.values()].flatMap((entry) => {
    const { conversation, messages } = entry;
    if (conversation.status !== 'resolved' || conversation.holder?.personId !== agentId) return [];
    if (brandId !== null && conversation.brandId !== brandId) return [];
    const found = messages.find((message) =>
      wanted.every((word) => message.text.toLowerCase().includes(word)),
    );
    return found ? [{ card: cardOf(world, entry), excerpt: marked(found.text, wanted), at: found.at }] : [];
  });
}

function marked(text: string, words: readonly string[]): FinishedHit['excerpt'] {
  return text
    .split(/(\s+)/)
    .map((part) => ({ text: part, match: words.some((word) => part.toLowerCase().includes(word)) }));
}
