import { join } from 'node:path';
import { v7 } from 'uuid';
import type { CentralOptions } from '../central/open-central.ts';
import type { DemoPace } from '../contract/central/demo.ts';
import type { DemoBrand } from './brands/demo-brand.ts';
import { openLetterBox } from './letters/letter-box.ts';
import { startLetterWriters } from './letters/letter-writers.ts';
import type { SimulatorTime } from './simulator/simulator-time.ts';
import { startCommenters } from './social/commenters.ts';
import { createPlazaChannel } from './social/plaza-channel.ts';
import { createSiteJournal } from './social/site-journal.ts';
import { openSocialSite } from './social/social-site.ts';

const MODERATION_MS = 6_000;

export interface DemoChannelsOptions {
  readonly dataFolder: string;
  readonly brands: readonly DemoBrand[];
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface DemoChannels {
  /** What the central service is opened with. */
  readonly options: Pick<CentralOptions, 'mail' | 'comments'>;
  /** Lets people write and comment. */
  readonly letPeopleCome: (come: {
    readonly mailPort: number;
    readonly pace: () => DemoPace;
    readonly time: SimulatorTime;
  }) => void;
  /** Stops people where they are; before the central service closes. */
  readonly stopPeople: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The demo's e-mail and its social network, both in this process and on loopback alone. */
export async function openDemoChannels({
  brands,
  dataFolder,
  log,
  seed,
}: DemoChannelsOptions): Promise<DemoChannels> {
  const box = await openLetterBox();
  const journal = createSiteJournal(join(dataFolder, 'plaza.json'));
  const site = await openSocialSite({ journal, moderationMs: MODERATION_MS, log });
  const people: { readonly close: () => Promise<void> }[] = [];
  return {
    options: {
      mail: { port: 0, smtpUrl: box.smtpUrl },
      comments: brands.map((brand) => createPlazaChannel(site, brand)),
    },
    letPeopleCome: ({ mailPort, pace, time }) => {
      const common = { brands, seed, pace, time };
      people.push(
        startLetterWriters({ ...common, mailPort, box, newWriting: v7, log }),
        startCommenters({ ...common, site, newId: v7 }),
      );
    },
    stopPeople: async () => {
      for (const one of people.splice(0)) await one.close();
    },
    close: async () => {
      await site.close();
      await box.close();
    },
  };
}
