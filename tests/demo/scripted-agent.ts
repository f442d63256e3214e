import { createHash } from 'node:crypto';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { v7 } from 'uuid';
import { filePaths, UploadAnswer } from '../../src/contract/central/files.ts';
import { centralContract } from '../../src/contract/central.ts';
import type { Conversation } from '../../src/contract/model/conversation.ts';
import { type BrandId, ConversationId, DeviceId, EventId, MessageId } from '../../src/contract/model/ids.ts';
import type { EventPayload } from '../../src/contract/model/workstation-event.ts';

type CentralClient = ContractRouterClient<typeof centralContract>;

/** An agent who works through the central service's public API, as a workstation does. */
export interface ScriptedAgent {
  /** Of the central service. */
  readonly url: string;
  readonly client: CentralClient;
  readonly conversations: (brandId: BrandId) => Promise<readonly Conversation[]>;
  readonly claim: (conversationId: string) => Promise<Conversation>;
  readonly say: (conversationId: string, text: string) => Promise<void>;
  readonly sendFile: (conversationId: string, name: string, bytes: Buffer<ArrayBuffer>) => Promise<void>;
  readonly resolve: (conversationId: string, disposition: string) => Promise<void>;
  readonly showTyping: (conversationId: string) => Promise<void>;
  /** Kind and text of every message, in order. */
  readonly transcript: (conversationId: string) => Promise<readonly { kind: string; text: string }[]>;
}

export async function signInAgent(
  centralUrl: string,
  email: string,
  password: string,
): Promise<ScriptedAgent> {
  let accessToken = '';
  const link = new OpenAPILink(centralContract, {
    url: centralUrl,
    headers: () => (accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
  });
  const client: CentralClient = createORPCClient(link);
  const deviceId = DeviceId.parse(v7());
  const seqs = new Map<string, number>();
  ({ accessToken } = await client.signIn.signIn({ email, password, deviceId }));

  const push = async (id: string, payload: EventPayload) => {
    const conversationId = ConversationId.parse(id);
    const seq = (seqs.get(id) ?? 0) + 1;
    seqs.set(id, seq);
    const text = JSON.stringify(payload);
    const { answers } = await client.conversations.pushEvents({
      deviceId,
      events: [
        {
          eventId: EventId.parse(v7()),
          deviceId,
          epoch: 1,
          conversationId,
          seq,
          schemaVersion: 1,
          payload: text,
          clientWall: Date.now(),
          sha256: createHash('sha256').update(text).digest('hex'),
        },
      ],
    });
    if (answers[0]?.result !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(answers)}`);
  };

  return {
    url: centralUrl,
    client,
    conversations: async (brandId) => (await client.feed.snapshot({ brandId })).conversations,
    claim: (id) => client.conversations.claim({ conversationId: ConversationId.parse(id) }),
    say: (id, text) =>
      push(id, { kind: 'messageWritten', messageId: MessageId.parse(v7()), text, origin: 'composed' }),
    sendFile: async (id, name, bytes) => {
      const query = new URLSearchParams({ fileId: v7(), name });
      const path = filePaths.agent(ConversationId.parse(id));
      const headers = { authorization: `Bearer ${accessToken}` };
      const uploaded = await fetch(`${centralUrl}${path}?${query}`, { method: 'POST', body: bytes, headers });
      const answer = UploadAnswer.parse(await uploaded.json());
      if (!answer.ok) throw new Error(`Not taken: ${answer.why}`);
      const messageId = MessageId.parse(v7());
      await push(id, {
        kind: 'messageWritten',
        messageId,
        text: '',
        origin: 'composed',
        files: [answer.file],
      });
    },
    resolve: (id, disposition) =>
      push(id, { kind: 'resolved', messageId: MessageId.parse(v7()), disposition }),
    showTyping: async (id) => {
      await client.conversations.typing({ conversationId: ConversationId.parse(id) });
    },
    transcript: async (id) => {
      const page = await client.conversations.messages({ conversationId: ConversationId.parse(id) });
      return page.messages.map(({ kind, text }) => ({ kind, text }));
    },
  };
}
