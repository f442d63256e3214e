import type { WorkspaceSeed } from '../../../src/demo/slack/workspace/workspace-seed.ts';

export const TEAM_ID = 'T0BRAND';
export const BOT_TOKEN = 'xoxb-bridge';
export const APP_TOKEN = 'xapp-bridge';
export const ANNA = 'U0ANNA';
export const BEN = 'U0BEN';
export const BRIDGE = 'U0BRIDGE';
/** The bridge's bot is a member. */
export const URGENT = 'C0URGENT';
/** The bot is not a member. */
export const LOUNGE = 'C1LOUNGE';

/** A brand's Slack with the bridge's app in it. */
export const brandSeed: WorkspaceSeed = {
  team: { id: TEAM_ID, name: 'Brand', domain: 'brand' },
  users: [
    { id: ANNA, name: 'anna', realName: 'Anna Aalto' },
    { id: BEN, name: 'ben', realName: 'Ben Berg' },
  ],
  channels: [
    { id: URGENT, name: 'urgent', members: [ANNA, BEN, BRIDGE] },
    { id: LOUNGE, name: 'lounge', members: [ANNA, BEN] },
  ],
  apps: [
    {
      appId: 'A0BRIDGE',
      name: 'Bridge',
      bot: { userId: BRIDGE, botId: 'B0BRIDGE' },
      botToken: BOT_TOKEN,
      botScopes: [
        'channels:read',
        'channels:history',
        'groups:read',
        'groups:history',
        'chat:write',
        'users:read',
      ],
      appToken: APP_TOKEN,
      appScopes: ['connections:write'],
      events: ['message.channels', 'message.groups'],
    },
  ],
};
