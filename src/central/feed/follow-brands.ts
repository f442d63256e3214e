import type { Kysely } from 'kysely';
import type { Change, FeedItem } from '../../contract/central/feed.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Presence as PresenceNow } from '../../contract/model/person.ts';
import { maySee } from '../../conversation-rules/visibility.ts';
import { leaseFrom } from '../brands/lease.ts';
import type { Tables } from '../database/tables.ts';
import type { FollowUp } from '../live/follow-ups.ts';
import type { CustomerTyping, LiveSignals, Look, Reminder } from '../live/live-signals.ts';
import { type StreamEnds, startStream } from '../live/stream-life.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { listHandBacks } from '../ownership/hand-back.ts';
import { viewersOf } from '../ownership/viewers-of.ts';
import { roleAt } from '../people/find-person.ts';
import type { SignedInPerson } from '../people/sign-in.ts';
import type { Clock } from '../ports.ts';
import type { ChangeReader } from './read-changes.ts';

const HEARTBEAT_MS = 5_000;
/** A stream is not for ever: reconnecting asks for the access token again, and costs next to nothing. */
const LONGEST_STREAM_MS = 12 * 3600 * 1000;

export interface FollowParts {
  readonly db: Kysely<Tables>;
  readonly reader: ChangeReader;
  readonly signals: LiveSignals;
  readonly clock: Clock;
}

export type Cursors = ReadonlyMap<BrandId, number>;

/** Reads `kuuma-keittiot:12,nordlys-sport:0` and checks that this person may follow from there. */
export async function readSince(
  db: Kysely<Tables>,
  { person }: SignedInPerson,
  text: string,
): Promise<Outcome<Cursors, { code: 'NOT_FOUND' | 'CURSOR_TOO_OLD' }>> {
  const since = new Map<BrandId, number>();
  for (const part of text.split(',')) {
    const [name, cursor] = part.split(':');
    const brandId = person.roles.find((role) => role.brandId === name)?.brandId;
    if (brandId === undefined) return failure({ code: 'NOT_FOUND' });
    since.set(brandId, Number(cursor));
  }
  const brandIds = [...since.keys()];
  const counters = await db
    .selectFrom('brand_counters')
    .selectAll()
    .where('brand_id', 'in', brandIds)
    .execute();
  for (const { brand_id: brandId, cursor, pruned_through: prunedThrough } of counters) {
    const from = since.get(brandId) ?? 0;
    // A cursor ahead of ours was given by a database that has since been put back to an older state.
    if (from < prunedThrough || from > cursor) return failure({ code: 'CURSOR_TOO_OLD' });
  }
  return success(since);
}

/** Everything that happens at these brands and is for this person, until one of them ends it. */
export async function* followBrands(
  parts: FollowParts,
  caller: SignedInPerson,
  since: Cursors,
  ends: StreamEnds,
): AsyncGenerator<FeedItem, void, void> {
  const viewers = await viewersOf(parts.db, caller.person, [...since.keys()]);
  const life = startStream(ends);
  const place = new Map(since);
  const unread = new Set(since.keys());
  /** The latest sign per conversation is enough, which also bounds what waits for a slow reader. */
  const typing = new Map<string, CustomerTyping>();
  /** Likewise one reminder per update, and one sign per broadcast and brand. */
  const reminders = new Map<string, Reminder>();
  const followUps = new Map<string, FollowUp>();
  /** Likewise one sign per conversation and person who looks at it. */
  const looks = new Map<string, Look>();
  const { personId } = caller.person;
  const sees = (brandId: BrandId, conversation: Conversation) => {
    const at = viewers.get(brandId);
    return at !== undefined && maySee(at.brand, at.viewer, conversation);
  };
  /** From here on the changes are judged by the queues of the new record, as the workstation's own snapshot will be. */
  const renewViewer = async (brandId: BrandId) => {
    const now = (await viewersOf(parts.db, caller.person, [brandId])).get(brandId);
    if (now) viewers.set(brandId, now);
  };
  let presence: PresenceNow | null = null;
  let handBacksDue = true;
  const stops = [
    parts.signals.presence.enter(personId, [...since.keys()]),
    ...[...since.keys()].map((brandId) =>
      parts.signals.onBrandChanged(brandId, () => {
        unread.add(brandId);
        life.wakeUp.wake();
      }),
    ),
    parts.signals.onCustomerTypes(personId, (sign) => {
      if (!since.has(sign.brandId)) return;
      typing.set(sign.conversationId, sign);
      life.wakeUp.wake();
    }),
    parts.signals.onReminder(personId, (reminder) => {
      if (!since.has(reminder.brandId)) return;
      reminders.set(reminder.updateId, reminder);
      life.wakeUp.wake();
    }),
    ...[...since.keys()].map((brandId) =>
      parts.signals.onFollowUp(brandId, (followUp) => {
        if (roleAt(caller.person, brandId) !== 'supervisor' && !followUp.writers.has(personId)) return;
        followUps.set(`${brandId} ${followUp.broadcastId}`, followUp);
        life.wakeUp.wake();
      }),
    ),
    ...[...since.keys()].map((brandId) =>
      parts.signals.onLook(brandId, (look) => {
        const { looking, conversation } = look;
        if (looking.person.personId === personId || !sees(brandId, conversation)) return;
        looks.set(`${looking.conversationId} ${looking.person.personId}`, look);
        life.wakeUp.wake();
      }),
    ),
    parts.signals.presence.onChange((changedId) => {
      if (changedId === personId) life.wakeUp.wake();
    }),
    parts.signals.onHandedBack(personId, () => {
      handBacksDue = true;
      life.wakeUp.wake();
    }),
    parts.signals.onSignInEnded(caller.signInId, life.end),
  ];
  // Waiting is measured on the monotonic clock: setting the time must not look like a dead line.
  const lastMoment = performance.now() + LONGEST_STREAM_MS;
  let heartbeatAt = performance.now();
  const told = new Set<BrandId>();

  function* give(item: FeedItem): Generator<FeedItem, void, void> {
    life.giving();
    yield item;
    life.given();
  }

  function* giveAll(items: readonly FeedItem[]): Generator<FeedItem, void, void> {
    for (const item of items) yield* give(item);
  }

  try {
    while (!life.over && performance.now() < lastMoment) {
      if (performance.now() >= heartbeatAt) {
        yield* give(heartbeat(parts.clock.now(), [...since.keys()]));
        heartbeatAt = performance.now() + HEARTBEAT_MS;
      }
      if (parts.signals.presence.of(personId) !== presence) {
        presence = parts.signals.presence.of(personId);
        yield* give({ type: 'presence', presence });
      }
      if (handBacksDue) {
        handBacksDue = false;
        const conversations = await listHandBacks(parts.db, personId);
        if (conversations.length > 0) yield* give({ type: 'handedBack', conversations });
      }
      yield* giveAll(taken(looks).map(({ brandId, looking }) => ({ type: 'looking', brandId, looking })));
      yield* giveAll(taken(typing).map((sign) => ({ type: 'typing', ...sign })));
      yield* giveAll(taken(reminders).map((reminder) => ({ type: 'reminder', ...reminder })));
      yield* giveAll(
        taken(followUps).map(({ brandId, broadcastId }) => ({ type: 'followUp', brandId, broadcastId })),
      );

      const [brandId] = unread;
      if (brandId === undefined) {
        await life.wakeUp.sleep(heartbeatAt - performance.now());
        continue;
      }
      unread.delete(brandId);
      const before = place.get(brandId) ?? 0;
      const changes = await parts.reader.after(brandId, before);
      const more = changes.length === parts.reader.full;
      if (more) unread.add(brandId);
      const [first] = changes;
      // Cursors have no holes, so the reader fell behind what is kept: it reconnects and hears CURSOR_TOO_OLD.
      if (first && first.cursor !== before + 1) return;
      let shown = before;
      for (const { cursor, at, change, readerId } of changes) {
        if (life.over) return;
        place.set(brandId, cursor);
        if (readerId !== null && readerId !== personId) continue;
        if (change.type === 'brand') await renewViewer(brandId);
        yield* give({ type: 'change', brandId, cursor, at, change: shownChange(change, sees) });
        shown = cursor;
      }
      const reached = place.get(brandId) ?? before;
      if (shown < reached || (!more && !told.has(brandId))) {
        yield* give({ type: 'caughtUp', brandId, cursor: reached });
      }
      if (!more) told.add(brandId);
    }
  } finally {
    for (const stop of stops) stop();
    life.close();
  }
}

/** What a change is to somebody who may not know of its conversation. */
function shownChange(
  change: Change,
  sees: (brandId: BrandId, conversation: Conversation) => boolean,
): Change {
  if (change.type !== 'conversation') return change;
  const { conversation } = change;
  if (sees(conversation.brandId, conversation)) return change;
  return { type: 'conversationLeft', conversationId: conversation.conversationId };
}

/** What has gathered; it is gone from there. */
function taken<Value>(gathered: Map<string, Value>): Value[] {
  const values = [...gathered.values()];
  gathered.clear();
  return values;
}

function heartbeat(at: number, brandIds: readonly BrandId[]): FeedItem {
  return { type: 'heartbeat', at, leases: brandIds.map((brandId) => ({ brandId, lease: leaseFrom(at) })) };
}
