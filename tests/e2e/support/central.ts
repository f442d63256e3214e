import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { centralContract } from '../../../src/contract/central.ts';
import type { Message } from '../../../src/contract/model/message.ts';
import { DEMO_PASSWORD, demoEmails } from '../../../src/demo/demo-people.ts';
import { type RunningCommand, runCommand } from './command.ts';

export type CentralClient = ContractRouterClient<typeof centralContract>;

export interface RunningCentral {
  readonly url: string;
  readonly port: number;
  readonly command: RunningCommand;
}

/**
 * The real command. `demo` gives it the demo's brands and people, whatever became of them meanwhile; simulated
 * customers it never has: the specs are the customers.
 */
export async function startCentral(
  dataFolder: string,
  { port = 0, demo = true }: { readonly port?: number; readonly demo?: boolean } = {},
): Promise<RunningCentral> {
  const command = runCommand('src/launch/central.ts', [
    ...(demo ? ['--demo', '--no-simulator'] : []),
    '--port',
    String(port),
    '--data',
    dataFolder,
  ]);
  const url = await command.line(/^Central service: (http:\S+)$/);
  return { url, port: Number(new URL(url).port), command };
}

/** Signed in as a demo account, on a device of its own. */
export async function centralClient(url: string, email = demoEmails.supervisor): Promise<CentralClient> {
  let token = '';
  const link = new OpenAPILink(centralContract, {
    url,
    headers: () => (token === '' ? {} : { authorization: `Bearer ${token}` }),
  });
  const client: CentralClient = createORPCClient(link);
  const signedIn = await client.signIn.signIn({
    email,
    password: DEMO_PASSWORD,
    deviceId: crypto.randomUUID(),
  });
  token = signedIn.accessToken;
  return client;
}

/** What was said in a conversation, as the central service holds it, in order. */
export async function transcript(client: CentralClient, conversationId: string): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const page = await client.conversations.messages({
      conversationId,
      afterSeq: messages.length,
      limit: 1000,
    });
    messages.push(...page.messages);
    if (!page.more) return messages;
  }
}

/** Only what customer and agent wrote: `incoming: …`, `outgoing: …`. */
export async function spokenLines(client: CentralClient, conversationId: string): Promise<readonly string[]> {
  const messages = await transcript(client, conversationId);
  return messages
    .filter(({ kind }) => kind === 'incoming' || kind === 'outgoing')
    .map(({ kind, text }) => `${kind}: ${text}`);
}

/** The brand's one unresolved conversation with a customer of this name. */
export async function conversationOf(
  client: CentralClient,
  brandId: string,
  customerName: string,
): Promise<string> {
  const { conversations } = await client.feed.snapshot({ brandId });
  const found = conversations.find(({ customer }) => customer.name === customerName);
  if (found === undefined) throw new Error(`No open conversation with ${customerName} at ${brandId}.`);
  return found.conversationId;
}
