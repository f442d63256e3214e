import type { BrandState } from '../../contract/central/brands.ts';
import type { MessagePage } from '../../contract/central/conversations.ts';
import type { DemoPace } from '../../contract/central/demo.ts';
import type { BrandSnapshot, Cursor, FeedItem } from '../../contract/central/feed.ts';
import type { SignedIn } from '../../contract/central/sign-in.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, DeviceId } from '../../contract/model/ids.ts';
import type { EventAnswer, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import type { PackImage, UnreadAnswer } from '../brands/brand-store.ts';
import type { FetchedPage } from '../brands/pack-source.ts';
import type { CentralFiles } from './central-files.ts';
import type { CentralImports, CentralKnowledge } from './central-knowledge.ts';
import type { CentralOwnership } from './central-ownership.ts';
import type { CentralQuestions } from './central-questions.ts';
import type { CentralRecords } from './central-records.ts';
import type { CentralSlack } from './central-slack.ts';
import type { CentralUpdates } from './central-updates.ts';

/**
 * Ways in which any call may fail.
 * - `offline`: the service was not reached, so nothing happened there.
 * - `interrupted`, `timeout`: nobody knows whether it happened.
 * - `busy`: asked to come back later.
 * - `serverError`: it says that it failed.
 * - `badAnswer`: what came back breaks the contract.
 * - `refused`: it rejects this request for good, in a way the contract does not name.
 */
export type CallFailureCode =
  | 'offline'
  | 'interrupted'
  | 'timeout'
  | 'busy'
  | 'serverError'
  | 'badAnswer'
  | 'refused';

export interface CentralFailure<Code extends string> {
  readonly ok: false;
  readonly code: Code | CallFailureCode;
  readonly retryAfterSeconds?: number;
  /** Names and numbers that came with a named failure. */
  readonly detail?: Record<string, string>;
}

export type CentralAnswer<Value, Code extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | CentralFailure<Code>;

type SignInRequired = 'signInRequired';
export type AccessToken = string;

export interface FeedFollower {
  readonly token: AccessToken;
  readonly since: ReadonlyMap<BrandId, Cursor>;
  /** Called for each item in order; the first says that the line is open. */
  readonly onItem: (item: FeedItem) => void;
  readonly signal: AbortSignal;
}

/**
 * The central service at one address. Every answer was parsed with the contract's schemas; every failure is a value.
 */
export interface CentralConnection {
  readonly address: string;
  /** Finds out in a few seconds whether a central service answers there. */
  readonly probe: () => Promise<CentralAnswer<null, 'notACentralService'>>;
  readonly signIn: (input: {
    readonly email: string;
    readonly password: string;
    readonly deviceId: DeviceId;
  }) => Promise<CentralAnswer<SignedIn, 'invalidCredentials'>>;
  readonly refresh: (input: {
    readonly refreshToken: string;
    readonly deviceId: DeviceId;
  }) => Promise<CentralAnswer<SignedIn, SignInRequired>>;
  readonly signOut: (token: AccessToken) => Promise<CentralAnswer<null, SignInRequired>>;
  readonly brands: (token: AccessToken) => Promise<CentralAnswer<readonly BrandState[], SignInRequired>>;
  /**
   * Pages and deltas come as bytes: only their size is checked here, and what is in them where they are stored. Not so
   * where the next page begins, if the service says it beside the page.
   */
  readonly packPage: (
    token: AccessToken,
    input: { readonly brandId: BrandId; readonly after?: string | undefined; readonly limit: number },
  ) => Promise<CentralAnswer<FetchedPage, SignInRequired | 'notFound'>>;
  readonly packDelta: (
    token: AccessToken,
    input: { readonly brandId: BrandId; readonly since: number },
  ) => Promise<CentralAnswer<UnreadAnswer, SignInRequired | 'notFound' | 'cursorTooOld'>>;
  /** At most 4 MiB; that the bytes are the image's is checked where they are stored. */
  readonly packImage: (
    token: AccessToken,
    input: { readonly brandId: BrandId; readonly imageId: string },
  ) => Promise<CentralAnswer<PackImage, SignInRequired | 'notFound'>>;
  readonly snapshot: (
    token: AccessToken,
    brandId: BrandId,
  ) => Promise<CentralAnswer<BrandSnapshot, SignInRequired | 'notFound'>>;
  /** Answers when the stream is over, and never with success. */
  readonly follow: (
    follower: FeedFollower,
  ) => Promise<CentralFailure<SignInRequired | 'notFound' | 'cursorTooOld'>>;
  readonly messages: (
    token: AccessToken,
    input: { readonly conversationId: ConversationId; readonly afterSeq: number; readonly limit: number },
  ) => Promise<CentralAnswer<MessagePage, SignInRequired | 'forbidden' | 'notFound'>>;
  readonly claim: (
    token: AccessToken,
    conversationId: ConversationId,
  ) => Promise<
    CentralAnswer<
      Conversation,
      SignInRequired | 'forbidden' | 'notFound' | 'alreadyClaimed' | 'notQueued' | 'capacityReached'
    >
  >;
  readonly typing: (
    token: AccessToken,
    conversationId: ConversationId,
  ) => Promise<CentralAnswer<null, SignInRequired | 'forbidden' | 'notFound'>>;
  readonly pushEvents: (
    token: AccessToken,
    input: { readonly deviceId: DeviceId; readonly events: readonly WorkstationEvent[] },
  ) => Promise<CentralAnswer<readonly EventAnswer[], SignInRequired | 'forbidden'>>;
  readonly knowledge: CentralKnowledge;
  readonly records: CentralRecords;
  readonly imports: CentralImports;
  readonly files: CentralFiles;
  readonly ownership: CentralOwnership;
  readonly updates: CentralUpdates;
  readonly questions: CentralQuestions;
  readonly slack: CentralSlack;
  readonly pace: (token: AccessToken) => Promise<CentralAnswer<DemoPace, SignInRequired | 'notFound'>>;
  readonly setPace: (
    token: AccessToken,
    pace: DemoPace,
  ) => Promise<CentralAnswer<DemoPace, SignInRequired | 'notFound'>>;
  /** Cuts off every call under way, and every later one; each answers `interrupted`. */
  readonly close: () => void;
}
