import type { Transaction } from 'kysely';
import type { BrandId, BroadcastId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import {
  UPDATE_TEXT_MAX_CHARS,
  type UpdateAddition,
  type UpdateLevel,
  type UpdateSource,
  type UrgentUpdate,
} from '../../contract/model/urgent-update.ts';
import { broadcastIdOfPost, updateIdOf } from '../../update-rules/update-ids.ts';
import type { Tables } from '../database/tables.ts';
import type { RecordChanges } from '../feed/record-changes.ts';
import { retract } from './retract-update.ts';
import { insertUpdate, lockUpdate, type StoredUpdate, saveUpdate } from './update-rows.ts';

/*
 * What becomes of a brand's posts. All of this runs within the transaction of whoever takes the posts in, which has to
 * decide by itself which state of a post is the newest. Doing a thing again changes nothing and tells nobody.
 */

export interface SlackTransaction {
  readonly tx: Transaction<Tables>;
  readonly record: RecordChanges;
  readonly now: EpochMs;
}

type SlackSource = Extract<UpdateSource, { type: 'slack' }>;

/** Which update: that of a post, at the brand its channel is about. */
export interface PostedUpdate {
  readonly brandId: BrandId;
  readonly source: SlackSource;
}

/** Makes a post an update, unless it is one already; gives it as it stands. */
export async function takeUpdateFromSlack(
  at: SlackTransaction,
  posted: PostedUpdate & {
    readonly level: UpdateLevel;
    readonly text: string;
    readonly acknowledge: boolean;
    readonly postedAt: EpochMs;
    readonly expiresAt: EpochMs | null;
  },
): Promise<UrgentUpdate> {
  const known = await lockUpdate(at.tx, updateIdOf(broadcastOf(posted), posted.brandId));
  if (known) return known.update;
  const { brandId, source, level } = posted;
  // A clock of theirs that is ahead must not put reminders off.
  const publishedAt = Math.min(posted.postedAt, at.now);
  const update: UrgentUpdate = {
    updateId: updateIdOf(broadcastOf(posted), brandId),
    broadcastId: broadcastOf(posted),
    brandId,
    revision: 1,
    level,
    text: fitting(posted.text),
    previousText: null,
    facts: [],
    keywords: [],
    acknowledge: posted.acknowledge || level === 'urgent',
    additions: [],
    source,
    publishedAt,
    revisedAt: publishedAt,
    expiresAt: posted.expiresAt,
    retractedAt: null,
    retractedReason: null,
  };
  await insertUpdate(at.tx, { update, superseded: [] }, at.now);
  await at.record(brandId, [{ type: 'update', update }]);
  return update;
}

/** A post was edited: a revision when its text differs. Null when it is no update; one that was retracted stays so. */
export async function reviseFromSlack(
  at: SlackTransaction,
  posted: PostedUpdate & { readonly text: string; readonly editedAt: EpochMs },
): Promise<UrgentUpdate | null> {
  const text = fitting(posted.text);
  return change(at, posted, (update) =>
    update.text === text || update.retractedAt !== null
      ? update
      : {
          ...update,
          text,
          previousText: update.text,
          revision: update.revision + 1,
          revisedAt: Math.max(update.revisedAt, Math.min(posted.editedAt, at.now)),
        },
  );
}

/** A post was deleted, or its channel is about the brand no more. Null when it is no update. */
export async function retractFromSlack(
  at: SlackTransaction,
  posted: PostedUpdate & { readonly reason: string },
): Promise<UrgentUpdate | null> {
  const stored = await lockPosted(at, posted);
  return stored && retract(at.tx, at.record, stored, { reason: posted.reason, now: at.now });
}

/** The replies in a post's thread as they stand, in their order; the newest hundred are kept. Null when it is no update. */
export async function setAdditions(
  at: SlackTransaction,
  posted: PostedUpdate & { readonly additions: readonly UpdateAddition[] },
): Promise<UrgentUpdate | null> {
  const additions = posted.additions.slice(-MOST_ADDITIONS);
  return change(at, posted, (update) =>
    JSON.stringify(update.additions) === JSON.stringify(additions) ? update : { ...update, additions },
  );
}

const MOST_ADDITIONS = 100;

async function change(
  { tx, record, now }: SlackTransaction,
  posted: PostedUpdate,
  changed: (update: UrgentUpdate) => UrgentUpdate,
): Promise<UrgentUpdate | null> {
  const stored = await lockPosted({ tx, record, now }, posted);
  if (!stored) return null;
  const update = changed(stored.update);
  if (update === stored.update) return update;
  await saveUpdate(tx, { ...stored, update }, now);
  await record(update.brandId, [{ type: 'update', update }]);
  return update;
}

function lockPosted({ tx }: SlackTransaction, posted: PostedUpdate): Promise<StoredUpdate | null> {
  return lockUpdate(tx, updateIdOf(broadcastOf(posted), posted.brandId));
}

function broadcastOf({ source }: PostedUpdate): BroadcastId {
  return broadcastIdOfPost(source);
}

/** A post may be longer than an update, and empty when it is a picture. */
function fitting(text: string): string {
  const trimmed = text.toWellFormed().trim();
  if (trimmed === '') return '…';
  if (trimmed.length <= UPDATE_TEXT_MAX_CHARS) return trimmed;
  return `${trimmed.slice(0, UPDATE_TEXT_MAX_CHARS - 1).toWellFormed()}…`;
}
