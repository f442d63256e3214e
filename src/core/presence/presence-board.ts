import type { HandedBack } from '../../contract/central/feed.ts';
import type { ChosenPresence, Presence } from '../../contract/model/person.ts';
import type { PresenceState } from '../../contract/workstation/ownership.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { createWatchedState } from '../kernel/watched-state.ts';
import { createIdleTimer } from './idle-timer.ts';

/** How the agent is present, and what was taken back from them while they were gone. */
export interface PresenceBoard {
  readonly watch: (signal?: AbortSignal) => Mailbox<PresenceState>;
  /** As the agent chose; told to the central service now, or once there is a connection. */
  readonly choose: (presence: ChosenPresence) => void;
  /** Something was typed or pointed at. */
  readonly active: () => void;
  readonly setConnected: (connected: boolean) => void;
  /** What the central service says. */
  readonly heard: (presence: Presence) => void;
  readonly heardHandBacks: (conversations: readonly HandedBack[]) => void;
  readonly acknowledgeHandBacks: () => void;
  readonly settingsChanged: () => void;
  readonly close: () => void;
}

export interface PresenceParts {
  readonly clock: Clock;
  /** 0 for never. */
  readonly awayAfterMinutes: () => number;
  readonly tell: (presence: ChosenPresence) => void;
  readonly acknowledge: (conversations: readonly HandedBack[]) => void;
}

export function createPresenceBoard(parts: PresenceParts): PresenceBoard {
  const { clock, tell } = parts;
  let chosen: ChosenPresence = 'online';
  let present: Presence = 'offline';
  let awayByItself = false;
  let handedBack: readonly HandedBack[] = [];
  /** Whether the central service knows what was chosen since the program started. */
  let told = false;
  let heardBefore = false;

  const state = createWatchedState(
    (): PresenceState => ({
      presence: present,
      chosen,
      awayAt: idle.awayAt(),
      awayByItself,
      handedBack: [...handedBack],
    }),
  );
  const set = (presence: ChosenPresence, byItself: boolean) => {
    chosen = presence;
    awayByItself = byItself;
    told = present !== 'offline';
    if (told) tell(presence);
    // Whoever is away already, or takes hand-overs only, need not be set away.
    idle.setOn(presence === 'online');
    state.publish();
  };
  const idle = createIdleTimer({
    clock,
    afterMinutes: parts.awayAfterMinutes,
    onWarning: () => state.publish(),
    onIdle: () => set('away', true),
  });
  idle.setOn(true);

  return {
    watch: state.watch,
    choose: (presence) => set(presence, false),
    active: () => {
      if (awayByItself) set('online', false);
      else if (idle.active()) state.publish();
    },
    setConnected: (connected) => {
      if (connected) return;
      present = 'offline';
      told = false;
      state.publish();
    },
    heard: (presence) => {
      present = presence;
      // A restart in the middle of a shift keeps that only hand-overs are wanted; a new shift begins online.
      if (!heardBefore && presence === 'transfer_only' && chosen === 'online') {
        chosen = presence;
        idle.setOn(false);
      }
      heardBefore = true;
      if (!told && presence !== 'offline' && presence !== chosen) set(chosen, awayByItself);
      else told = true;
      state.publish();
    },
    heardHandBacks: (conversations) => {
      handedBack = conversations;
      state.publish();
    },
    acknowledgeHandBacks: () => {
      if (handedBack.length > 0) parts.acknowledge(handedBack);
      handedBack = [];
      state.publish();
    },
    settingsChanged: () => {
      idle.active();
      state.publish();
    },
    close: () => {
      idle.setOn(false);
      state.close();
    },
  };
}
