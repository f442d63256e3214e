import { newId } from '../../../src/adapters/system/new-id.ts';
import type { AlertLadder } from '../../../src/contract/model/alert-ladder.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import { type BrandId, MessageId, PersonId } from '../../../src/contract/model/ids.ts';
import type { EventCode, EventDetails } from '../../../src/contract/model/message.ts';
import type { Alert, AlertSignal, Notice } from '../../../src/contract/workstation/alerts.ts';
import { defaultSettings, type Settings } from '../../../src/contract/workstation/settings.ts';
import { createAlerts } from '../../../src/core/alerts/alerts.ts';
import { createMayTake } from '../../../src/core/queue/may-take.ts';
import { openPromises } from '../../../src/core/queue/open-promises.ts';
import { createKeptUpdates } from '../../../src/core/updates/keep-updates.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';
import { conversationIdOf, sampleConversation } from './sample-conversations.ts';

export const me = { personId: PersonId.parse(newId()), name: 'Nora' };
export const colleague = { personId: PersonId.parse(newId()), name: 'Mikko' };
export const kuuma = brandIdOf('kuuma');

/** Alerts on a real database, in one run of the process. */
export function openAlerts({
  folder = tempFolder(),
  clock = createManualClock(),
  ladder = {} as AlertLadder,
  leads = false,
} = {}) {
  const store = openMemory(folder);
  let settings: Settings = defaultSettings;
  const shown: { readonly after: number; readonly alert: Alert }[] = [];
  const notices: Notice[] = [];
  const flashes: boolean[] = [];
  const handedOn: string[] = [];
  const start = clock.now();
  const brand = sampleBrand('kuuma', { handling: { alerts: ladder } });
  const brands = { brand: (brandId: BrandId) => (brandId === kuuma ? brand : null) };
  const kept = createKeptUpdates({ memory: store.updates, transaction: store.transaction, clock });
  const alerts = createAlerts({
    ...store,
    store: store.alerts,
    updates: { book: kept.book, store: store.updates.updates },
    shell: {
      showAlert: (alert) => shown.push({ after: clock.now() - start, alert }),
      withdrawAlert: () => {},
      showNotice: (notice) => notices.push(notice),
      setUnread: () => {},
      setFlashing: (flashing) => flashes.push(flashing),
    },
    settings: () => settings,
    brands,
    personId: me.personId,
    capacity: () => 2,
    mayTake: createMayTake({ brands, roles: () => [{ brandId: kuuma, role: 'agent' }] }),
    openPromises: () =>
      openPromises({
        ...store,
        brands,
        personId: me.personId,
        asDecided: (conversation) => conversation,
        leads: () => leads,
      }),
    asDecided: (conversation) => conversation,
    clock,
    onLadderEnds: (conversationId) => handedOn.push(conversationId),
  });
  alerts.setConnected(true);
  alerts.lookAgain();
  const put = (conversation: Conversation, messageIds: readonly MessageId[] = [], arrived = true) => {
    const { conversationId } = conversation;
    store.transaction(() => store.conversations.upsert(conversation));
    const messages = new Set(messageIds);
    const none = new Set<MessageId>();
    alerts.changed({
      ...{ conversationId, messages, removed: none, arrived: arrived ? messages : none },
      startOver: false,
    });
    clock.pass(100);
  };
  const line = (
    number: number,
    seq: number,
    kind: 'incoming' | 'event',
    text: string,
    details?: EventDetails,
  ) => {
    const messageId = MessageId.parse(newId());
    const at = clock.now();
    store.transaction(() =>
      store.messages.insert({
        ...{ messageId, conversationId: conversationIdOf(number), position: seq, seq, kind, text },
        ...{ authorName: '', origin: null, writtenAt: at, receivedAt: at, delivery: null, problem: null },
        ...(details ? { details } : {}),
      }),
    );
    return messageId;
  };
  const held = (number: number, changes: Partial<Conversation> = {}) =>
    sampleConversation(number, { status: 'open', holder: me, claimedAt: start, ...changes });
  return {
    ...{ store, alerts, clock, shown, notices, flashes, handedOn, put, held },
    waits: (number: number) => put(sampleConversation(number)),
    writes: (number: number, seq = 1) => {
      store.transaction(() => store.conversations.upsert(held(number, { lastSeq: seq })));
      put(held(number, { lastSeq: seq }), [line(number, seq, 'incoming', 'Hei')]);
    },
    happens: (number: number, seq: number, code: EventCode, details?: EventDetails) => {
      store.transaction(() => store.conversations.upsert(held(number, { lastSeq: seq })));
      put(held(number, { lastSeq: seq }), [line(number, seq, 'event', code, details)], false);
    },
    lives: () => store.alerts.all('').map(({ kind, life }) => ({ kind, state: life.state, rung: life.rung })),
    set: (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
      alerts.lookAgain();
    },
    heard: async () => {
      const mailbox = alerts.watch();
      const { value } = await mailbox.next();
      mailbox.close();
      return value as AlertSignal & { readonly type: 'standing' };
    },
    close: () => {
      alerts.close();
      kept.book.close();
      store.close();
    },
  };
}
