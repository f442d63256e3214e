import { setTimeout as wait } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { centralContract } from '../../src/contract/central.ts';
import { BRAND, LEAD_EMAIL, numberedId, PASSWORD } from './fanout-people.ts';
import { CHANNEL, TEAM } from './fanout-slack.ts';

const BRIDGE_PATIENCE_TRIES = 300;

/** The brand's team lead: maps the channel, and asks in the end who has what. */
export async function openFanoutLead(url: string) {
  let token = '';
  const client: ContractRouterClient<typeof centralContract> = createORPCClient(
    new OpenAPILink(centralContract, {
      url,
      headers: () => (token === '' ? {} : { authorization: `Bearer ${token}` }),
    }),
  );
  const deviceId = numberedId(3, 0);
  ({ accessToken: token } = await client.signIn.signIn({ email: LEAD_EMAIL, password: PASSWORD, deviceId }));

  return {
    mapChannel: () =>
      client.slack.saveMapping({
        teamId: TEAM,
        channelId: CHANNEL,
        channelName: 'kuuma-urgent',
        brandId: BRAND,
        rule: {
          authors: [],
          callsEverybody: true,
          keywords: [],
          emoji: [],
          always: false,
          otherwise: 'ignore',
        },
        questions: false,
      }),
    bridgeConnected: async () => {
      for (let tries = 0; tries < BRIDGE_PATIENCE_TRIES; tries += 1) {
        const { central, coverage } = await client.slack.state();
        const isSwept = coverage.some(({ coveredUntil }) => coveredUntil !== null);
        if (central?.state === 'connected' && isSwept) return;
        await wait(100);
      }
      throw new Error('the bridge did not connect');
    },
    /** How many people acknowledged the newest update. */
    acknowledgedBy: async () => {
      const { updates } = await client.feed.snapshot({ brandId: BRAND });
      const newest = updates.toSorted((one, other) => other.publishedAt - one.publishedAt)[0];
      if (!newest) return 0;
      const { lines } = await client.updates.matrix({ broadcastId: newest.broadcastId });
      return lines.filter(({ state }) => state === 'acknowledged').length;
    },
  };
}
