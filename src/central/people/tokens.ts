import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { ACCESS_TOKEN_SECONDS } from '../../contract/central/sign-in.ts';
import { ConversationId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../ports.ts';

/** A customer's token outlives a reload, a night and a holiday; it opens nothing but their own conversation. */
const CUSTOMER_TOKEN_SECONDS = 30 * 24 * 3600;

const AccessClaims = z.object({ signInId: z.string(), generation: z.int() });
type AccessClaims = z.infer<typeof AccessClaims>;

const CustomerClaims = z.object({ conversationId: ConversationId });

export interface Tokens {
  issueAccess(claims: AccessClaims): Promise<{ readonly token: string; readonly expiresAt: EpochMs }>;
  /** Null when it is not ours, expired, or meant for something else. */
  readAccess(token: string): Promise<AccessClaims | null>;
  issueCustomer(conversationId: ConversationId): Promise<string>;
  readCustomer(token: string): Promise<ConversationId | null>;
}

type Audience = 'workstation' | 'customer';

/** Signed tokens (HS256). The audience keeps a customer's token from opening anything of the staff's. */
export function createTokens(secret: Uint8Array, clock: Clock): Tokens {
  const issue = (audience: Audience, claims: Record<string, unknown>, expiresAt: EpochMs) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setExpirationTime(Math.floor(expiresAt / 1000))
      .sign(secret);

  const read = async (audience: Audience, token: string): Promise<unknown> => {
    try {
      const options = { audience, algorithms: ['HS256'], currentDate: new Date(clock.now()) };
      return (await jwtVerify(token, secret, options)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };

  return {
    issueAccess: async (claims) => {
      const expiresAt = clock.now() + ACCESS_TOKEN_SECONDS * 1000;
      return { token: await issue('workstation', claims, expiresAt), expiresAt };
    },
    readAccess: async (token) => AccessClaims.safeParse(await read('workstation', token)).data ?? null,
    issueCustomer: (conversationId) =>
      issue('customer', { conversationId }, clock.now() + CUSTOMER_TOKEN_SECONDS * 1000),
    readCustomer: async (token) =>
      CustomerClaims.safeParse(await read('customer', token)).data?.conversationId ?? null,
  };
}
