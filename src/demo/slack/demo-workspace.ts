import type { DemoBrand } from '../brands/demo-brand.ts';
import { createRandom } from '../simulator/random.ts';
import { brandChannels } from './brand-channels/brand-channels.ts';
import { createDemoChannel } from './demo-channel.ts';
import { startDemoScript } from './demo-script.ts';
import type { MessageJournal } from './message-journal.ts';
import { type OpenSlackWorkspace, openSlackWorkspace } from './server/open-slack-workspace.ts';
import { systemClock } from './server/system-clock.ts';
import type { SlackClock } from './workspace/slack-clock.ts';
import type { SlackApp } from './workspace/workspace-seed.ts';

export interface DemoWorkspaceOptions {
  /** Those without a channel of their own in the demo are left out. */
  readonly brands: readonly DemoBrand[];
  /** Decides whose news comes first, and every pause. */
  readonly seed: number;
  /** Whether the brands' people write by themselves, beginning now. */
  readonly script: boolean;
  /** A free one unless said. */
  readonly port?: number;
  /** Real time unless said. */
  readonly clock?: SlackClock;
  /** When the brands' people write; as `clock` unless said. */
  readonly scriptClock?: SlackClock;
  /** What was written before, and where to keep it; nothing is kept unless said. */
  readonly journal?: MessageJournal;
}

/** What a bridge needs to be set up, and the workspace behind it. */
export interface DemoWorkspace {
  /** For the client's `slackApiUrl`. */
  readonly url: string;
  readonly teamId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly channels: readonly {
    readonly brandId: string;
    readonly channelId: string;
    readonly name: string;
    /** The brand's lead, whose posts may be urgent. */
    readonly leadUserId: string;
  }[];
  readonly workspace: OpenSlackWorkspace;
  readonly close: () => Promise<void>;
}

const TEAM = { id: 'T0DEMO', name: 'Brands & Polydesk', domain: 'brands-and-polydesk' } as const;

/** Tokens of a workspace that exists in this process alone; they protect nothing. */
const POLYDESK_APP: SlackApp = {
  appId: 'A0DEMO',
  name: 'Polydesk',
  bot: { userId: 'U0DEMOBOT', botId: 'B0DEMO' },
  botToken: 'xoxb-polydesk-demo',
  botScopes: [
    'channels:read',
    'channels:history',
    'groups:read',
    'groups:history',
    'chat:write',
    'users:read',
    'reactions:read',
    'reactions:write',
  ],
  appToken: 'xapp-polydesk-demo',
  appScopes: ['connections:write'],
  events: ['message.channels', 'message.groups', 'reaction_added'],
};

/** The demo's Slack: one channel per brand with the brand's people, who post by themselves if wanted. */
export async function openDemoWorkspace(options: DemoWorkspaceOptions): Promise<DemoWorkspace> {
  const { brands, seed, clock = systemClock } = options;
  const channels = brands.flatMap((brand, index) => {
    const content = brandChannels.find(({ brandId }) => brandId === brand.brand.brandId);
    return content ? [createDemoChannel(brand, content, index + 1, POLYDESK_APP.bot.userId)] : [];
  });
  const before = (await options.journal?.read()) ?? {};
  const people = channels.flatMap(({ lead, colleague }) => [lead, colleague]);
  const workspace = await openSlackWorkspace({
    clock,
    randomSeed: seed,
    ...(options.port === undefined ? {} : { port: options.port }),
    seed: {
      team: TEAM,
      users: people,
      // The bot is no member here: a channel to see in the list and not to choose.
      channels: [
        { id: 'C0DEMO0', name: 'general', members: people.map(({ id }) => id) },
        ...channels.map(({ channel }) => ({ ...channel, messages: before[channel.id] ?? [] })),
      ],
      apps: [POLYDESK_APP],
    },
  });
  const stopScript = options.script
    ? startDemoScript(workspace, channels, options.scriptClock ?? clock, createRandom(seed))
    : () => {};
  const keep = keeperOf(
    workspace,
    channels.map(({ channel }) => channel.id),
    options.journal,
  );
  return {
    url: workspace.url,
    teamId: TEAM.id,
    botToken: POLYDESK_APP.botToken,
    appToken: POLYDESK_APP.appToken,
    channels: channels.map(({ brandId, channel, lead }) => ({
      brandId,
      channelId: channel.id,
      name: channel.name,
      leadUserId: lead.id,
    })),
    workspace,
    close: async () => {
      stopScript();
      await keep.close();
      await workspace.close();
    },
  };
}

/** Keeps all messages whenever something happened to one; there are few. */
function keeperOf(
  workspace: OpenSlackWorkspace,
  channelIds: readonly string[],
  journal: MessageJournal | undefined,
): { readonly close: () => Promise<void> } {
  const write = async () =>
    journal?.write(Object.fromEntries(channelIds.map((id) => [id, workspace.kept(id)] as const)));
  const stop = workspace.onEvent(() => {
    // One that cannot be written now is written with the next, and at the latest at the end.
    write().catch(() => {});
  });
  return {
    close: async () => {
      stop();
      await write();
    },
  };
}
