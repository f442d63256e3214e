import { WebClient } from '@slack/web-api';
import type { SlackDoor } from '../slack-bridge/ports/slack-door.ts';
import { failureOf } from './call-failures.ts';
import { createSlackClient } from './create-slack-client.ts';
import { webOptions } from './web-options.ts';

/** `apiUrl` ends with `/api/`; null for Slack's own. */
export function createSlackDoor(apiUrl: string | null): SlackDoor {
  return {
    connect: ({ botToken, appToken }) =>
      createSlackClient({ botToken: botToken.reveal(), appToken: appToken.reveal(), apiUrl }),
    mayListen: async ({ appToken }) => {
      const web = new WebClient(appToken.reveal(), webOptions(apiUrl));
      try {
        // Gives an address to connect to; one that is not used leads nowhere after a while.
        await web.apiCall('apps.connections.open');
      } catch (error) {
        return failureOf(error);
      }
      return { ok: true, value: null };
    },
  };
}
