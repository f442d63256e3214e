import type { CentralInputs } from '../contract/central.ts';
import type { BrandId, UpdateId } from '../contract/model/ids.ts';
import type { Person } from '../contract/model/person.ts';
import type { UrgentUpdate } from '../contract/model/urgent-update.ts';
import type { SlackSetup } from '../contract/workstation/slack.ts';
import type { UpdatesState } from '../contract/workstation/updates.ts';
import { bridgeProblem } from '../slack-bridge/bridge/bridge-problem.ts';
import type { SlackDoor } from '../slack-bridge/ports/slack-door.ts';
import { createBackground } from './kernel/background.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { failed, type Outcome } from './kernel/outcome.ts';
import type { CoreStore } from './profile/core-store.ts';
import { createBridgeCentral } from './slack/bridge-central.ts';
import { createBridgeInbox } from './slack/bridge-inbox.ts';
import { createBridgeRole } from './slack/bridge-role.ts';
import { createFallbackReading } from './slack/fallback-reading.ts';
import { createHeardState } from './slack/heard-state.ts';
import { createKeepTokens } from './slack/keep-tokens.ts';
import { createOwnTokens } from './slack/own-tokens.ts';
import { createSetupWatchers } from './slack/setup-watchers.ts';
import type { Access } from './sync/access.ts';
import { createAskCentral } from './sync/ask-central.ts';
import type { CentralConnection } from './sync/central-connection.ts';
import type { KnownUpdate } from './updates/update-store.ts';

export interface SlackParts {
  readonly store: CoreStore;
  readonly door: SlackDoor;
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly isConnected: () => boolean;
  readonly person: () => Person;
  readonly findUpdate: (updateId: UpdateId) => KnownUpdate | null;
  readonly takeProvisional: (update: UrgentUpdate) => void;
  readonly setSlackDirect: (state: UpdatesState['slackDirect']) => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

/** So often the mappings are asked for while tokens are here that may have to read without the central service. */
const HEAR_AGAIN_MS = 10 * 60_000;

/** A team lead's Slack: tokens, the bridge while it is switched on, and reading without the central service. */
export function composeSlack(parts: SlackParts) {
  const { store, door, connection, access, person, clock, log } = parts;
  const { slack: memory, transaction } = store;
  const inBackground = createBackground(log);
  const { ask } = createAskCentral(parts);
  let isUnreachable = false;
  let isClosed = false;
  let cancelHearing = () => {};

  const heard = createHeardState({
    ...parts,
    slack: connection.slack,
    ask,
    store: memory.mappings,
    transaction,
    onChange: () => watchers.changed(),
  });
  const role = createBridgeRole({
    ...parts,
    central: createBridgeCentral(connection.slack, access),
    inbox: createBridgeInbox(memory.inbox, transaction),
    onChange: () => watchers.changed(),
  });
  const fallback = createFallbackReading({
    ...parts,
    mappings: heard.mappings,
    known: parts.findUpdate,
    onUpdate: parts.takeProvisional,
    onState: parts.setSlackDirect,
  });
  const leads = (isTheirs: (brandId: BrandId) => boolean) =>
    person().roles.some(({ role: held, brandId }) => held === 'supervisor' && isTheirs(brandId));
  const isAllowed = () => leads(() => true);

  /** Brings what runs in line with what is kept. */
  const settle = () => {
    const kept = isClosed ? null : memory.access.find();
    inBackground('slackBridge', role.become(kept?.on ? kept.tokens : null));
    readDirectly();
  };
  const readDirectly = () => fallback.become(isUnreachable && !isClosed ? memory.access.find() : null);
  const hear = () => {
    cancelHearing();
    if (!parts.isConnected()) return;
    if (memory.access.find()) inBackground('slackState', heard.refresh());
    cancelHearing = clock.setTimer(HEAR_AGAIN_MS, hear);
  };
  const tokens = createKeepTokens({
    ...{ door, memory, transaction, isAllowed },
    onChange: () => {
      settle();
      hear();
    },
  });
  const own = createOwnTokens({ ...parts, access: memory.access });
  const watchers = createSetupWatchers({
    clock,
    refresh: () => inBackground('slackState', heard.refresh()),
    read: () => readSetup(),
  });

  const channelName = (channelId: string) => {
    const named = heard.mappings().find(({ mapping }) => mapping.channelId === channelId);
    return named ? `#${named.mapping.channelName}` : `Channel ${channelId}`;
  };
  const readSetup = (): SlackSetup => {
    const kept = memory.access.find();
    const state = role.state();
    return {
      allowed: isAllowed(),
      team: kept && { teamId: kept.identity.teamId, teamName: kept.identity.teamName },
      on: kept?.on ?? false,
      state: state?.state ?? 'off',
      problem: state && bridgeProblem(state, channelName),
      since: state?.since ?? null,
      central: heard.state(),
    };
  };
  const thenHear = async <Answer extends Outcome<unknown, string>>(work: Promise<Answer>) => {
    const answer = await work;
    if (answer.ok) await heard.refresh();
    return answer;
  };
  const forgetUnless = (isTheirs: (brandId: BrandId) => boolean) => {
    if (leads(isTheirs) || !memory.access.find()) return watchers.changed();
    log('warn', 'slackTokensForgotten');
    tokens.forget();
  };

  settle();

  return {
    watch: watchers.watch,
    check: tokens.check,
    save: tokens.save,
    forget: tokens.forget,
    switchOn: tokens.switchOn,
    testMessage: own.testMessage,
    channels: async () => {
      if (memory.access.find()) return own.channels();
      const answer = await ask((token) => connection.slack.channels(token, undefined));
      // Neither here nor there.
      return !answer.ok && answer.code === 'notFound' ? failed('noTokens') : answer;
    },
    saveMapping: (input: CentralInputs['slack']['saveMapping']) =>
      thenHear(ask((token) => connection.slack.saveMapping(token, input))),
    removeMapping: (input: CentralInputs['slack']['removeMapping']) =>
      thenHear(ask((token) => connection.slack.removeMapping(token, input))),
    setConnected: hear,
    /** For longer than a hiccup. */
    setUnreachable: (unreachable: boolean) => {
      if (unreachable === isUnreachable) return;
      isUnreachable = unreachable;
      readDirectly();
    },
    /** Tokens go with the last brand that the person leads. */
    brandsListed: (brandIds: ReadonlySet<BrandId>) => {
      heard.keepOnly((brandId) => brandIds.has(brandId));
      forgetUnless((brandId) => brandIds.has(brandId));
    },
    personChanged: () => forgetUnless(() => true),
    close: async () => {
      isClosed = true;
      cancelHearing();
      watchers.close();
      readDirectly();
      await role.become(null);
    },
  };
}
