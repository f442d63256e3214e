import { v5 } from 'uuid';
import { type BrandId, BroadcastId, UpdateId } from '../contract/model/ids.ts';
import type { SlackPost } from '../contract/model/slack.ts';

/** Chosen once; another one would make every update a new one. */
const NAMESPACE = '5b0f3c1e-6a55-5c0e-9d0a-2f1c4e7b8a90';

/**
 * The id of a broadcast's update at one brand. Derived, so that publishing once more makes nothing new, and whoever
 * hears of an update by another way knows it by the same name.
 */
export function updateIdOf(broadcastId: BroadcastId, brandId: BrandId): UpdateId {
  return UpdateId.parse(v5(`update:${broadcastId}:${brandId}`, NAMESPACE));
}

/** The broadcast that a post in a brand's channel is, whoever heard it. */
export function broadcastIdOfPost({ teamId, channelId, ts }: Pick<SlackPost, 'teamId' | 'channelId' | 'ts'>) {
  return BroadcastId.parse(v5(`slack:${teamId}:${channelId}:${ts}`, NAMESPACE));
}
