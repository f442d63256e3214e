import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/** How often what may be done. The addresses are those of the callers, see `trustedProxies`. */
export interface CentralLimits {
  /** Per address and e-mail. */
  readonly signIn: Limit;
  /** Per address, whatever the e-mail. */
  readonly signInAddress: Limit;
  /** Per address. */
  readonly refresh: Limit;
  /** Conversations started, per address. */
  readonly chatStart: Limit;
  /** Messages per conversation of a customer. */
  readonly chatWrite: Limit;
  /** The same over a short time. */
  readonly chatWriteBurst: Limit;
  /** Typing signs per conversation of a customer. */
  readonly chatTyping: Limit;
  /** Imports begun, per person. */
  readonly importBegin: Limit;
  /** Pieces of files, per person; the largest file has 54. */
  readonly importPiece: Limit;
  /** Readings of an import's files, per person. */
  readonly importRead: Limit;
  /** Urgent updates published, per person. */
  readonly updatePublish: Limit;
  /** Files uploaded, per person or conversation of a customer. */
  readonly fileUpload: Limit;
  /** The same of customers, per address. */
  readonly fileUploadAddress: Limit;
}

export const defaultLimits: CentralLimits = {
  signIn: { requests: 10, seconds: 60 },
  signInAddress: { requests: 60, seconds: 60 },
  refresh: { requests: 120, seconds: 60 },
  chatStart: { requests: 20, seconds: 60 },
  chatWrite: { requests: 30, seconds: 60 },
  chatWriteBurst: { requests: 10, seconds: 5 },
  chatTyping: { requests: 60, seconds: 60 },
  importBegin: { requests: 60, seconds: 60 },
  importPiece: { requests: 6_000, seconds: 60 },
  importRead: { requests: 60, seconds: 60 },
  updatePublish: { requests: 20, seconds: 60 },
  fileUpload: { requests: 30, seconds: 60 },
  fileUploadAddress: { requests: 90, seconds: 60 },
};

export interface LimitGuard {
  /** Counts one request; null when it is allowed, else how many seconds to wait. */
  take(name: keyof CentralLimits, request: FastifyRequest, key: string): Promise<number | null>;
}

/** Counts in memory, for one process; the least recently seen keys are forgotten first. */
export async function createLimitGuard(app: FastifyInstance, limits: CentralLimits): Promise<LimitGuard> {
  await app.register(rateLimit, { global: false });
  const keys = new WeakMap<FastifyRequest, string>();
  const limiterOf = ({ requests, seconds }: Limit) =>
    app.createRateLimit({
      max: requests,
      timeWindow: seconds * 1000,
      keyGenerator: (request) => keys.get(request) ?? request.ip,
    });
  const limiters = {
    signIn: limiterOf(limits.signIn),
    signInAddress: limiterOf(limits.signInAddress),
    refresh: limiterOf(limits.refresh),
    chatStart: limiterOf(limits.chatStart),
    chatWrite: limiterOf(limits.chatWrite),
    chatWriteBurst: limiterOf(limits.chatWriteBurst),
    chatTyping: limiterOf(limits.chatTyping),
    importBegin: limiterOf(limits.importBegin),
    importPiece: limiterOf(limits.importPiece),
    importRead: limiterOf(limits.importRead),
    updatePublish: limiterOf(limits.updatePublish),
    fileUpload: limiterOf(limits.fileUpload),
    fileUploadAddress: limiterOf(limits.fileUploadAddress),
  } satisfies Record<keyof CentralLimits, unknown>;

  return {
    take: async (name, request, key) => {
      // Keys hold what callers sent, of any length; their digests are short.
      keys.set(request, createHash('sha256').update(key).digest('base64url'));
      const verdict = await limiters[name](request);
      return !verdict.isAllowed && verdict.isExceeded ? Math.max(1, verdict.ttlInSeconds) : null;
    },
  };
}
