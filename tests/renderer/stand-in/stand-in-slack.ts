import type { SlackChannel } from '../../../src/contract/central/slack.ts';
import type { SlackCheck, SlackSetup } from '../../../src/contract/workstation/slack.ts';

/** Slack as this workstation and the central service are connected to it. */
export interface StandInSlack {
  setup: SlackSetup;
  readonly channels: SlackChannel[];
  /** Scopes that the pasted tokens lack. */
  missing: readonly string[];
  /** What was kept, as the core would keep it. */
  kept: { botToken: string; appToken: string } | null;
  /** Where a test was posted. */
  readonly tested: string[];
}

export const teamId = 'T0NORDLYS';

const botScopes = [
  'channels:history',
  'channels:read',
  'chat:write',
  'groups:history',
  'groups:read',
  'users:read',
];

export function createStandInSlack(): StandInSlack {
  return {
    setup: {
      allowed: true,
      team: null,
      on: false,
      state: 'off',
      problem: null,
      since: null,
      central: { mappings: [], coverage: [], leases: [], central: null },
    },
    channels: [
      { channelId: 'C0URGENT', name: 'nordlys-urgent', member: true, archived: false },
      { channelId: 'C0KUUMA', name: 'kuuma-kiireelliset', member: true, archived: false },
      { channelId: 'C0STORE', name: 'butikkene', member: false, archived: false },
      { channelId: 'C0OLD', name: 'kampanje-2019', member: true, archived: true },
    ],
    missing: [],
    kept: null,
    tested: [],
  };
}

/** What Slack says of the tokens that were pasted. */
export function checkOf({ missing }: Pick<StandInSlack, 'missing'>): SlackCheck {
  return {
    teamId,
    teamName: 'Nordlys Sport',
    botName: 'polydesk',
    scopes: [
      ...botScopes.map((scope) => ({ scope, of: 'botToken' as const, granted: !missing.includes(scope) })),
      {
        scope: 'connections:write',
        of: 'appToken' as const,
        granted: !missing.includes('connections:write'),
      },
    ],
  };
}
