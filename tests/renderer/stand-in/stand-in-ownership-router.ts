import { implement } from '@orpc/server';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import { ownershipContract } from '../../../src/contract/workstation/ownership.ts';
import { changePresence } from './stand-in-ownership.ts';
import { agentId, agentName, entryOf, type StandInWorld } from './stand-in-world.ts';

const me = { personId: agentId, name: agentName };
const done = { ok: true, value: {} } as const;

/** Who has a conversation, and how it changes hands, over a world in memory. */
export function createStandInOwnershipRouter(world: StandInWorld) {
  const ownership = implement(ownershipContract);
  const { changes, ownership: owned } = world;
  const tell = (conversationId: ConversationId) => {
    changes.publish('conversation', { conversationId, tell: 'detail' });
    changes.publish('queue', null);
    changes.publish('status', null);
  };
  const colleagueOf = (personId: string) => owned.colleagues.find((one) => one.personId === personId);
  const isCut = () => world.status.connectivity !== 'connected';
  const disconnected = { ok: false, code: 'disconnected' } as const;

  return {
    colleagues: ownership.colleagues.handler(() =>
      isCut() ? disconnected : { ok: true, value: owned.colleagues },
    ),
    offerTransfer: ownership.offerTransfer.handler(
      ({ input: { conversationId, transferId, personId, note } }) => {
        if (owned.refuseTransfer) return { ok: false, ...owned.refuseTransfer };
        const to = colleagueOf(personId);
        if (!to) return { ok: false, code: 'transferRefused', detail: { why: 'noRole' } };
        const offeredAt = world.now();
        entryOf(world, conversationId).conversation.transfer = {
          ...{ transferId, from: me, to: { personId, name: to.name }, note },
          ...{ offeredAt, expiresAt: offeredAt + 60_000 },
        };
        tell(conversationId);
        return done;
      },
    ),
    answerTransfer: ownership.answerTransfer.handler(({ input: { conversationId, transferId, accept } }) => {
      if (owned.refuseAnswer) return { ok: false, ...owned.refuseAnswer };
      const { conversation } = entryOf(world, conversationId);
      if (conversation.transfer?.transferId !== transferId) return { ok: false, code: 'transferOver' };
      conversation.transfer = null;
      if (accept) conversation.holder = me;
      tell(conversationId);
      return done;
    }),
    withdrawTransfer: ownership.withdrawTransfer.handler(({ input: { conversationId, transferId } }) => {
      const { conversation } = entryOf(world, conversationId);
      if (conversation.transfer?.transferId !== transferId) return { ok: false, code: 'transferOver' };
      conversation.transfer = null;
      tell(conversationId);
      return done;
    }),
    moveToQueue: ownership.moveToQueue.handler(({ input: { conversationId, queueId } }) => {
      if (owned.refuseTransfer) return { ok: false, ...owned.refuseTransfer };
      Object.assign(entryOf(world, conversationId).conversation, { queueId, status: 'queued', holder: null });
      tell(conversationId);
      return done;
    }),
    assign: ownership.assign.handler(({ input: { conversationId, personId } }) => {
      if (owned.refuseAssign) return { ok: false, ...owned.refuseAssign };
      const { conversation } = entryOf(world, conversationId);
      if (conversation.status !== 'queued') return { ok: false, code: 'notQueued' };
      const to = colleagueOf(personId);
      if (!to) return { ok: false, code: 'transferRefused', detail: { why: 'noRole' } };
      if (to.held >= to.capacity) {
        const detail = { why: 'capacity', capacity: String(to.capacity) };
        return { ok: false, code: 'transferRefused', detail };
      }
      Object.assign(conversation, { status: 'open', holder: { personId, name: to.name } });
      to.held += 1;
      tell(conversationId);
      return done;
    }),
    reopen: ownership.reopen.handler(({ input: { conversationId } }) => {
      if (owned.refuseReopen) return { ok: false, ...owned.refuseReopen };
      if (isCut()) return disconnected;
      Object.assign(entryOf(world, conversationId).conversation, {
        ...{ status: 'open', holder: me, resolvedAt: null, disposition: null, ending: null },
      });
      tell(conversationId);
      return done;
    }),
    hideComment: ownership.hideComment.handler(({ input: { conversationId } }) => {
      if (owned.refuseHide) return { ok: false, ...owned.refuseHide };
      entryOf(world, conversationId).conversation.hiding = 'asked';
      tell(conversationId);
      return done;
    }),
    look: ownership.look.handler(({ input: { conversationId } }) => {
      owned.looked.push(conversationId);
      return {};
    }),
    watchPresence: ownership.watchPresence.handler(async function* ({ signal }) {
      yield owned.presence;
      for await (const _ of changes.subscribe('presence', { signal })) yield owned.presence;
    }),
    setPresence: ownership.setPresence.handler(({ input: { presence } }) => {
      // Without a connection it is told later, and until then nobody sees the agent at all.
      const now = isCut() ? ('offline' as const) : presence;
      changePresence(world, { presence: now, chosen: presence, awayByItself: false, awayAt: null });
      return {};
    }),
    active: ownership.active.handler(() => {
      owned.active += 1;
      const { awayAt, awayByItself, chosen } = owned.presence;
      if (awayByItself) changePresence(world, { presence: 'online', chosen: 'online', awayByItself: false });
      else if (awayAt !== null) changePresence(world, { presence: chosen, awayAt: null });
      return {};
    }),
    acknowledgeHandBacks: ownership.acknowledgeHandBacks.handler(() => {
      changePresence(world, { handedBack: [] });
      return {};
    }),
  };
}
