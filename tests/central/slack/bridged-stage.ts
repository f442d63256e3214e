import { expect, vi } from 'vitest';
import type { CentralOptions } from '../../../src/central/open-central.ts';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import { APP_TOKEN, BOT_TOKEN, sampleSeed, URGENT } from '../../demo/slack/sample-workspace.ts';
import type { StaffMember } from '../support/stage.ts';
import { lamps } from '../support/test-seed.ts';
import { callsAreUrgent, giveChannel } from './channels.ts';

/** Slack and the service take their time on a busy machine. */
export const PATIENCE = { timeout: 60_000, interval: 200 };

export function accessTo(workspace: { readonly url: string }): NonNullable<CentralOptions['slack']> {
  return { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: workspace.url };
}

/** Gives the lamps the sample's channel, and waits until it was read for the first time. */
export async function giveSampleChannel(lead: StaffMember): Promise<void> {
  await giveChannel(lead, lamps, {
    teamId: sampleSeed.team.id,
    channelId: URGENT,
    channelName: 'urgent',
    rule: callsAreUrgent,
    questions: true,
  });
  await waitForReading(lead, 0);
}

/** Connected, and the channel was read to its end since. */
export async function waitForReading({ call }: StaffMember, since: number): Promise<void> {
  await vi.waitFor(async () => {
    const { central, coverage } = await call.slack.state();
    expect(central).toMatchObject({ state: 'connected', problem: null });
    expect(coverage[0]?.sweptAt ?? 0).toBeGreaterThan(since);
  }, PATIENCE);
}

/** The newest state of each update, oldest first. */
export async function updatesOf({ call }: StaffMember): Promise<readonly UrgentUpdate[]> {
  const { updates } = await call.feed.snapshot({ brandId: lamps });
  return updates.toSorted((a, b) => a.publishedAt - b.publishedAt);
}
