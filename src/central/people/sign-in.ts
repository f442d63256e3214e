import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SignedIn } from '../../contract/central/sign-in.ts';
import type { DeviceId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { LiveSignals } from '../live/live-signals.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Clock, Ids } from '../ports.ts';
import { findPerson } from './find-person.ts';
import { verifyPassword } from './passwords.ts';
import type { Tokens } from './tokens.ts';

/** A device that is not used for this long asks for the password again. */
const REFRESH_TOKEN_MS = 30 * 24 * 3600 * 1000;

/** So long the refresh token before the present one is taken as a repeated request, see `refresh`. */
const REPEAT_MS = 60_000;

export interface SignInParts {
  readonly db: Kysely<Tables>;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly signals: LiveSignals;
}

/** Who calls, as an access token says and the database confirms. */
export interface SignedInPerson {
  readonly signInId: string;
  readonly deviceId: DeviceId;
  readonly person: Person;
}

export async function signIn(
  parts: SignInParts,
  input: { readonly email: string; readonly password: string; readonly deviceId: DeviceId },
): Promise<Outcome<SignedIn, { code: 'INVALID_CREDENTIALS' }>> {
  const row = await parts.db
    .selectFrom('people')
    .select(['person_id', 'password_hash'])
    .where('email_key', '=', input.email.toLowerCase())
    .executeTakeFirst();
  const right = await verifyPassword(input.password, row?.password_hash ?? null);
  const person = row && right ? await findPerson(parts.db, row.person_id) : null;
  if (!person) return failure({ code: 'INVALID_CREDENTIALS' });

  const signInId = parts.ids.next();
  const secret = newSecret();
  await parts.db
    .insertInto('sign_ins')
    .values({
      sign_in_id: signInId,
      person_id: person.personId,
      device_id: input.deviceId,
      refresh_hash: hashOf(secret),
      previous_refresh_hash: null,
      generation: 1,
      confirmed: false,
      refreshed_at: parts.clock.now(),
      expires_at: parts.clock.now() + REFRESH_TOKEN_MS,
      ended_at: null,
    })
    .execute();
  return success(await answer(parts, { signInId, generation: 1, secret, person }));
}

/**
 * Exchanges a refresh token for a new pair. A refresh token that was exchanged before is a stolen copy, so it ends
 * the sign-in for everybody who holds one of it. But an answer may have been lost on its way: the token just before
 * the present one counts as the same request again, from the same device, within 60 s or as long as nothing
 * shows that the present pair arrived. What the lost answer carried is void then.
 */
export async function refresh(
  parts: SignInParts,
  input: { readonly refreshToken: string; readonly deviceId: DeviceId },
): Promise<Outcome<SignedIn, { code: 'SIGN_IN_REQUIRED' }>> {
  const [signInId, presented] = input.refreshToken.split('.');
  if (!signInId || !presented) return failure({ code: 'SIGN_IN_REQUIRED' });
  const secret = newSecret();

  const rotated = await parts.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('sign_ins')
      .selectAll()
      .where('sign_in_id', '=', signInId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const now = parts.clock.now();
    if (!row || row.ended_at !== null || row.expires_at <= now) return null;
    const use = judgeRefresh(row, presented, input.deviceId, now);
    if (use === 'stolen') {
      await tx.updateTable('sign_ins').set({ ended_at: now }).where('sign_in_id', '=', signInId).execute();
      return 'ended' as const;
    }
    const generation = row.generation + 1;
    await tx
      .updateTable('sign_ins')
      .set({
        refresh_hash: hashOf(secret),
        // A repeated request keeps its own token as the previous one: it may get lost again.
        previous_refresh_hash: use === 'repeated' ? row.previous_refresh_hash : row.refresh_hash,
        generation,
        confirmed: false,
        refreshed_at: use === 'repeated' ? row.refreshed_at : now,
        expires_at: now + REFRESH_TOKEN_MS,
      })
      .where('sign_in_id', '=', signInId)
      .execute();
    return { personId: row.person_id, generation };
  });

  if (rotated === 'ended') parts.signals.signInEnded(signInId);
  if (rotated === null || rotated === 'ended') return failure({ code: 'SIGN_IN_REQUIRED' });
  const person = await findPerson(parts.db, rotated.personId);
  if (!person) return failure({ code: 'SIGN_IN_REQUIRED' });
  return success(await answer(parts, { signInId, generation: rotated.generation, secret, person }));
}

/** Ends one sign-in; its tokens and streams are worthless from now on. */
export async function signOut(parts: SignInParts, signInId: string): Promise<void> {
  await parts.db
    .updateTable('sign_ins')
    .set({ ended_at: parts.clock.now() })
    .where('sign_in_id', '=', signInId)
    .where('ended_at', 'is', null)
    .execute();
  parts.signals.signInEnded(signInId);
}

/** The person behind an access token; null when it is wrong, expired, or its sign-in has ended. */
export async function whoCalls(parts: SignInParts, accessToken: string): Promise<SignedInPerson | null> {
  const claims = await parts.tokens.readAccess(accessToken);
  if (!claims) return null;
  const row = await parts.db
    .selectFrom('sign_ins')
    .select(['person_id', 'device_id', 'generation', 'confirmed'])
    .where('sign_in_id', '=', claims.signInId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (!row.confirmed && row.generation === claims.generation) await confirm(parts, claims);
  const person = await findPerson(parts.db, row.person_id);
  return person && { signInId: claims.signInId, deviceId: row.device_id, person };
}

async function confirm(
  parts: SignInParts,
  { signInId, generation }: { readonly signInId: string; readonly generation: number },
): Promise<void> {
  await parts.db
    .updateTable('sign_ins')
    .set({ confirmed: true })
    .where('sign_in_id', '=', signInId)
    .where('generation', '=', generation)
    .execute();
}

interface RefreshState {
  readonly device_id: DeviceId;
  readonly refresh_hash: string;
  readonly previous_refresh_hash: string | null;
  readonly confirmed: boolean;
  readonly refreshed_at: EpochMs;
}

function judgeRefresh(
  row: RefreshState,
  presented: string,
  deviceId: DeviceId,
  now: EpochMs,
): 'current' | 'repeated' | 'stolen' {
  if (deviceId !== row.device_id) return 'stolen';
  const hash = hashOf(presented);
  if (sameHash(hash, row.refresh_hash)) return 'current';
  const isPrevious = row.previous_refresh_hash !== null && sameHash(hash, row.previous_refresh_hash);
  const mayBeRepeated = !row.confirmed || now - row.refreshed_at <= REPEAT_MS;
  return isPrevious && mayBeRepeated ? 'repeated' : 'stolen';
}

async function answer(
  parts: SignInParts,
  issued: {
    readonly signInId: string;
    readonly generation: number;
    readonly secret: string;
    readonly person: Person;
  },
): Promise<SignedIn> {
  const { signInId, generation, secret, person } = issued;
  const access = await parts.tokens.issueAccess({ signInId, generation });
  return {
    accessToken: access.token,
    accessExpiresAt: access.expiresAt,
    refreshToken: `${signInId}.${secret}`,
    person,
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The secrets are random, so a plain digest is as good as a slow one. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function sameHash(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}
