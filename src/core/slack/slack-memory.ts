import type { SlackMapping } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { KeptEvent } from '../../slack-bridge/ports/inbox.ts';
import type { SlackTokens } from '../../slack-bridge/ports/slack-door.ts';
import type { SlackIdentity } from '../../slack-bridge/ports/slack-port.ts';

/** Tokens a team lead gave this workstation. They belong to the profile, and stay when its person signs out. */
export interface SlackAccess {
  readonly tokens: SlackTokens;
  /** Who they are, as Slack said when they were checked. */
  readonly identity: SlackIdentity;
  /** The bridge is switched on. */
  readonly on: boolean;
}

export interface SlackAccessStore {
  readonly find: () => SlackAccess | null;
  readonly save: (access: SlackAccess) => void;
  readonly remove: () => void;
}

/** What was heard and is not at the central service yet. */
export interface SlackInboxStore {
  /** The same event again changes nothing. */
  readonly keep: (event: KeptEvent) => void;
  /** Oldest first. */
  readonly waiting: (limit: number) => readonly KeptEvent[];
  readonly done: (eventIds: readonly string[]) => void;
  readonly clear: () => void;
}

export interface HeardMapping {
  readonly mapping: SlackMapping;
  /** When it was first heard like this: what was posted before is nobody's news. */
  readonly since: EpochMs;
}

export interface HeardMappingStore {
  readonly all: () => readonly HeardMapping[];
  readonly replace: (heard: readonly HeardMapping[]) => void;
}

/** All that is kept on this machine about Slack. All writes belong inside a transaction of the caller. */
export interface SlackMemory {
  readonly access: SlackAccessStore;
  readonly inbox: SlackInboxStore;
  readonly mappings: HeardMappingStore;
}
