import type * as z from 'zod';
import type { ConversationId, UpdateId } from '../contract/model/ids.ts';
import type { HostDescription } from '../contract/workstation/profile.ts';
import type { SlackDoor } from '../slack-bridge/ports/slack-door.ts';
import type { ShellSurface } from './alerts/shell-surface.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import type { Outcome } from './kernel/outcome.ts';
import type { SignInFailure } from './profile/ask-to-sign-in.ts';
import { createProfileManager, type DemoStarter } from './profile/profile-manager.ts';
import type { ProfileStorage } from './profile/profile-storage.ts';
import { createRouter, type Router } from './router.ts';
import { createSignedIn } from './signed-in.ts';
import type { CentralConnection } from './sync/central-connection.ts';

/** What a host lends the core. Two hosts differ in these and in nothing else. */
export interface CorePorts {
  readonly clock: Clock;
  /** UUID version 7. */
  readonly newId: () => string;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly host: z.infer<typeof HostDescription>;
  readonly profiles: ProfileStorage;
  /** `address` is normalised already. */
  readonly connectCentral: (address: string) => CentralConnection;
  /** To Slack, for team leads whose workstation is a bridge. */
  readonly slack: SlackDoor;
  readonly shell: ShellSurface;
  /** Null when the host has no demo to offer. */
  readonly demo: DemoStarter | null;
  readonly log: Log;
}

export interface Core {
  /** What the screen may ask, to be served over a port or a socket. */
  readonly router: Router;
  /** Opens again whoever was signed in last, without waiting for a network. */
  readonly start: () => Promise<void>;
  /** Succeeds at once when this person is signed in there already. */
  readonly signIn: (
    central: string,
    email: string,
    password: string,
  ) => Promise<Outcome<Record<string, never>, SignInFailure>>;
  /** The agent clicked on an OS notification. */
  readonly openConversation: (conversationId: ConversationId) => void;
  readonly openUpdate: (updateId: UpdateId) => void;
  readonly close: () => Promise<void>;
}

export function createCore(ports: CorePorts): Core {
  const profile = createProfileManager({
    ...ports,
    createSignedIn: (parts) => createSignedIn(ports, parts),
  });
  return {
    router: createRouter(ports.host, profile),
    start: profile.start,
    signIn: profile.signIn,
    openConversation: (conversationId) => profile.current()?.alerts.openConversation(conversationId),
    openUpdate: (updateId) => profile.current()?.alerts.openUpdate(updateId),
    close: profile.close,
  };
}
