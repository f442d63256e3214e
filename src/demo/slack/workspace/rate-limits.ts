import type { SlackClock } from './slack-clock.ts';

/** At most so many calls of one method by one app within the time. */
export interface RateLimit {
  readonly calls: number;
  readonly perMs: number;
}

const tier = (callsPerMinute: number): RateLimit => ({ calls: callsPerMinute, perMs: 60_000 });

/**
 * Slack's published tiers for internal apps; it promises at least these. Its one post a second is per channel; here
 * all channels share it, which no client may mind.
 */
export const PUBLISHED_RATE_LIMITS: Readonly<Record<string, RateLimit>> = {
  'auth.test': tier(100),
  'conversations.list': tier(20),
  'conversations.info': tier(50),
  'conversations.history': tier(50),
  'conversations.replies': tier(50),
  'chat.postMessage': { calls: 1, perMs: 1_000 },
  'chat.update': tier(50),
  'users.info': tier(100),
  'users.list': tier(20),
  'reactions.add': tier(50),
};

export interface RateLimits {
  /** Counts the call. Seconds until another is let in, or null when this one is. */
  readonly secondsToWait: (appId: string, method: string) => number | null;
  /** Null: no limit. Calls counted so far are forgotten. */
  readonly set: (method: string, limit: RateLimit | null) => void;
}

/** A sliding window per app and method. Refused calls do not count. */
export function createRateLimits(
  clock: SlackClock,
  initial: Readonly<Record<string, RateLimit>>,
): RateLimits {
  const limits = new Map(Object.entries(initial));
  const callsByAppAndMethod = new Map<string, readonly number[]>();
  return {
    secondsToWait: (appId, method) => {
      const limit = limits.get(method);
      if (!limit) return null;
      const key = `${appId} ${method}`;
      const now = clock.now();
      const recent = (callsByAppAndMethod.get(key) ?? []).filter((at) => at > now - limit.perMs);
      const oldest = recent[recent.length - limit.calls];
      callsByAppAndMethod.set(key, oldest === undefined ? [...recent, now] : recent);
      return oldest === undefined ? null : Math.max(1, Math.ceil((oldest + limit.perMs - now) / 1000));
    },
    set: (method, limit) => {
      if (limit) limits.set(method, limit);
      else limits.delete(method);
      for (const key of callsByAppAndMethod.keys()) {
        if (key.endsWith(` ${method}`)) callsByAppAndMethod.delete(key);
      }
    },
  };
}
