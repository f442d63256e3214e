import { afterEach } from 'vitest';
import {
  type OpenSlackWorkspace,
  type OpenSlackWorkspaceOptions,
  openSlackWorkspace,
} from '../../src/demo/slack/server/open-slack-workspace.ts';
import type { SlackPort } from '../../src/slack-bridge/ports/slack-port.ts';
import { createSlackClient } from '../../src/slack-client/create-slack-client.ts';
import { APP_TOKEN, BOT_TOKEN, brandSeed } from '../slack-bridge/support/brand-workspace.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export function afterTest(close: () => Promise<unknown>): void {
  closers.push(close);
}

/** The stand-in's real server on loopback. */
export async function openBrandSlack(
  options: Partial<OpenSlackWorkspaceOptions> = {},
): Promise<OpenSlackWorkspace> {
  const slack = await openSlackWorkspace({ seed: brandSeed, randomSeed: 1, ...options });
  afterTest(slack.close);
  return slack;
}

export function clientOf(
  { url }: Pick<OpenSlackWorkspace, 'url'>,
  tokens: { readonly botToken?: string; readonly appToken?: string } = {},
): SlackPort {
  return createSlackClient({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: url, ...tokens });
}
