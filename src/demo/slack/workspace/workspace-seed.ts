import type { SlackMessage } from './slack-message.ts';

export interface SlackTeam {
  /** `T…` */
  readonly id: string;
  readonly name: string;
  /** The part of the workspace's address before `.slack.com`. */
  readonly domain: string;
}

export interface SlackUser {
  /** `U…` */
  readonly id: string;
  /** The handle, without `@`. */
  readonly name: string;
  readonly realName: string;
  /** IANA name. */
  readonly timeZone?: string;
  /** Left the company; Slack goes on naming them. */
  readonly deleted?: boolean;
}

export interface SlackChannel {
  /** `C…` */
  readonly id: string;
  /** Without `#`. */
  readonly name: string;
  readonly topic?: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  /** Ids of people and of apps' bot users. */
  readonly members: readonly string[];
  /** Written before the workspace opened, oldest first. */
  readonly messages?: readonly SlackMessage[];
}

export type SubscribedEvent = 'message.channels' | 'message.groups' | 'reaction_added';

/** An app installed in the workspace, with its two tokens. */
export interface SlackApp {
  /** `A…` */
  readonly appId: string;
  readonly name: string;
  /** The bot it acts as: `U…` among people, `B…` as the author of messages. */
  readonly bot: { readonly userId: string; readonly botId: string };
  /** `xoxb-…` */
  readonly botToken: string;
  readonly botScopes: readonly string[];
  /** `xapp-…`, for opening connections. */
  readonly appToken: string;
  readonly appScopes: readonly string[];
  /** Sent only for channels the bot is a member of, as Slack does. */
  readonly events: readonly SubscribedEvent[];
}

/** What a workspace holds when it opens. */
export interface WorkspaceSeed {
  readonly team: SlackTeam;
  readonly users: readonly SlackUser[];
  readonly channels: readonly SlackChannel[];
  readonly apps: readonly SlackApp[];
}
