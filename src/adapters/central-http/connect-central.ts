import type { CentralConnection } from '../../core/sync/central-connection.ts';
import { answer, as, notAllowed, notFound, signInRequired } from './answer-call.ts';
import { type CentralClient, createCentralClient } from './central-client.ts';
import { fileCalls } from './file-calls.ts';
import { followFeed } from './follow-feed.ts';
import { importCalls, knowledgeCalls } from './knowledge-calls.ts';
import { ownershipCalls } from './ownership-calls.ts';
import { packCalls } from './pack-calls.ts';
import { probeCentral } from './probe-central.ts';
import { recordCalls } from './record-calls.ts';
import { questionCalls, slackCalls } from './slack-calls.ts';
import { updateCalls } from './update-calls.ts';

const claimFailures = {
  ...notAllowed,
  ALREADY_CLAIMED: 'alreadyClaimed',
  NOT_QUEUED: 'notQueued',
  CAPACITY_REACHED: 'capacityReached',
} as const;

/** `address` is normalised already. Nothing is sent before the first call. */
export function connectCentral(address: string): CentralConnection {
  const closing = new AbortController();
  const client = createCentralClient(address, closing.signal);
  return {
    address,
    probe: () => probeCentral(address, closing.signal),
    ...signInCalls(client),
    ...brandCalls(client),
    ...packCalls(client, address, closing.signal),
    ...conversationCalls(client),
    knowledge: knowledgeCalls(client),
    records: recordCalls(client),
    imports: importCalls(client),
    files: fileCalls(client, address, closing.signal),
    ownership: ownershipCalls(client),
    updates: updateCalls(client),
    questions: questionCalls(client),
    slack: slackCalls(client),
    follow: (follower) => followFeed(client, follower),
    pace: (token) => answer(async () => (await client.demo.pace(undefined, as(token))).pace, notFound),
    setPace: (token, pace) =>
      answer(async () => (await client.demo.setPace({ pace }, as(token))).pace, notFound),
    close: () => closing.abort(),
  };
}

function signInCalls(client: CentralClient): Pick<CentralConnection, 'signIn' | 'refresh' | 'signOut'> {
  return {
    signIn: (input) =>
      answer(() => client.signIn.signIn(input), { INVALID_CREDENTIALS: 'invalidCredentials' } as const),
    refresh: (input) => answer(() => client.signIn.refresh(input), signInRequired),
    signOut: (token) => answer(() => nothing(client.signIn.signOut(undefined, as(token))), signInRequired),
  };
}

function brandCalls(client: CentralClient): Pick<CentralConnection, 'brands' | 'snapshot'> {
  return {
    brands: (token) => answer(() => client.brands.list(undefined, as(token)), signInRequired),
    snapshot: (token, brandId) => answer(() => client.feed.snapshot({ brandId }, as(token)), notFound),
  };
}

function conversationCalls(
  client: CentralClient,
): Pick<CentralConnection, 'messages' | 'claim' | 'typing' | 'pushEvents'> {
  return {
    messages: (token, input) => answer(() => client.conversations.messages(input, as(token)), notAllowed),
    claim: (token, conversationId) =>
      answer(() => client.conversations.claim({ conversationId }, as(token)), claimFailures),
    typing: (token, conversationId) =>
      answer(() => nothing(client.conversations.typing({ conversationId }, as(token))), notAllowed),
    pushEvents: (token, { deviceId, events }) =>
      answer(
        async () =>
          (await client.conversations.pushEvents({ deviceId, events: [...events] }, as(token))).answers,
        { ...signInRequired, FORBIDDEN: 'forbidden' } as const,
      ),
  };
}

async function nothing(call: Promise<unknown>): Promise<null> {
  await call;
  return null;
}
