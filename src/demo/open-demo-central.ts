import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { type CentralOptions, openCentral } from '../central/open-central.ts';
import type { DemoPace } from '../contract/central/demo.ts';
import { MessageId } from '../contract/model/ids.ts';
import { demoBrands } from './brands/demo-brands.ts';
import { openDemoChannels } from './demo-channels.ts';
import { demoSeed } from './demo-seed.ts';
import { openDemoSlack } from './demo-slack.ts';
import { withEarlierPacks } from './earlier-packs.ts';
import { createPaceControl } from './pace-control.ts';
import { createFileJournal } from './simulator/customer-journal.ts';
import { openSimulator } from './simulator/simulator.ts';
import { createSimulatorTime } from './simulator/simulator-time.ts';

export interface DemoCentralOptions {
  readonly port: number;
  /** Keeps what the simulated customers remember. */
  readonly dataFolder: string;
  readonly database: CentralOptions['database'];
  /** Whether simulated customers write in, and the brands' people in Slack. */
  readonly simulator: boolean;
  /** `calm` unless said. */
  readonly pace?: DemoPace;
  readonly seed?: number;
  /** Folder of the built customer chat, `dist/customer-chat`. */
  readonly customerChatAssets: string;
  readonly log: (line: string) => void;
}

/** The demo's shape is known in advance: the same customers come on everybody's machine. */
const DEFAULT_SEED = 20_260_101;

/**
 * All simulated customers share this machine's address, which the usual limits per address would take for an
 * attack. Wide enough for the busiest pace, narrow enough to stop a runaway loop.
 */
const DEMO_LIMITS = { chatStart: { requests: 120, seconds: 60 } };

/** The central service with the demo's brands, people, Slack, e-mail, comments and, if wanted, people who write by themselves. */
export async function openDemoCentral(
  options: DemoCentralOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { dataFolder, log } = options;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const pace = createPaceControl(options.pace ?? 'calm');
  const seed = options.seed ?? DEFAULT_SEED;
  const slack = await openDemoSlack({
    dataFolder,
    seed,
    pace: options.simulator ? pace.pace : null,
  });
  const channels = await openDemoChannels({ dataFolder, brands: demoBrands, seed, log });
  const central = await openCentral({
    port: options.port,
    database: options.database,
    seed: {
      ...withEarlierPacks(demoSeed(demoBrands, Date.now()), Date.now()),
      slackMappings: slack.mappings,
    },
    customerChatAssets: options.customerChatAssets,
    limits: DEMO_LIMITS,
    log,
    slack: slack.access,
    ...channels.options,
    ...(options.simulator ? { demo: pace } : {}),
  }).catch(async (error: unknown) => {
    await channels.close();
    await slack.close();
    throw error;
  });
  const closeCentral = async () => {
    await channels.stopPeople();
    await central.close();
    await channels.close();
    await slack.close();
  };
  if (!options.simulator) return { url: central.url, close: closeCentral };

  const time = createSimulatorTime();
  channels.letPeopleCome({ mailPort: central.mailPort ?? 0, pace: pace.pace, time });
  const simulator = await openSimulator({
    centralUrl: central.url,
    brands: demoBrands,
    seed,
    pace: pace.pace,
    time,
    newMessageId: () => MessageId.parse(v7()),
    journal: createFileJournal(join(dataFolder, 'simulated-customers.json')),
    log,
  });
  return {
    url: central.url,
    close: async () => {
      await simulator.close();
      await closeCentral();
    },
  };
}
