import type { DemoPace } from '../../contract/central/demo.ts';
import type { MessageId } from '../../contract/model/ids.ts';
import type { DemoBrand } from '../brands/demo-brand.ts';
import { createCast } from './cast.ts';
import type { CustomerJournal } from './customer-journal.ts';
import type { CustomerRecord } from './customer-record.ts';
import { FIRST_GAPS_MS, PACE_LIMITS } from './pace.ts';
import { between, createRandom } from './random.ts';
import { FIRST_PROGRESS } from './scenario-progress.ts';
import { liveAsCustomer } from './simulated-customer.ts';
import type { SimulatorTime } from './simulator-time.ts';
import { createPictureUpload } from './upload-picture.ts';
import { createWebChatClient } from './web-chat-client.ts';

export interface SimulatorOptions {
  readonly centralUrl: string;
  readonly brands: readonly DemoBrand[];
  /** Decides who comes, what they are called and how long they take. */
  readonly seed: number;
  readonly pace: () => DemoPace;
  readonly time: SimulatorTime;
  /** Never repeats, not even over runs with one seed: the central service knows customers by it. */
  readonly newMessageId: () => MessageId;
  readonly journal: CustomerJournal;
  readonly log: (line: string) => void;
}

export interface Simulator {
  /** How many simulated conversations are unresolved, and how many of their customers wait for an answer. */
  readonly counts: () => { readonly open: number; readonly waiting: number };
  /** Stops all customers where they are; they go on from there at the next start. */
  readonly close: () => Promise<void>;
}

/** How often a simulator that may not let anybody in looks again. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Lets customers of the demo brands write in over the web chat, as many as the pace allows. They read prices from
 * the demo content they were written with, not from packs published later.
 */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { brands, seed, time, journal } = options;
  const closing = new AbortController();
  const cast = createCast(brands, seed);
  const client = createWebChatClient(options.centralUrl);
  const uploadPicture = createPictureUpload(options.centralUrl);
  const kept = await journal.read();
  const open = new Map<string, CustomerRecord>();
  const waiting = new Set<string>();
  const lives = new Set<Promise<void>>();
  let arrivals = kept.arrivals;

  const writeJournal = () => journal.write({ arrivals, customers: [...open.values()] });

  const live = async (record: CustomerRecord) => {
    const id = record.firstMessageId;
    const part = cast.find(record.brandId, record.scenarioId);
    // Written by another version of the demo: nobody knows this customer's lines any more.
    if (!part) return;
    const priceItems = new Map(part.brand.priceItems.map((item) => [item.priceItemId, item]));
    open.set(id, record);
    waiting.add(id);
    await liveAsCustomer(record, {
      client,
      uploadPicture,
      scenario: part.scenario,
      locale: part.brand.brand.locale,
      priceItem: (priceItemId) => priceItems.get(priceItemId),
      time,
      random: createRandom(seed + (arrivals + open.size) * 7_919),
      newMessageId: options.newMessageId,
      save: (next) => {
        open.set(id, next);
        return writeJournal();
      },
      onWaiting: (now) => (now ? waiting.add(id) : waiting.delete(id)),
      isPaused: () => options.pace() === 'paused',
      signal: closing.signal,
    });
    if (closing.signal.aborted) return;
    open.delete(id);
    waiting.delete(id);
    await writeJournal();
  };
  const begin = (record: CustomerRecord) => {
    const life = live(record).catch((error: unknown) => {
      if (!closing.signal.aborted) options.log(`Simulated customer stopped: ${String(error)}`);
      open.delete(record.firstMessageId);
      waiting.delete(record.firstMessageId);
    });
    lives.add(life);
    life.finally(() => lives.delete(life));
  };

  const mayCome = () => {
    const { maxOpen, maxWaiting } = PACE_LIMITS[options.pace()];
    return open.size < maxOpen && waiting.size < maxWaiting;
  };
  const letCustomersIn = async () => {
    const random = createRandom(seed + 1);
    for (let sinceStart = 0; !closing.signal.aborted; ) {
      const gapMs = FIRST_GAPS_MS[sinceStart] ?? between(random, ...PACE_LIMITS[options.pace()].gapMs);
      await time.sleep(gapMs, closing.signal);
      while (!mayCome() && !closing.signal.aborted) await time.sleep(LOOK_AGAIN_MS, closing.signal);
      if (closing.signal.aborted) return;
      const casting = cast.casting(arrivals);
      arrivals += 1;
      sinceStart += 1;
      const firstMessageId = options.newMessageId();
      begin({ ...casting, firstMessageId, chat: null, progress: FIRST_PROGRESS, saying: null });
      await writeJournal();
    }
  };

  for (const record of kept.customers) begin(record);
  const arriving = brands.some((brand) => brand.scenarios.length > 0) ? letCustomersIn() : Promise.resolve();

  return {
    counts: () => ({ open: open.size, waiting: waiting.size }),
    close: async () => {
      closing.abort();
      await arriving;
      await Promise.all(lives);
      await writeJournal();
    },
  };
}
