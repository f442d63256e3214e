import { join } from 'node:path';
import type { CentralOptions } from '../central/open-central.ts';
import type { DemoPace } from '../contract/central/demo.ts';
import { BrandId } from '../contract/model/ids.ts';
import type { SlackMapping } from '../contract/model/slack.ts';
import { demoBrands } from './brands/demo-brands.ts';
import { type DemoWorkspace, openDemoWorkspace } from './slack/demo-workspace.ts';
import { createMessageJournal } from './slack/message-journal.ts';
import { createPacedClock } from './slack/paced-clock.ts';
import { systemClock } from './slack/server/system-clock.ts';

export interface DemoSlack {
  /** What the central service needs to connect to it. */
  readonly access: NonNullable<CentralOptions['slack']>;
  /** A channel for every brand. */
  readonly mappings: readonly SlackMapping[];
  readonly close: () => Promise<void>;
}

export interface DemoSlackOptions {
  /** Keeps what was written in it. */
  readonly dataFolder: string;
  readonly seed: number;
  /** Null: nobody writes there by themselves. */
  readonly pace: (() => DemoPace) | null;
}

/** The brands' Slack, in this process and on loopback alone. */
export async function openDemoSlack({ dataFolder, seed, pace }: DemoSlackOptions): Promise<DemoSlack> {
  const workspace = await openDemoWorkspace({
    brands: demoBrands,
    seed,
    script: pace !== null,
    ...(pace ? { scriptClock: createPacedClock(pace, systemClock) } : {}),
    journal: createMessageJournal(join(dataFolder, 'slack-messages.json')),
  });
  const { botToken, appToken, url, close } = workspace;
  return { access: { botToken, appToken, apiUrl: url }, mappings: mappingsOf(workspace), close };
}

/** Each brand's lead calls everybody when something is urgent; what else is written there is good to know. */
function mappingsOf({ teamId, channels }: DemoWorkspace): readonly SlackMapping[] {
  return channels.map(({ brandId, channelId, name, leadUserId }) => ({
    teamId,
    channelId,
    channelName: name,
    brandId: BrandId.parse(brandId),
    rule: {
      authors: [leadUserId],
      callsEverybody: true,
      keywords: [],
      emoji: [],
      always: false,
      otherwise: 'info',
    },
    questions: true,
  }));
}
