import type { SlackBridgeState } from '../../contract/central/slack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { SlackMapping } from '../../contract/model/slack.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { createSingleFlight } from '../kernel/single-flight.ts';
import type { AskCentral } from '../sync/ask-central.ts';
import type { CentralSlack } from '../sync/central-slack.ts';
import type { HeardMapping, HeardMappingStore } from './slack-memory.ts';

/** What the central service last said of Slack; its mappings are kept for when it is out of reach. */
export interface HeardState {
  /** Null while it was never asked. */
  readonly state: () => SlackBridgeState | null;
  readonly mappings: () => readonly HeardMapping[];
  readonly refresh: () => Promise<void>;
  /** Forgets the channels of all other brands. */
  readonly keepOnly: (isTheirs: (brandId: BrandId) => boolean) => void;
}

export interface HeardStateParts {
  readonly slack: Pick<CentralSlack, 'state'>;
  readonly ask: AskCentral['ask'];
  readonly store: HeardMappingStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly clock: Pick<Clock, 'now'>;
  readonly onChange: () => void;
}

export function createHeardState(parts: HeardStateParts): HeardState {
  const { slack, ask, store, transaction, clock, onChange } = parts;
  let state: SlackBridgeState | null = null;

  const keepMappings = (mappings: readonly SlackMapping[]) => {
    const known = store.all();
    const heard = mappings.map((mapping) => ({
      mapping,
      since: known.find((each) => isSame(each.mapping, mapping))?.since ?? clock.now(),
    }));
    if (JSON.stringify(heard) !== JSON.stringify(known)) replace(heard);
  };
  const replace = (heard: readonly HeardMapping[]) => {
    try {
      transaction(() => store.replace(heard));
    } catch (error) {
      // They are kept once there is room.
      if (!(error instanceof DiskFullError)) throw error;
    }
  };

  return {
    state: () => state,
    mappings: store.all,
    refresh: createSingleFlight(async () => {
      const answer = await ask((token) => slack.state(token, undefined));
      if (!answer.ok) return;
      const before = JSON.stringify(state);
      state = answer.value;
      keepMappings(state.mappings);
      if (JSON.stringify(state) !== before) onChange();
    }),
    keepOnly: (isTheirs) => {
      const known = store.all();
      const kept = known.filter(({ mapping }) => isTheirs(mapping.brandId));
      if (kept.length < known.length) replace(kept);
    },
  };
}

function isSame(one: SlackMapping, other: SlackMapping): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
