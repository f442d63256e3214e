import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type { SlackMapping } from '../../../src/contract/model/slack.ts';
import type { SlackSetup } from '../../../src/contract/workstation/slack.ts';
import type { UpdatesState } from '../../../src/contract/workstation/updates.ts';
import {
  type OpenSlackWorkspace,
  openSlackWorkspace,
} from '../../../src/demo/slack/server/open-slack-workspace.ts';
import { openStage, type Stage } from '../../central/support/stage.ts';
import { lamps } from '../../central/support/test-seed.ts';
import { APP_TOKEN, BOT_TOKEN, sampleSeed, URGENT } from '../../demo/slack/sample-workspace.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation, type WorkstationOptions } from '../support/workstation.ts';

export const TOKENS = { botToken: BOT_TOKEN, appToken: APP_TOKEN };

/** For all tests of a file, a Slack and a central service with a bridge of its own to it. */
export function sharedSlackStage(): () => { readonly slack: OpenSlackWorkspace; readonly stage: Stage } {
  let opened: { readonly slack: OpenSlackWorkspace; readonly stage: Stage } | null = null;
  beforeAll(async () => {
    const slack = await openSlackWorkspace({ seed: sampleSeed, randomSeed: 1 });
    const stage = await openStage(
      { name: 'memory', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) },
      { slack: { ...TOKENS, apiUrl: slack.url } },
    );
    opened = { slack, stage };
  });
  afterAll(async () => {
    await opened?.stage.close();
    await opened?.slack.close();
  });
  return () => {
    if (!opened) throw new Error('the central service is not open yet');
    return opened;
  };
}

/** A workstation on files of its own that finds the stand-in where it expects Slack. */
export async function workstationNear(
  slack: OpenSlackWorkspace,
  central: string,
  name: string,
  options: WorkstationOptions & { readonly folder?: string } = {},
): Promise<Workstation> {
  const folder = options.folder ?? tempFolder();
  const workstation = await openWorkstation(folder, { slackApiUrl: slack.url, ...options });
  await workstation.signIn(central, name);
  await workstation.connected();
  return workstation;
}

/** The urgent channel is about the lamps, and whoever calls everybody there is urgent. */
export function urgentChannel(changes: Partial<SlackMapping> = {}): SlackMapping {
  return {
    ...{ teamId: 'T0SAMPLE', channelId: URGENT, channelName: 'urgent', brandId: lamps as BrandId },
    rule: {
      ...{ authors: [], callsEverybody: true, keywords: ['price'], emoji: [] },
      ...{ always: false, otherwise: 'ignore' },
    },
    questions: true,
    ...changes,
  };
}

/** A team lead's workstation that is the bridge, or waits to be it. */
export async function switchedOn(workstation: Workstation): Promise<void> {
  const { slack } = workstation.screen;
  const saved = await slack.save(TOKENS);
  if (!saved.ok) throw new Error(`the tokens were not kept: ${saved.code}`);
  const mapped = await slack.saveMapping(urgentChannel());
  if (!mapped.ok) throw new Error(`the channel was not mapped: ${mapped.code}`);
  const on = await slack.switchOn({ on: true });
  if (!on.ok) throw new Error(`not switched on: ${on.code}`);
}

/** The newest value of something that is watched. */
export interface Watched<Value> {
  readonly now: () => Value;
  readonly all: readonly Value[];
}

export async function watched<Value>(
  start: (options: { signal: AbortSignal }) => Promise<AsyncIterable<Value>>,
): Promise<Watched<Value>> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const all: Value[] = [];
  const stream = await start({ signal: leaving.signal });
  void (async () => {
    for await (const value of stream) all.push(value);
  })();
  await until('the first value', () => all.length > 0);
  return { all, now: () => all.at(-1) as Value };
}

export function watchSetup({ screen }: Workstation): Promise<Watched<SlackSetup>> {
  return watched((options) => screen.slack.watch(undefined, options));
}

export function watchUpdates({ screen }: Workstation): Promise<Watched<UpdatesState>> {
  return watched((options) => screen.updates.watch(undefined, options));
}
