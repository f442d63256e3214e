import type { WorkspaceSeed } from '../../src/demo/slack/workspace/workspace-seed.ts';
import { NEEDED_BOT_SCOPES } from '../../src/slack-bridge/needed-scopes.ts';

export const TEAM = 'T0FANOUT01';
export const CHANNEL = 'C0FANOUT01';
export const LEAD_IN_SLACK = 'U0FANOUT01';
export const BOT_TOKEN = 'xoxb-fanout';
export const APP_TOKEN = 'xapp-fanout';
const BOT_USER = 'U0FANOUTB1';

/** A workspace with one brand's channel and the bridge's app. */
export const fanoutWorkspace: WorkspaceSeed = {
  team: { id: TEAM, name: 'Kuuma', domain: 'kuuma' },
  users: [{ id: LEAD_IN_SLACK, name: 'laura', realName: 'Laura Laine' }],
  channels: [{ id: CHANNEL, name: 'kuuma-urgent', members: [LEAD_IN_SLACK, BOT_USER] }],
  apps: [
    {
      appId: 'A0FANOUT01',
      name: 'Polydesk',
      bot: { userId: BOT_USER, botId: 'B0FANOUT01' },
      botToken: BOT_TOKEN,
      botScopes: NEEDED_BOT_SCOPES,
      appToken: APP_TOKEN,
      appScopes: ['connections:write'],
      events: ['message.channels'],
    },
  ],
};
