import type { SlackMapping, SlackPost } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import {
  UPDATE_TEXT_MAX_CHARS,
  type UpdateAddition,
  type UrgentUpdate,
} from '../../contract/model/urgent-update.ts';
import { broadcastIdOfPost, updateIdOf } from '../../update-rules/update-ids.ts';
import type { LedgerChange } from '../ledger/ledger-change.ts';
import { seenText } from '../render/seen-text.ts';
import { compareTs, tsToMs } from '../ts-order.ts';
import { urgencyOf } from './urgency-of.ts';

/** What stands in a brand's channel, turned into what its agents must know. */
export interface SlackUpdateInput {
  readonly change: LedgerChange;
  readonly mapping: SlackMapping;
  /** The update that came of the post, or of the post it replies to, so far; null when none did. */
  readonly update: UrgentUpdate | null;
  readonly now: EpochMs;
}

const MOST_ADDITIONS = 100;
export const DELETED_IN_SLACK = 'deleted in Slack';

/**
 * The update as it is after a change; null when nothing changes or none comes of it. An edit revises, also when the
 * post would not be urgent any more: agents were told, so they are told what became of it; one that becomes urgent
 * is. A deletion retracts. A
 * reply adds, and its edit or deletion changes or takes away what it added.
 */
export function updateAfterChange({ change, mapping, update, now }: SlackUpdateInput): UrgentUpdate | null {
  const { post } = change;
  if (post.threadTs !== null) return update && withReply(update, change);
  if (change.type === 'removed') return update && update.retractedAt === null ? retracted(update, now) : null;
  if (update) return changed(update, change, mapping, now);
  const replies = change.type === 'appeared' ? change.replies : [];
  return newUpdate(post, replies, mapping, now);
}

/** The message whose update a change is about: itself, or the one it replies to. */
export function updateIdOfChange({ post }: LedgerChange, { brandId }: SlackMapping) {
  return updateIdOf(broadcastIdOfPost({ ...post, ts: post.threadTs ?? post.ts }), brandId);
}

function newUpdate(
  post: SlackPost,
  replies: readonly SlackPost[],
  mapping: SlackMapping,
  now: EpochMs,
): UrgentUpdate | null {
  const level = urgencyOf(post, mapping.rule);
  if (level === 'ignored') return null;
  const broadcastId = broadcastIdOfPost(post);
  return {
    updateId: updateIdOf(broadcastId, mapping.brandId),
    broadcastId,
    brandId: mapping.brandId,
    revision: 1,
    level,
    text: textOf(post),
    previousText: null,
    facts: [],
    keywords: [],
    acknowledge: level === 'urgent',
    additions: additionsOf(replies),
    source: {
      type: 'slack',
      teamId: post.teamId,
      channelId: post.channelId,
      channelName: mapping.channelName,
      ts: post.ts,
      authorName: post.author?.name ?? '',
      fingerprint: post.fingerprint,
    },
    publishedAt: now,
    revisedAt: now,
    expiresAt: null,
    retractedAt: null,
    retractedReason: null,
  };
}

function changed(
  update: UrgentUpdate,
  { type, post }: LedgerChange,
  mapping: SlackMapping,
  now: EpochMs,
): UrgentUpdate | null {
  const text = textOf(post);
  if (update.source.type !== 'slack' || update.retractedAt !== null) return null;
  const isSame = text === update.text && post.fingerprint === update.source.fingerprint;
  if (isSame) return null;
  const source = { ...update.source, fingerprint: post.fingerprint };
  if (type === 'reworded' || text === update.text) return { ...update, text, source };
  const isUrgentNow = update.level === 'urgent' || urgencyOf(post, mapping.rule) === 'urgent';
  return {
    ...update,
    ...(isUrgentNow ? { level: 'urgent', acknowledge: true } : {}),
    source,
    text,
    previousText: update.text,
    revision: update.revision + 1,
    revisedAt: now,
  };
}

function retracted(update: UrgentUpdate, now: EpochMs): UrgentUpdate {
  return { ...update, retractedAt: now, retractedReason: DELETED_IN_SLACK };
}

function withReply(update: UrgentUpdate, { type, post }: LedgerChange): UrgentUpdate {
  const others = update.additions.filter(({ additionId }) => additionId !== post.ts);
  const additions = type === 'removed' ? others : [...others, additionOf(post)];
  return { ...update, additions: inOrder(additions) };
}

function additionsOf(replies: readonly SlackPost[]): UpdateAddition[] {
  return inOrder(replies.map(additionOf));
}

/** The newest, when there are more than an update may have. */
function inOrder(additions: readonly UpdateAddition[]): UpdateAddition[] {
  return additions.toSorted((a, b) => compareTs(a.additionId, b.additionId)).slice(-MOST_ADDITIONS);
}

function additionOf(post: SlackPost): UpdateAddition {
  return {
    additionId: post.ts,
    authorName: post.author?.name ?? '',
    text: textOf(post),
    at: tsToMs(post.ts),
  };
}

/** A post may be nothing but a picture; an update has a text. */
function textOf({ text }: SlackPost): string {
  return seenText(text, UPDATE_TEXT_MAX_CHARS) || '…';
}
